"""TLS is always verified, and the loopback is known without asking anybody."""

from __future__ import annotations

import ssl

import pytest

from mailwatch.adapters.tls import is_loopback, verified_context
from mailwatch.errors import Refused


def test_chain_and_host_name_are_checked():
    context = verified_context()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname is True
    assert context.minimum_version is ssl.TLSVersion.TLSv1_2


@pytest.mark.parametrize("content", [None, b"", b"no certificate"])
def test_a_ca_file_that_can_not_be_used_is_refused_by_name(tmp_path, content):
    ca_file = tmp_path / "ca.pem"
    if content is not None:
        ca_file.write_bytes(content)
    with pytest.raises(Refused, match=r"ca\.pem"):
        verified_context(str(ca_file))


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("localhost", True),
        ("LOCALHOST", True),
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("192.168.0.1", False),
        ("mail.agency.test", False),
        ("localhost.evil.test", False),
        ("127.0.0.1.evil.test", False),
        ("", False),
    ],
)
def test_only_the_machine_itself_is_the_loopback(host, loopback):
    assert is_loopback(host) is loopback
