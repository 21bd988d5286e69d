"""The index of messages is learned from mail that is proved the owner's or a client's alone."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """A message in the index says whether it is the owner's; what strangers taught goes."""
    from mailwatch.adapters.store.derived import Derived

    op.add_column("message", sa.Column("own", sa.Boolean(), nullable=False, server_default=sa.false()))
    # The index follows from the journal, so it is made again from there.
    Derived(op.get_bind()).derive_anew()
