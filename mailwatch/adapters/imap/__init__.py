"""The owner's mailbox over IMAP: one connection, one owner thread, nothing touched."""

from mailwatch.adapters.imap.mailbox import ImapMailbox
from mailwatch.adapters.imap.settings import ImapSettings

__all__ = ["ImapMailbox", "ImapSettings"]
