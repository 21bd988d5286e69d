"""One mailbox of the owner: whom it belongs to, how to reach it, which folders to watch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from mailwatch.config.options.kinds import (
    Address,
    Count,
    FilePath,
    Secret,
    Switch,
    Text,
    distinct,
    exact,
    one_or_list,
)
from mailwatch.config.options.option import About, Section
from mailwatch.config.options.values import read_host
from mailwatch.domain.days.waits import Wait

Security = Literal["tls", "starttls", "none"]


class Server(Section):
    """Where a server stands and how the connection is protected."""

    usual_port: ClassVar[Mapping[str, int]] = {}
    usual_security: ClassVar[Mapping[int, str]] = {}

    host: Annotated[str, About(meaning="The server's name.", example='"imap.provider.example"')]
    port: Annotated[
        Count,
        Field(ge=1, le=65535),
        About(
            meaning="Its port.",
            example="993",
            otherwise="IMAP: 993 (tls) or 143 (starttls, none). SMTP: 465 (tls), 587 (starttls) or 25 (none)",
        ),
    ]
    security: Annotated[
        Security,
        About(
            meaning="How the connection is protected. `none` is for servers on this very machine alone.",
            example='"tls"',
            otherwise="what belongs to the port, `tls` in doubt",
        ),
    ]

    @model_validator(mode="before")
    @classmethod
    def _complete(cls, value: object) -> object:
        if isinstance(value, str):
            value = {"host": value}
        if not isinstance(value, Mapping):
            raise ValueError(  # noqa: TRY004  pydantic collects ValueErrors
                'must be a host, as "mail.provider.example", or a table with host, port and security'
            )
        table = dict(value)
        if "host" in table:
            host, port = read_host(table["host"])
            if port is not None and table.get("port", port) != port:
                raise ValueError("names two different ports; keep one")
            table["host"] = host
            if port is not None:
                table["port"] = port
        security = table.get("security")
        if "port" not in table:
            table["port"] = cls.usual_port.get(security if isinstance(security, str) else "tls", 1)
        if security is None:
            port = table["port"]
            table["security"] = cls.usual_security.get(port, "tls") if isinstance(port, int) else "tls"
        return table

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port} ({self.security})"


class ImapServer(Server):
    """RFC 8314 §3.2: 993 is implicit TLS; 143 begins in the clear."""

    usual_port: ClassVar[Mapping[str, int]] = {"tls": 993, "starttls": 143, "none": 143}
    usual_security: ClassVar[Mapping[int, str]] = {993: "tls", 143: "starttls"}


class SmtpServer(Server):
    """RFC 8314 §3.3: 465 is implicit TLS; 587 and 25 begin in the clear."""

    usual_port: ClassVar[Mapping[str, int]] = {"tls": 465, "starttls": 587, "none": 25}
    usual_security: ClassVar[Mapping[int, str]] = {
        465: "tls",
        587: "starttls",
        25: "starttls",
        2525: "starttls",
    }


class Servers(Section):
    """The account's two servers."""

    imap: Annotated[
        ImapServer,
        About(
            meaning="Where mail is read: `host`, `host:port`, or a table with host, port and security.",
            example='"imap.provider.example"',
            more=('{ host = "imap.provider.example", port = 143, security = "starttls" }',),
        ),
    ]
    smtp: Annotated[
        SmtpServer | None,
        About(
            meaning="Where mail is handed in, written like `imap`. Not needed while sending is off.",
            example='"smtp.provider.example"',
            otherwise="none; nothing can be sent",
            more=('"smtp.provider.example:587"',),
        ),
    ] = None


class Folders(Section):
    """Which folders to watch, where the server's own marks (RFC 6154) and their usual names don't tell."""

    sent: Annotated[
        Text | None,
        About(
            meaning="Where your own sent mail lies. mailwatch can't work without it.",
            example='"Gesendet"',
            otherwise="found by itself",
        ),
    ] = None
    archive: Annotated[
        Text | None,
        About(
            meaning="Where you put away what is done; answers may lie there. `none`: there is none.",
            example='"Archiv"',
            otherwise="found by itself",
            more=('"none"',),
        ),
    ] = None
    junk: Annotated[
        Text | None,
        About(
            meaning="Where the spam filter puts mail; answers may lie there. `none`: there is none.",
            example='"Spam"',
            otherwise="found by itself",
            more=('"none"',),
        ),
    ] = None
    also: Annotated[
        tuple[Text, ...],
        one_or_list,
        distinct,
        About(
            meaning="Further folders to which a client's mail may come, by a filter or by your own hand.",
            example='["Clients", "Clients/Lindner"]',
        ),
    ] = ()
    by_hand: Annotated[
        tuple[Text, ...],
        one_or_list,
        distinct,
        About(
            meaning=(
                "Folders to which nothing is ever delivered, by no filter either, and into which only you "
                "move mail. What lies there in your name counts as written by you, as in Sent; elsewhere "
                "anybody may have put your name on it."
            ),
            example='["Clients/Done"]',
        ),
    ] = ()


