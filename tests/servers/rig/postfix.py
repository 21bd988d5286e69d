"""Postfix 3 as submission server and relay, with queue, data and settings of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from rig import faketime
from rig.process import PATIENCE, Server, free_ports, listening, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from rig.authority import Authority

_MAIN = """
compatibility_level = 3.6
queue_directory = {home}/spool
data_directory = {home}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
import_environment = {environment}
maillog_file = {home}/postfix.log
maillog_file_prefixes = {home}
syslog_name = postfix
myhostname = mail.agency.test
mydestination =
local_transport = error:nobody lives here
alias_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_peername_lookup = no
smtp_dns_support_level = disabled
default_transport = error:5.7.1 no mail leaves this machine
virtual_mailbox_domains = {domains}
virtual_mailbox_maps =
virtual_transport = lmtp:unix:{lmtp_socket}
recipient_delimiter = +
sender_bcc_maps = {copies}
smtpd_tls_chain_files = {key}, {certificate}
smtpd_tls_security_level = may
smtpd_sasl_type = dovecot
smtpd_sasl_path = {sasl_socket}
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
message_size_limit = 26214400
mailbox_size_limit = 0
in_flow_delay = 0s
lmtp_connection_cache_on_demand = no
"""

_SUBMISSION = (
    "-o smtpd_sasl_auth_enable=yes -o smtpd_tls_auth_only=yes -o mynetworks= "
    "-o smtpd_relay_restrictions=permit_sasl_authenticated,reject "
    "-o smtpd_client_restrictions=permit_sasl_authenticated,reject"
)

_MASTER = """
127.0.0.1:{relay_port} inet n - n - - smtpd
127.0.0.1:{smtp_port} inet n - n - - smtpd -o smtpd_tls_security_level=encrypt {submission}
127.0.0.1:{smtps_port} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes {submission}
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


class Postfix:
    """One instance below ``home``.

    Every user of ``domains`` is accepted at RCPT and handed to LMTP, so that
    an unknown one comes back as a real delivery status notification.
    """

    def __init__(self, home: Path, environment: Mapping[str, str], *, domains: Iterable[str]) -> None:
        self.home = home
        self._environment = environment
        self._domains = tuple(domains)
        self._server: Server | None = None
        self._main = ""
        self._settings = home / "etc"
        self._ports = free_ports(3)
        self.smtp_port, self.smtps_port, self.relay_port = self._ports
        for name in ("etc", "spool", "data"):
            (home / name).mkdir(parents=True)
        shutil.chown(home / "data", "postfix")

    def configure(self, authority: Authority, *, lmtp_socket: Path, sasl_socket: Path) -> None:
        """Write the settings; needs to know where Dovecot listens."""
        self._main = _MAIN.format(
            home=self.home,
            environment=" ".join(("MAIL_CONFIG", "MAIL_LOGTAG", "TZ", "LANG=C", *faketime.NAMES)),
            domains=", ".join(self._domains),
            lmtp_socket=lmtp_socket,
            sasl_socket=sasl_socket,
            key=authority.key,
            certificate=authority.certificate,
            copies="{copies}",
        )
        self._write_main("")
        (self._settings / "master.cf").write_text(
            _MASTER.format(
                relay_port=self.relay_port,
                smtp_port=self.smtp_port,
                smtps_port=self.smtps_port,
                submission=_SUBMISSION,
            )
        )

    def start(self) -> None:
        """Begin; returns when all ports answer."""
        # What "postfix start-fg" does, without the shell it leaves in between, which passes no signal on.
        environment = {**self._environment, "MAIL_CONFIG": str(self._settings)}
        subprocess.run(
            ["postfix", "-c", str(self._settings), "check"],
            env={**os.environ, **environment},
            check=True,
            capture_output=True,
        )
        self._server = Server(
            ["/usr/lib/postfix/sbin/master", "-s", "-c", str(self._settings)],
            environment,
            self.home / "postfix.out",
        )
        wait_until(lambda: self._ready() or not self._server_alive(), "Postfix", PATIENCE)
        if not self._server_alive():
            raise AssertionError(f"Postfix did not start: {self.log()}")

    def stop(self) -> None:
        """End it and all its processes; the queue stays."""
        if self._server is not None:
            self._server.stop()
            self._server = None
            # Children hold the ports a moment longer, and the next start must not take them for its own.
            wait_until(lambda: not any(map(listening, self._ports)), "Postfix to leave its ports")

    def log(self) -> str:
        """What it logged and printed."""
        files = (self.home / "postfix.log", self.home / "postfix.out")
        return "".join(file.read_text(errors="replace") for file in files if file.exists())

    def copy_sent(self, copies: Mapping[str, str]) -> None:
        """From now on send a copy of what each sender submits to the address beside it."""
        table = " ".join(f"{{ {sender} = {copy} }}" for sender, copy in copies.items())
        self._write_main(f"inline:{{ {table} }}" if copies else "")
        if self._server_alive():
            # A reload leaves idle processes with old settings for a moment; a restart does not.
            self.stop()
            self.start()

    def retry_queue(self) -> None:
        """Try everything that was deferred at once."""
        subprocess.run(["postqueue", "-c", str(self._settings), "-f"], check=True, capture_output=True)

    def _write_main(self, copies: str) -> None:
        (self._settings / "main.cf").write_text(self._main.replace("{copies}", copies))

    def _ready(self) -> bool:
        return all(map(listening, self._ports))

    def _server_alive(self) -> bool:
        return self._server is not None and self._server.alive
