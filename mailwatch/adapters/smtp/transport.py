"""The SMTP door: connect, TLS, login, MAIL, RCPT each; then DATA by hand.

aiosmtplib raises the same exceptions before and after the point of no return
and lets a failing RSET hide a definite answer, so the stages are driven one by
one here and the phase is our own knowledge. asyncio stays inside: a private
loop runs in the calling thread, and only while a call waits.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import ipaddress
import ssl
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from mailwatch.adapters.redaction import Redaction
from mailwatch.adapters.sasl import (
    ADVICE_ON_TOKEN,
    NO_TOKENS_HERE,
    Authentication,
    TokenLogin,
    token_login,
)
from mailwatch.adapters.smtp.attempt import SmtpAttempt, hang_up
from mailwatch.adapters.smtp.replies import (
    GO_ON,
    LOGGED_IN,
    OK,
    READY,
    SHUTTING_DOWN,
    is_reply,
    no,
    one_line,
    recipients_no,
)
from mailwatch.adapters.tls import speaks_tls, verified_context
from mailwatch.errors import OwnerMustAct, Refused, Transient
from mailwatch.mail.composing.compose import ascii_address
from mailwatch.ports import Envelope, SmtpReply

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    import aiosmtplib


class Security(StrEnum):
    """How the connection is protected; ``PLAIN_LOOPBACK`` only works towards this machine itself."""

    TLS = "tls"
    STARTTLS = "starttls"
    PLAIN_LOOPBACK = "plain-loopback"


@dataclass(frozen=True, kw_only=True)
class SmtpSettings:
    """Where and how to submit. Times are in seconds.

    ``username`` empty means no login. ``password`` is asked once per attempt
    and may raise; it is never kept. ``ca_file`` is a PEM file of authorities
    to trust instead of the system's. ``local_hostname`` is what EHLO says; the
    default gives nothing away. The defaults of the times lie within RFC 5321
    §4.5.3.2, which asks for ten minutes of patience after the final dot: a
    server that is left earlier may well have accepted. ``open_seconds`` is for
    everything before DATA together.
    """

    host: str
    port: int
    security: Security
    username: str = ""
    password: Callable[[], str] | None = None
    authentication: Authentication = Authentication.PASSWORD
    ca_file: str | None = None
    local_hostname: str = "[127.0.0.1]"
    connect_seconds: float = 30.0
    command_seconds: float = 120.0
    open_seconds: float = 300.0
    final_reply_seconds: float = 600.0


class SmtpTransport:
    """Submission to one server, an own connection per attempt. Implements :class:`mailwatch.ports.Transport`.

    May be used from any thread; an attempt is used by one thread at a time, and
    no loop may be running in that thread.
    """

    def __init__(self, settings: SmtpSettings) -> None:
        if settings.username and settings.password is None:
            raise ValueError("a user name needs a source for its password")
        self._settings = settings

    def _secret(self) -> str:
        """A secret that can't be had now may be had at the next try; the mail waits for it."""
        settings = self._settings
        if not settings.username or settings.password is None:
            return ""
        try:
            return settings.password()
        except OwnerMustAct as error:
            raise Transient(f"no login at {settings.host}: {error}") from error

    def open(self, envelope: Envelope) -> SmtpAttempt:
        """Up to the last RCPT. Whatever is raised, nothing was sent.

        Raises ``Transient`` (4xx, not reached, a limit of the provider) with
        ``RecipientsDeferred`` below it, or ``Refused`` (5xx, a certificate or
        login that isn't accepted, no protection to be had) with
        ``RecipientsRefused`` below it. A password that can't be had is ``Transient``.
        """
        if not envelope.recipients:
            raise ValueError("an envelope needs a recipient")
        settings = self._settings
        sender = _on_the_wire(envelope.sender)
        recipients = {recipient: _on_the_wire(recipient) for recipient in envelope.recipients}
        password = self._secret()
        context = self._context()
        strike = Redaction(password, settings.username)
        loop = asyncio.new_event_loop()
        client = self._client(context)
        try:
            opening = _Opening(settings, client, context, strike)
            running = asyncio.wait_for(opening.run(sender, recipients, password), settings.open_seconds)
            loop.run_until_complete(running)
        except TimeoutError:
            hang_up(loop, client, polite=False)
            raise Transient(
                f"{settings.host}:{settings.port} is too slow: it wasn't ready for the mail "
                f"in {settings.open_seconds:g} seconds"
            ) from None
        except BaseException:
            hang_up(loop, client, polite=False)
            raise
        return SmtpAttempt(
            loop,
            client,
            envelope=envelope,
            host=settings.host,
            command_seconds=settings.command_seconds,
            final_reply_seconds=settings.final_reply_seconds,
            strike=strike,
        )

    def _context(self) -> ssl.SSLContext | None:
        if self._settings.security is Security.PLAIN_LOOPBACK:
            return None
        return verified_context(self._settings.ca_file)

    def _client(self, context: ssl.SSLContext | None) -> aiosmtplib.SMTP:
        from mailwatch.adapters.smtp.wire import SmtpConnection

        settings = self._settings
        return SmtpConnection(
            hostname=settings.host,
            port=settings.port,
            local_hostname=settings.local_hostname,
            timeout=settings.command_seconds,
            use_tls=settings.security is Security.TLS,
            # STARTTLS is asked for by hand: left to itself the library would do without.
            start_tls=False,
            tls_context=context,
        )