class Account(Section):
    """`[mailbox]`, or one `[account.NAME]` for each of several."""

    email: Annotated[
        tuple[Address, ...],
        one_or_list,
        distinct,
        Field(min_length=1),
        About(
            meaning="The account's own addresses; the first one sends.",
            example='["anna@weber-design.example"]',
            otherwise="the addresses under [me]",
        ),
    ]
    aliases: Annotated[
        tuple[Address, ...],
        one_or_list,
        distinct,
        About(
            meaning="Further addresses that are you, but that never send.",
            example='["info@weber-design.example"]',
        ),
    ] = ()
    username: Annotated[
        Text,
        About(
            meaning="What to log in as, at both servers.",
            example='"anna@weber-design.example"',
            otherwise="the account's first address",
        ),
    ]
    password: Annotated[
        Secret,
        About(
            meaning=(
                "Where the password is found: a command that prints it, a file that only you may read, an "
                "environment variable, a systemd credential, or the desktop's keyring. With "
                "`token_command` it is no password but an OAuth2 access token that the command prints, "
                "asked for at each connection. The password itself may stand here too, but then everybody "
                "who sees this file has it."
            ),
            example='{ command = "pass show mail/anna" }',
            brief="or a file, a systemd credential, the keyring ...",
            more=(
                '{ file = "~/.config/mailwatch/password" }',
                '{ env = "MAIL_PASSWORD" }',
                '{ credential = "mail-password" }',
                '{ token_command = "oama access anna@weber-design.example" }',
                '{ keyring = { service = "mailwatch", username = "anna" } }',
            ),
        ),
    ]
    servers: Annotated[
        Servers,
        About(
            meaning="The two servers; ports and protection are found (993 and 465, both TLS).",
            example='{ imap = "imap.provider.example", smtp = "smtp.provider.example" }',
            brief="ports and folders are found by themselves",
            more=('{ imap = "imap.provider.example:993", smtp = "smtp.provider.example:587" }',),
        ),
    ]
    folders: Annotated[
        Folders,
        About(
            meaning="Which folders to watch besides the inbox, where they can't be found by themselves.",
            example='{ sent = "Gesendet", archive = "none", also = ["Clients"] }',
            otherwise="Sent, Archive and Junk, found by themselves",
        ),
    ] = Folders()
    copies: Annotated[
        Literal["auto", "provider", "append"],
        About(
            meaning=(
                "Who files the copy of a sent mail: the provider by itself (as Gmail does), or mailwatch "
                "(`append`). `auto` finds out."
            ),
            example='"append"',
        ),
    ] = "auto"
    copy_to_self: Annotated[
        Switch,
        About(
            meaning=(
                "Whether each mail to a client goes to your own inbox as well, unseen by them: it proves "
                "that a mail left whose fate is not known."
            ),
            example="true",
        ),
    ] = False
    authserv_id: Annotated[
        Text | None,
        About(
            meaning=(
                "The name under which this account's own mail server writes down what it checked, as it "
                "stands first in the topmost `Authentication-Results` field of a mail that you got. With it "
                "mail in your name counts as yours outside Sent too, where that field, the topmost, says "
                "dmarc=pass; name a server only that writes its own result of DMARC there."
            ),
            example='"mx.provider.example"',
            otherwise="the topmost field's own name; what it says only ever weakens",
        ),
    ] = None
    poll: Annotated[
        Wait,
        exact("15 seconds", "1 day"),
        About(
            meaning="How often to look even if the server reports nothing.",
            example='"5 minutes"',
            otherwise="the pace under [watch]",
        ),
    ]
    ca_file: Annotated[
        FilePath | None,
        About(
            meaning="Certificates (PEM) that vouch for the servers, where the system's own don't.",
            example='"/etc/ssl/certs/office-ca.pem"',
            otherwise="the system's certificates",
        ),
    ] = None
    allow_plaintext_on_loopback: Annotated[
        Switch,
        About(
            meaning=(
                'Allows `security = "none"` for servers on this very machine, a local bridge for instance. '
                "To any other host the password never goes unprotected."
            ),
            example="true",
        ),
    ] = False
