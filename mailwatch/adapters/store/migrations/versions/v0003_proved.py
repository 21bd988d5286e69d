"""The index of messages is learned from mail that is proved the owner's or a client's alone."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """The index tells whose a message is, and what it says by a digest; what strangers taught goes."""
    from mailwatch.adapters.store.sql import SqlTransaction

    op.add_column("message", sa.Column("own", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("message", sa.Column("content", sa.String(length=64), nullable=False, server_default=""))
    op.create_index("ix_message_identity", "message", ["identity", "client"], unique=False)
    # The index follows from the journal, so it is made again from there.
    SqlTransaction(op.get_bind()).upkeep.derive_anew()
