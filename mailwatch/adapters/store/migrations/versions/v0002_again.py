"""What was read too early to be understood is looked at again, in another account's mailbox as well."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """An account remembers from when on; and what left within a day is found without reading every row."""
    op.add_column("account", sa.Column("again_since", sa.String(length=32), nullable=True))
    op.create_index("ix_outbox_sent_at", "outbox", ["sent_at"], unique=False)
