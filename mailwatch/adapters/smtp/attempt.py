"""A transaction that stands after RCPT: DATA and the bytes, or nothing.

DATA is sent by hand, so that it is always known on which side of the 354 and
of the final dot an error happened. No RSET is sent and no answer to QUIT is
waited for: neither could tell more, and both have hidden definite answers.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from mailwatch.adapters.smtp.replies import (
    OK,
    START_INPUT,
    after_dot,
    before_content,
    insist_on_crlf,
    never_begun,
)
from mailwatch.ports import Accepted, Outcome, Unknown

if TYPE_CHECKING:
    from collections.abc import Callable

    import aiosmtplib

    from mailwatch.ports import Envelope

SLOWEST_UPLOAD = 16_384  # bytes per second; what a large message may take beyond the patience for the reply


class SmtpAttempt:
    """One open transaction. Implements :class:`mailwatch.ports.Attempt`.

    It may rest for minutes between `open` and `commit`: nothing runs in
    between, and a server that hung up meanwhile shows at DATA, where it is
    still certain that nothing was sent.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        client: aiosmtplib.SMTP,
        *,
        envelope: Envelope,
        host: str,
        command_seconds: float,
        final_reply_seconds: float,
        strike: Callable[[str], str],
    ) -> None:
        self._loop = loop
        self._client = client
        self._envelope = envelope
        self._host = host
        self._command_seconds = command_seconds
        self._final_reply_seconds = final_reply_seconds
        self._strike = strike
        self._over = False

    def commit(self, content: bytes) -> Outcome:
        """DATA, ``content``, the final dot, and what became of it; the connection is closed afterwards.

        Before the 354 nothing can have been sent, whatever happens: ``Deferred``
        (with code 0 where the server gave no answer) or ``Rejected``. From the
        354 on only a definite reply to the dot is believed; all else is
        ``Unknown``. Raises ``ValueError``, with nothing sent, when ``content``
        isn't a message with CRLF line ends, and ``RuntimeError`` on an attempt that
        is over.
        """
        if self._over:
            raise RuntimeError("this attempt is over")
        insist_on_crlf(content)
        self._over = True
        polite = False
        try:
            outcome = self._loop.run_until_complete(self._deliver(content))
            # After anything but a yes, what may still lie in a buffer ends with the dot: it must not leave.
            polite = isinstance(outcome, Accepted)
        finally:
            hang_up(self._loop, self._client, polite=polite)
        return outcome

    def abandon(self) -> None:
        """Hang up without DATA: nothing was sent. Does nothing on an attempt that is over."""
        if not self._over:
            self._over = True
            hang_up(self._loop, self._client, polite=True)

    async def _deliver(self, content: bytes) -> Outcome:
        import aiosmtplib

        try:
            reply = await self._client.execute_command(b"DATA", timeout=self._command_seconds)
        except aiosmtplib.SMTPResponseException as error:
            said = self._strike(error.message)
            return never_begun(f"{self._host} gave an answer to DATA that makes no sense: {said!r}")
        except (aiosmtplib.SMTPException, OSError) as error:
            return never_begun(f"{self._host} was lost before it answered DATA ({error})")
        if reply.code != START_INPUT:
            return before_content(reply.code, self._strike(reply.message))

        # From here on the server may have the message, whatever an exception says.
        protocol, transport = self._client.protocol, self._client.transport
        if protocol is None or not isinstance(transport, asyncio.WriteTransport):
            return Unknown(detail=f"{self._host} was lost as soon as it had answered DATA")
        if protocol._buffer:  # noqa: SLF001  the library would take this for the answer to the dot
            return never_begun(f"{self._host} said more than 354 to DATA")
        stuffed = _dot_stuffed(content) + b".\r\n"
        patience = self._final_reply_seconds + len(stuffed) / SLOWEST_UPLOAD
        try:
            # No waiting between these two: the library drops what arrives while nobody reads.
            protocol.write(stuffed)
            reply = await protocol.read_response(timeout=patience)
        except aiosmtplib.SMTPResponseException as error:
            said = self._strike(error.message)
            return Unknown(detail=f"{self._host} answered the final dot with what makes no sense: {said!r}")
        except (aiosmtplib.SMTPException, OSError) as error:
            return Unknown(detail=f"{self._host} was lost before it answered the final dot ({error})")
        said = self._strike(reply.message)
        if reply.code == OK and transport.get_write_buffer_size() > 0:
            return Unknown(detail=f"{self._host} said 250 before it had the whole message: {said!r}")
        return after_dot(reply.code, said, envelope=self._envelope, content=content)


def hang_up(loop: asyncio.AbstractEventLoop, client: aiosmtplib.SMTP, *, polite: bool) -> None:
    """Close connection and loop; ``polite`` says QUIT first.

    The answer to QUIT isn't waited for: after a 250 every moment until the
    outcome is written down is one in which a crash would make it uncertain.
    """
    try:
        loop.run_until_complete(_farewell(client, polite=polite))
    finally:
        loop.close()


async def _farewell(client: aiosmtplib.SMTP, *, polite: bool) -> None:
    import aiosmtplib

    if polite and client.protocol is not None:
        with contextlib.suppress(aiosmtplib.SMTPServerDisconnected):
            client.protocol.write(b"QUIT\r\n")
    client.close()
    leftover = asyncio.all_tasks() - {asyncio.current_task()}
    for task in leftover:
        task.cancel()
    await asyncio.gather(*leftover, return_exceptions=True)
    # A transport reports its end through the loop; without these turns it would count as unclosed.
    await asyncio.sleep(0)
    await asyncio.sleep(0)


def _dot_stuffed(content: bytes) -> bytes:
    """RFC 5321 §4.5.2."""
    if content.startswith(b"."):
        content = b"." + content
    return content.replace(b"\r\n.", b"\r\n..")
