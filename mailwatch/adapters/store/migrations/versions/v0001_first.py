"""The first schema.

Written out, not taken from the schema module: a released revision never changes.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "account",
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("observed_until", sa.String(length=32), nullable=True),
        sa.Column("first_read", sa.String(length=32), nullable=True),
        sa.Column("trouble", sa.Text(), server_default="", nullable=False),
        sa.Column("trouble_since", sa.String(length=32), nullable=True),
        sa.Column("clients", sa.String(length=64), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_account")),
    )
    op.create_table(
        "chain",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("head", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_chain")),
    )
    op.create_table(
        "folder",
        sa.Column("account", sa.String(length=100), nullable=False),
        sa.Column("name", sa.String(length=500), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("uid_validity", sa.BigInteger(), nullable=False),
        sa.Column("uid_next", sa.BigInteger(), nullable=False),
        sa.Column("messages", sa.BigInteger(), nullable=False),
        sa.Column("recent", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("account", "name", name=op.f("pk_folder")),
    )
    op.create_table(
        "journal",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("chain", sa.String(length=200), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=60), nullable=False),
        sa.Column("client", sa.String(length=100), server_default="", nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=True),
        sa.Column("salt", sa.LargeBinary(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
        sa.UniqueConstraint("chain", "seq", name="uq_journal_chain_seq"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_journal_client", "journal", ["client", "id"], unique=False)
    op.create_table(
        "message",
        sa.Column("account", sa.String(length=100), nullable=False),
        sa.Column("identity", sa.String(length=64), nullable=False),
        sa.Column("client", sa.String(length=100), nullable=False),
        sa.Column("message_id", sa.String(length=998), server_default="", nullable=False),
        sa.Column("subject", sa.String(length=998), server_default="", nullable=False),
        sa.Column("people", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("account", "identity", "client", name=op.f("pk_message")),
    )
    op.create_index("ix_message_message_id", "message", ["message_id"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("account", sa.String(length=100), nullable=False),
        sa.Column("client", sa.String(length=100), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("case_key", sa.String(length=1500), server_default="", nullable=False),
        sa.Column("step", sa.String(length=2000), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("message_id", sa.String(length=998), nullable=False),
        sa.Column("sender", sa.String(length=320), nullable=False),
        sa.Column("to", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("due", sa.String(length=32), nullable=False),
        sa.Column("next_attempt_at", sa.String(length=32), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=True),
        sa.Column("approved_text", sa.Text(), server_default="", nullable=False),
        sa.Column("needs", sa.Text(), server_default="[]", nullable=False),
        sa.Column("attachments", sa.Text(), server_default="[]", nullable=False),
        sa.Column("released", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), server_default=sa.text("''"), nullable=False),
        sa.Column("sent_at", sa.String(length=32), nullable=True),
        sa.Column("copy", sa.String(length=20), server_default="", nullable=False),
        sa.CheckConstraint(
            "state IN ('held', 'queued', 'attempting', 'committing', 'sent', 'uncertain', 'refused', "
            "'bounced', 'withdrawn')",
            name=op.f("ck_outbox_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_case_key", "outbox", ["case_key"], unique=False)
    op.create_index("ix_outbox_message_id", "outbox", ["message_id"], unique=False)
    op.create_index("ix_outbox_state", "outbox", ["state", "account"], unique=False)
    op.create_index(
        "uq_outbox_notice",
        "outbox",
        ["step"],
        unique=True,
        sqlite_where=sa.text("purpose = 'notice'"),
        postgresql_where=sa.text("purpose = 'notice'"),
    )
    op.create_index(
        "uq_outbox_wire",
        "outbox",
        ["case_key", "step"],
        unique=True,
        sqlite_where=sa.text("purpose = 'step' AND state IN ('bounced', 'committing', 'sent', 'uncertain')"),
        postgresql_where=sa.text(
            "purpose = 'step' AND state IN ('bounced', 'committing', 'sent', 'uncertain')"
        ),
    )
    op.create_table(
        "reference",
        sa.Column("message_id", sa.String(length=998), nullable=False),
        sa.Column("client", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("message_id", "client", name=op.f("pk_reference")),
    )
    op.create_table(
        "signal",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_signal")),
    )
    op.create_table(
        "unmatched",
        sa.Column("address", sa.String(length=320), nullable=False),
        sa.Column("name", sa.String(length=200), server_default="", nullable=False),
        sa.Column("mails", sa.Integer(), nullable=False),
        sa.Column("last", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_unmatched")),
    )
    op.create_table(
        "watch",
        sa.Column("client", sa.String(length=100), nullable=False),
        sa.Column("look_at", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("client", name=op.f("pk_watch")),
    )
    op.create_index("ix_watch_look_at", "watch", ["look_at"], unique=False)
