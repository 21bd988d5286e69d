"""The tables. The journal is the truth; everything else can be made again from it or the mailbox."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    Date,
    Dialect,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    event,
    false,
    text,
)
from sqlalchemy.types import BigInteger, TypeDecorator

from mailwatch.domain.facts.delivery import ON_THE_WIRE, RowState

REVISION = "0004"
"""The newest migration; a database that says otherwise is migrated when it is opened."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Instant(TypeDecorator[object]):
    """An instant as ISO 8601 in UTC with microseconds, which sorts as text on every database."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> str | None:  # noqa: ARG002  their signature
        """To text; a naive instant is refused."""
        if value is None:
            return None
        if not isinstance(value, datetime) or value.tzinfo is None:
            raise ValueError(f"{value!r} is no instant with a zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: object, dialect: Dialect) -> object:  # noqa: ARG002  their signature
        """From text."""
        return None if value is None else datetime.fromisoformat(str(value))


# AUTOINCREMENT: a reused id must never point to another entry (SQLite would reuse the highest).
_Id = BigInteger().with_variant(Integer, "sqlite")

chain = Table(
    "chain",
    metadata,
    Column("name", String(200), primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("head", String(64), nullable=False),
)

journal = Table(
    "journal",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("chain", String(200), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("at", Instant, nullable=False),
    Column("kind", String(60), nullable=False),
    Column("client", String(100), nullable=False, server_default=""),
    Column("payload", LargeBinary),
    Column("salt", LargeBinary),
    Column("digest", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    UniqueConstraint("chain", "seq", name="uq_journal_chain_seq"),
    Index("ix_journal_client", "client", "id"),
    sqlite_autoincrement=True,
)

account = Table(
    "account",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("observed_until", Instant),
    Column("first_read", Instant),
    Column("trouble", Text, nullable=False, server_default=""),
    Column("trouble_since", Instant),
    Column("clients", String(64), nullable=False, server_default=""),
    Column("again_since", Instant),
)

folder = Table(
    "folder",
    metadata,
    Column("account", String(100), primary_key=True),
    Column("name", String(500), primary_key=True),
    Column("role", String(20), nullable=False),
    Column("uid_validity", BigInteger, nullable=False),
    Column("uid_next", BigInteger, nullable=False),
    Column("messages", BigInteger, nullable=False),
    Column("recent", Text, nullable=False, server_default=""),
)

message = Table(
    "message",
    metadata,
    Column("account", String(100), primary_key=True),
    Column("identity", String(64), primary_key=True),
    Column("client", String(100), primary_key=True),
    Column("message_id", String(998), nullable=False, server_default=""),
    Column("subject", String(998), nullable=False, server_default=""),
    Column("people", Text, nullable=False, server_default=""),
    Column("at", Instant, nullable=False),
    Column("own", Boolean, nullable=False, server_default=false()),
    Column("content", String(64), nullable=False, server_default=""),
    Index("ix_message_message_id", "message_id"),
    Index("ix_message_identity", "identity", "client"),
)

reference = Table(
    "reference",
    metadata,
    Column("message_id", String(998), primary_key=True),
    Column("client", String(100), primary_key=True),
)

unmatched = Table(
    "unmatched",
    metadata,
    Column("address", String(320), primary_key=True),
    Column("name", String(200), nullable=False, server_default=""),
    Column("mails", Integer, nullable=False),
    Column("last", Instant, nullable=False),
)

watch = Table(
    "watch",
    metadata,
    Column("client", String(100), primary_key=True),
    Column("look_at", Instant),
    Index("ix_watch_look_at", "look_at"),
)

_WIRE = ", ".join(f"'{state}'" for state in sorted(ON_THE_WIRE))
_STATES = ", ".join(f"'{state}'" for state in RowState)

outbox = Table(
    "outbox",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("account", String(100), nullable=False),
    Column("client", String(100), nullable=False),
    Column("purpose", String(20), nullable=False),
    Column("case_key", String(1500), nullable=False, server_default=""),
    Column("step", String(2000), nullable=False),
    Column("state", String(20), nullable=False),
    Column("message_id", String(998), nullable=False),
    Column("sender", String(320), nullable=False),
    Column("to", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("due", Instant, nullable=False),
    Column("next_attempt_at", Instant, nullable=False),
    Column("deadline", Date),
    Column("approved_text", Text, nullable=False, server_default=""),
    Column("needs", Text, nullable=False, server_default="[]"),
    Column("attachments", Text, nullable=False, server_default="[]"),
    Column("released", Boolean, nullable=False, server_default=false()),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("because", Text, nullable=False),
    Column("content", LargeBinary, nullable=False, server_default=text("''")),
    Column("sent_at", Instant),
    Column("copy", String(20), nullable=False, server_default=""),
    Column("held_for", String(20)),
    CheckConstraint(f"state IN ({_STATES})", name="state"),
    Index("ix_outbox_state", "state", "account"),
    Index("ix_outbox_sent_at", "sent_at"),
    Index("ix_outbox_case_key", "case_key"),
    Index("ix_outbox_message_id", "message_id"),
    # I2: of a case's step only one row may ever have touched the wire, even if the code is wrong.
    Index(
        "uq_outbox_wire",
        "case_key",
        "step",
        unique=True,
        sqlite_where=text(f"purpose = 'step' AND state IN ({_WIRE})"),
    ),
    Index(
        "uq_outbox_notice",
        "step",
        unique=True,
        sqlite_where=text("purpose = 'notice'"),
    ),
    sqlite_autoincrement=True,
)

signal = Table(
    "signal",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("number", BigInteger, nullable=False),
)

revision = Table("alembic_version", metadata, Column("version_num", String(32), primary_key=True))


@event.listens_for(metadata, "before_create")
def _same_rows_everywhere(_metadata: MetaData, connection: Connection, **_options: object) -> None:
    """Which rows an index is about, said to the database in use: named for others, their doors would load."""
    name = connection.dialect.name
    for index in (each for table in metadata.tables.values() for each in table.indexes):
        where = index.dialect_options["sqlite"]["where"]
        if name != "sqlite" and where is not None:
            index.dialect_options[name]["where"] = where
