"""What a mail is held for stands in a column of its own; its reason only explains."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

MEANT = {
    "announced": "announced",
    "brake": "brake",
    "owner-held": "owner",
    "text-changed": "text changed",
    "template-failed": "text failed",
}
"""By the code of the reason, as it was then; all else that held a mail asked for the owner's yes."""


def upgrade() -> None:
    """Rows that wait for somebody get theirs from their reason."""
    op.add_column("outbox", sa.Column("held_for", sa.String(length=20), nullable=True))
    table = sa.table("outbox", *(sa.column(name) for name in ("id", "state", "because", "held_for")))
    connection = op.get_bind()
    waiting = sa.select(table.c.id, table.c.state, table.c.because).where(
        table.c.state.in_(("held", "refused"))
    )
    for number, state, because in connection.execute(waiting).all():
        meant = MEANT.get(json.loads(because)["code"], "consent" if state == "held" else None)
        connection.execute(sa.update(table).where(table.c.id == number).values(held_for=meant))
