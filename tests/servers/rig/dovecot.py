"""Dovecot 2.3 as IMAP server, LMTP target, SASL service and Sieve host, in a directory of its own."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from typing import TYPE_CHECKING

from rig import faketime
from rig.process import PATIENCE, Server, free_ports, listening, wait_until

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from rig.authority import Authority

_MAIL_UID = 5000
_SPECIAL = ("Sent", "Archive", "Junk", "Drafts", "Trash")
_FILED = """require ["envelope", "subaddress", "fileinto", "imap4flags"];
if envelope :detail "to" "Sent" {
  setflag "\\\\Seen";
  fileinto "Sent";
  stop;
}
"""

_SETTINGS = """
base_dir = {run}
state_dir = {home}
instance_name = mailworld-{name}
protocols = imap lmtp
listen = 127.0.0.1
log_path = {log}
import_environment = {environment}
auth_mechanisms = plain login
auth_failure_delay = 0
disable_plaintext_auth = no
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{key}
first_valid_uid = {uid}
mail_location = sdbox:~/sdbox
mailbox_list_index = yes
mail_max_userip_connections = 100
mail_fsync = never
recipient_delimiter = +
submission_host = 127.0.0.1:{relay_port}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN {users}
}}
userdb {{
  driver = passwd-file
  args = {users}
}}
namespace inbox {{
  inbox = yes
  separator = /
{special}
}}
protocol lmtp {{
  mail_plugins = $mail_plugins sieve
  postmaster_address = postmaster@agency.test
}}
plugin {{
  sieve = file:~/sieve;active=~/.dovecot.sieve
  sieve_before = {filed}
  sieve_vacation_min_period = 1s
}}
service imap-login {{
  chroot =
  process_min_avail = 1
  service_count = 0
  inet_listener imap {{
    port = {imap_port}
  }}
  inet_listener imaps {{
    port = {imaps_port}
    ssl = yes
  }}
}}
service lmtp {{
  process_min_avail = 1
  unix_listener {lmtp_socket} {{
    mode = 0666
  }}
}}
service auth {{
  unix_listener {sasl_socket} {{
    mode = 0666
  }}
  unix_listener auth-userdb {{
    mode = 0666
  }}
}}
service anvil {{
  chroot =
  # no pauses after a wrong password
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  unix_listener stats-writer {{
    mode = 0666
  }}
}}
{further}
"""


class Dovecot:
    """One instance below ``home``; ``further`` is put behind its settings as it is."""

    def __init__(
        self,
        home: Path,
        authority: Authority,
        environment: Mapping[str, str],
        *,
        password: str,
        users: Mapping[str, str | None],
        relay_port: int,
        further: str = "",
    ) -> None:
        self.home = home
        self._environment = environment
        self._server: Server | None = None
        self.imap_port, self.imaps_port = free_ports(2)
        self.lmtp_socket = home / "lmtp"
        self.sasl_socket = home / "sasl"
        self._settings = home / "dovecot.conf"
        self._log = home / "dovecot.log"
        self._make_users(password, users)
        filed = home / "filed.sieve"
        filed.write_text(_FILED)
        special = "\n".join(
            f"  mailbox {name} {{\n    auto = subscribe\n    special_use = \\{name}\n  }}"
            for name in _SPECIAL
        )
        self._settings.write_text(
            _SETTINGS.format(
                home=home,
                run=home / "run",
                name=home.parent.name,
                log=self._log,
                environment=" ".join(("TZ", *faketime.NAMES)),
                certificate=authority.certificate,
                key=authority.key,
                uid=_MAIL_UID,
                users=home / "users",
                special=special,
                filed=filed,
                relay_port=relay_port,
                imap_port=self.imap_port,
                imaps_port=self.imaps_port,
                lmtp_socket=self.lmtp_socket,
                sasl_socket=self.sasl_socket,
                further=further,
            )
        )
        subprocess.run(["sievec", "-c", str(self._settings), str(filed)], check=True, capture_output=True)

    def start(self) -> None:
        """Begin; returns when IMAP, LMTP and SASL can be reached."""
        self._server = Server(
            ["dovecot", "-F", "-c", str(self._settings)], self._environment, self.home / "dovecot.out"
        )
        wait_until(lambda: self._ready() or not self._server_alive(), f"Dovecot; see {self._log}", PATIENCE)
        if not self._server_alive():
            raise AssertionError(f"Dovecot did not start: {self.log()}")

    def stop(self) -> None:
        """End it and all its processes."""
        if self._server is not None:
            self._server.stop()
            self._server = None

    def close_imap(self) -> None:
        """Refuse IMAP and end its sessions, while LMTP and SASL go on."""
        self._doveadm("service", "stop", "imap-login", "imap")
        wait_until(self._has_no_sessions, "IMAP sessions to end")
        wait_until(lambda: not listening(self.imap_port), "IMAP to close")

    def open_imap(self) -> None:
        """Let IMAP in again, on the same ports."""
        self._doveadm("reload")
        wait_until(self._ready, "IMAP to open")

    def log(self) -> str:
        """What it logged and printed."""
        files = (self._log, self.home / "dovecot.out")
        return "".join(file.read_text(errors="replace") for file in files if file.exists())

    def _ready(self) -> bool:
        sockets = self.lmtp_socket.exists() and self.sasl_socket.exists()
        return sockets and listening(self.imap_port) and listening(self.imaps_port)

    def _has_no_sessions(self) -> bool:
        # "doveadm kick" misses who has only just logged in; the master's children are all there is.
        sessions = [] if self._server is None else self._server.children("imap")
        for session in sessions:
            with contextlib.suppress(ProcessLookupError):
                os.kill(session, signal.SIGTERM)
        return not sessions

    def _doveadm(self, *arguments: str) -> None:
        command = ["doveadm", "-c", str(self._settings), *arguments]
        ran = subprocess.run(
            command, env={**os.environ, **self._environment}, check=False, capture_output=True
        )
        assert ran.returncode == 0, ran.stderr

    def _server_alive(self) -> bool:
        return self._server is not None and self._server.alive

    def _make_users(self, password: str, users: Mapping[str, str | None]) -> None:
        mail = self.home / "mail"
        mail.mkdir(parents=True)
        lines = []
        for address, script in users.items():
            home = mail / address
            home.mkdir()
            lines.append(f"{address}:{{PLAIN}}{password}:{_MAIL_UID}:{_MAIL_UID}::{home}::\n")
            if script is not None:
                (home / ".dovecot.sieve").write_text(script)
        for path in (mail, *mail.rglob("*")):
            os.chown(path, _MAIL_UID, _MAIL_UID)
        (self.home / "users").write_text("".join(lines))