class _Opening:
    """The stages before DATA, each with its own words for what went wrong."""

    def __init__(
        self,
        settings: SmtpSettings,
        client: aiosmtplib.SMTP,
        context: ssl.SSLContext | None,
        strike: Callable[[str], str],
    ) -> None:
        self._strike = strike
        self._settings = settings
        self._client = client
        self._context = context
        self._server = f"{settings.host}:{settings.port}"

    async def run(self, sender: bytes, recipients: Mapping[str, bytes], password: str) -> None:
        settings = self._settings
        await self._connect()
        if settings.security is Security.PLAIN_LOOPBACK:
            self._insist_on_loopback()
        await self._hello()
        if settings.security is Security.STARTTLS:
            await self._start_tls()
            await self._hello()
        if settings.username:
            await self._login(password)
        await self._mail(sender)
        await self._recipients(recipients)

    async def _connect(self) -> None:
        import aiosmtplib

        try:
            await self._client.connect(timeout=self._settings.connect_seconds)
        except aiosmtplib.SMTPConnectResponseError as error:
            said = self._strike(error.message)
            raise no(f"{self._server} doesn't want to talk", error.code, said) from None
        except aiosmtplib.SMTPConnectError as error:
            raise self._not_connected(error.__cause__ or error) from error
        except aiosmtplib.SMTPResponseException as error:
            raise Transient(f"{self._server} doesn't greet as a mail server would") from error

    def _not_connected(self, error: BaseException) -> Transient | Refused:
        if isinstance(error, ssl.SSLCertVerificationError):
            return Refused(
                f"the certificate of {self._server} can't be trusted ({error.verify_message}); "
                "check the host name, or name its authority in the config"
            )
        if isinstance(error, ssl.SSLError) and error.reason in {
            "WRONG_VERSION_NUMBER",
            "UNSUPPORTED_PROTOCOL",
        }:
            return Refused(f"{self._server} doesn't speak TLS here; check the port and the kind of security")
        if isinstance(error, TimeoutError):
            settings = self._settings
            if settings.security is Security.STARTTLS and speaks_tls(settings.host, settings.port):
                return Refused(
                    f'{self._server} begins with TLS on this port; write security = "tls", or port 587'
                )
            return Transient(f"{self._server} didn't answer in {self._settings.connect_seconds:g} seconds")
        return Transient(f"{self._server} can't be reached: {error}")

    def _insist_on_loopback(self) -> None:
        transport = self._client.transport
        peer = transport.get_extra_info("peername") if transport else None
        if not peer or not is_this_machine(peer[0]):
            raise Refused(
                f"{self._server} isn't this machine; without TLS mail is given to this machine only"
            )

    async def _hello(self) -> None:
        hostname = self._settings.local_hostname.encode("ascii", "replace")
        reply = await self._ask("EHLO", self._client.ehlo(hostname=hostname.decode("ascii")))
        if reply.code != OK:
            raise no(f"{self._server} refused the greeting", reply.code, reply.text)

    async def _start_tls(self) -> None:
        if not self._client.supports_extension("starttls"):
            raise Refused(
                f"{self._server} offers no STARTTLS, and nothing is sent unprotected; "
                "check the port and the kind of security"
            )
        try:
            reply = await self._ask("STARTTLS", self._client.starttls(tls_context=self._context))
        except OSError as error:
            raise self._not_connected(error) from error
        if reply.code != READY:
            raise no(f"{self._server} refused STARTTLS", reply.code, reply.text)

    async def _login(self, password: str) -> None:
        """One try with one mechanism: several wrong ones in a row lock accounts."""
        settings, client = self._settings, self._client
        offered = client.server_auth_methods
        if settings.authentication is Authentication.TOKEN:
            await self._show_token(password)
            return
        ways: dict[str, Callable[[str, str], Coroutine[Any, Any, Any]]]
        ways = {"plain": client.auth_plain, "login": self._auth_login, "cram-md5": client.auth_crammd5}
        way = next((ways[name] for name in ways if name in offered), None)
        if way is None:
            raise Refused(
                f"{self._server} offers no login that is known here ({', '.join(offered) or 'none at all'}); "
                "check the port and the kind of login"
            )
        reply = await self._ask("AUTH", way(settings.username, password))
        if reply.code != LOGGED_IN:
            raise no(
                f"{self._server} refused the login as {settings.username}",
                reply.code,
                reply.text,
                advice="check the user name and the password",
            )

    async def _show_token(self, token: str) -> None:
        settings, client = self._settings, self._client
        offered = client.server_auth_methods
        login = token_login(
            lambda name: name.lower() in offered, settings.username, token, settings.host, settings.port
        )
        if login is None:
            raise Refused(
                f"{self._server} offers no login with an access token "
                f"({', '.join(offered) or 'none at all'}); {NO_TOKENS_HERE}"
            )
        reply = await self._ask("AUTH", self._auth_token(login))
        if reply.code != LOGGED_IN:
            reason = f" ({self._text(login.reason)})" if login.reason else ""
            raise no(
                f"{self._server} refused the access token for {settings.username}",
                reply.code,
                f"{reply.text}{reason}",
                advice=ADVICE_ON_TOKEN,
            )

    async def _auth_token(self, login: TokenLogin) -> aiosmtplib.SMTPResponse:
        """AUTH with the token at once; a challenge to it is a no, whose reason is read and answered."""
        ask = self._client.execute_command
        reply = await ask(b"AUTH", login.mechanism.encode(), base64.b64encode(login(b"")))
        if reply.code == GO_ON:
            with contextlib.suppress(ValueError):
                login(base64.b64decode(reply.message))
            reply = await ask(base64.b64encode(login.farewell))
        return reply

    async def _auth_login(self, username: str, password: str) -> aiosmtplib.SMTPResponse:
        """AUTH LOGIN with the user name at once; a server that asks for it all the same gets it again."""
        ask = self._client.execute_command
        name = base64.b64encode(username.encode())
        reply = await ask(b"AUTH", b"LOGIN", name)
        if reply.code == GO_ON and _asks_for_the_name(reply.message):
            reply = await ask(name)
        return await ask(base64.b64encode(password.encode())) if reply.code == GO_ON else reply

    async def _mail(self, sender: bytes) -> None:
        reply = await self._ask("MAIL", self._client.execute_command(b"MAIL", b"FROM:<" + sender + b">"))
        if reply.code != OK:
            raise no(
                f"{self._server} refused the sender {sender.decode('ascii')}",
                reply.code,
                reply.text,
                advice="check that the account may write in this name",
            )

    async def _recipients(self, addresses: Mapping[str, bytes]) -> None:
        replies: dict[str, SmtpReply] = {}
        for recipient, address in addresses.items():
            replies[recipient] = await self._ask(
                "RCPT", self._client.execute_command(b"RCPT", b"TO:<" + address + b">")
            )
            if replies[recipient].code == SHUTTING_DOWN:
                break
        error = recipients_no(self._server, replies)
        if error is not None:
            raise error

    async def _ask(self, stage: str, waiting: Coroutine[Any, Any, Any]) -> SmtpReply:
        """A stage's reply, be it yes or no. Raises ``Transient`` when there is none."""
        import aiosmtplib

        try:
            response = await waiting
        except aiosmtplib.SMTPResponseException as error:
            if not is_reply(error.code):
                raise Transient(f"{self._server} gave an answer to {stage} that makes no sense") from None
            return SmtpReply(code=error.code, text=self._text(error.message))
        except (aiosmtplib.SMTPServerDisconnected, aiosmtplib.SMTPTimeoutError) as error:
            raise Transient(f"{self._server} was lost at {stage}: {error}") from error
        except ssl.SSLError:
            raise  # a certificate that isn't trusted is a ValueError, too
        except (aiosmtplib.SMTPException, ValueError):
            # What the library can't make sense of, such as a challenge that isn't in base64.
            raise Transient(f"{self._server} gave an answer to {stage} that makes no sense") from None
        return SmtpReply(code=response.code, text=self._text(response.message))

    def _text(self, words: str) -> str:
        return one_line(self._strike(words))


def is_this_machine(ip: str) -> bool:
    """Whether a peer's address is one of the loopback interface."""
    address = ipaddress.ip_address(ip)
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    return address.is_loopback


def _asks_for_the_name(prompt: str) -> bool:
    try:
        said = base64.b64decode(prompt, validate=True).decode("utf-8", "replace").lower()
    except ValueError:
        said = prompt.lower()  # some ask in clear
    return "user" in said and "pass" not in said


def _on_the_wire(address: str) -> bytes:
    try:
        return ascii_address(address).encode("ascii")
    except ValueError as error:
        raise Refused(f"{address!r} can't be written to from here; correct the address") from error
