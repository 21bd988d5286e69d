import os
import sys
import time
from pathlib import Path

import pytest

from mailwatch.adapters.secrets import resolver
from mailwatch.errors import OwnerMustAct
from mailwatch.secret import (
    FromCommand,
    FromCredential,
    FromEnvironment,
    FromFile,
    FromKeyring,
    InConfig,
    SecretSource,
)

ENVIRONMENT = {"PATH": os.environ["PATH"]}


def fetch(source: SecretSource, **options) -> str:
    return resolver(source, environment=options.pop("environment", ENVIRONMENT), **options)()


def refusal(source: SecretSource, **options) -> str:
    with pytest.raises(OwnerMustAct) as error:
        fetch(source, **options)
    return str(error.value)


def python(program: str) -> FromCommand:
    return FromCommand(arguments=(sys.executable, "-c", program))


@pytest.fixture
def private(tmp_path) -> Path:
    file = tmp_path / "password"
    file.write_bytes("pässwörd \nsecond line\n".encode())
    file.chmod(0o600)
    return file


def test_the_first_line_that_a_command_prints_is_the_password():
    assert fetch(python("print('geheim '); print('login: anna')")) == "geheim "


def test_a_command_is_run_without_a_shell():
    assert fetch(FromCommand(arguments=("echo", "$HOME; `id`"))) == "$HOME; `id`"


def test_a_command_sees_the_environment_that_was_given_and_no_input():
    program = "import os, sys; print(os.environ['VAULT'], len(sys.stdin.read()))"
    assert fetch(python(program), environment={**ENVIRONMENT, "VAULT": "v"}) == "v 0"


def test_a_command_that_fails_is_told_with_its_complaint_and_never_with_what_it_printed():
    program = "import sys; print('geheim'); sys.exit('gpg: \\x1b[31mno secret key\\n at all')"
    words = refusal(python(program))
    assert "status 1: gpg: [31mno secret key at all" in words
    assert "geheim" not in words
    assert "\x1b" not in words


def test_a_long_complaint_is_cut_and_a_silent_failure_is_told_as_such():
    assert len(refusal(python("import sys; sys.exit('x' * 10000)"))) < 500
    assert "status 3 and said nothing" in refusal(python("import sys; sys.exit(3)"))


def test_a_command_that_is_not_there_is_told():
    assert "not found" in refusal(FromCommand(arguments=("no-such-program-here",)))


def test_a_file_that_cannot_be_run_is_told(private):
    assert "can't be started" in refusal(FromCommand(arguments=(str(private),)))


def test_a_command_that_waits_for_somebody_is_ended_with_all_it_started(tmp_path):
    child = tmp_path / "child"
    waits = FromCommand(arguments=("sh", "-c", 'sleep 600 & echo $! > "$0"; wait', str(child)))
    assert "gave no answer" in refusal(waits, command_seconds=3.0)
    pid = int(child.read_text())
    for _ in range(200):
        if not _runs(pid):
            break
        time.sleep(0.05)
    assert not _runs(pid)


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@pytest.mark.parametrize("program", ["", "print()", "print('\\nsecond')"])
def test_a_command_that_prints_nothing_gives_no_password(program):
    assert "no password" in refusal(python(program))


def test_bytes_that_are_no_text_are_refused_without_being_shown():
    words = refusal(python("import sys; sys.stdout.buffer.write(b'ge\\xffheim')"))
    assert "no UTF-8" in words
    assert "heim" not in words


def test_the_first_line_of_a_private_file_is_the_password(private):
    assert fetch(FromFile(path=private)) == "pässwörd "
    private.write_bytes(b"geheim\r\n")
    assert fetch(FromFile(path=private)) == "geheim"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o602, 0o644])
def test_a_file_that_others_can_use_is_refused_with_the_remedy(private, mode):
    private.chmod(mode)
    assert f"chmod 600 {private}" in refusal(FromFile(path=private))


def test_a_missing_file_a_folder_and_a_pipe_are_refused_at_once(tmp_path):
    assert "no such file" in refusal(FromFile(path=tmp_path / "none"))
    assert "no plain file" in refusal(FromFile(path=tmp_path))
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe, 0o600)
    assert "no plain file" in refusal(FromFile(path=pipe))


def test_an_empty_file_gives_no_password(private):
    private.write_bytes(b"\n")
    assert "no password" in refusal(FromFile(path=private))


def test_the_environment_gives_the_password_or_says_that_it_does_not():
    source = FromEnvironment(variable="MAIL_PASSWORD")
    assert fetch(source, environment={"MAIL_PASSWORD": "geheim"}) == "geheim"
    assert "MAIL_PASSWORD" in refusal(source, environment={"MAIL_PASSWORD": ""})


def test_a_systemd_credential_is_a_file_in_the_folder_that_systemd_names(tmp_path):
    (tmp_path / "mail").write_text("geheim\n")
    source = FromCredential(name="mail")
    assert fetch(source, environment={"CREDENTIALS_DIRECTORY": str(tmp_path)}) == "geheim"
    assert "LoadCredential=mail:" in refusal(source, environment={})
    assert "no such file" in refusal(
        FromCredential(name="x"), environment={"CREDENTIALS_DIRECTORY": str(tmp_path)}
    )


KEYRING = """
from keyring.errors import KeyringError

def get_password(service, username):
    if service == "locked":
        raise KeyringError("the keyring is locked")
    return {("mailwatch", "anna"): "geheim"}.get((service, username))
"""


@pytest.fixture
def keyring(tmp_path, monkeypatch):
    """A keyring with one entry; the real one needs a desktop."""
    package = tmp_path / "path" / "keyring"
    package.mkdir(parents=True)
    (package / "errors.py").write_text("class KeyringError(Exception): pass\n")
    (package / "__init__.py").write_text(KEYRING)
    monkeypatch.syspath_prepend(package.parent)
    for name in ("keyring", "keyring.errors"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    yield
    for name in ("keyring", "keyring.errors"):
        sys.modules.pop(name, None)


def test_the_keyring_gives_the_password_or_says_how_to_store_it(keyring):
    assert fetch(FromKeyring(service="mailwatch", username="anna")) == "geheim"
    assert "keyring set mailwatch ben" in refusal(FromKeyring(service="mailwatch", username="ben"))
    assert "is locked" in refusal(FromKeyring(service="locked", username="anna"))


def test_without_the_keyrings_package_the_way_to_get_it_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert "-m pip install keyring" in refusal(FromKeyring(service="mailwatch", username="anna"))


def test_a_password_in_the_config_is_given_as_it_is():
    assert fetch(InConfig(text=" geheim ")) == " geheim "


def test_the_password_is_fetched_anew_each_time(private):
    again = resolver(FromFile(path=private), environment={})
    assert again() == "pässwörd "
    private.write_text("changed")
    assert again() == "changed"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (FromCommand(arguments=("pass", "show", "a b")), "from command “pass show 'a b'”"),
        (FromFile(path=Path("/x")), "from file /x"),
        (FromEnvironment(variable="V"), "from environment variable V"),
        (FromCredential(name="c"), "from systemd credential c"),
        (FromKeyring(service="s", username="u"), "from keyring s (u)"),
        (InConfig(text="geheim"), "written in the file (not shown)"),
    ],
)
def test_a_source_names_itself_and_not_the_password(source, words):
    assert str(source) == words
    assert "geheim" not in repr(source)


def test_a_command_that_prints_without_end_is_ended():
    """It could have printed gigabytes into the memory."""
    began = time.monotonic()
    words = refusal(python("while True: print('geheim' * 9999)"), command_seconds=20)
    assert "printed more than 65536 bytes" in words
    assert "geheim" not in words
    assert time.monotonic() - began < 10


def test_a_command_that_complains_without_end_still_gives_its_password():
    assert fetch(python("import sys; sys.stderr.write('x' * 3000000); print('geheim')")) == "geheim"


def test_a_command_that_hangs_is_waited_for_once():
    """Both servers of an account ask for the same password."""
    ask = resolver(python("import time; time.sleep(60)"), environment=ENVIRONMENT, command_seconds=1.5)
    began = time.monotonic()
    for _ in range(3):
        with pytest.raises(OwnerMustAct, match="no answer within"):
            ask()
    assert time.monotonic() - began < 2.9


def test_a_command_that_hung_is_asked_again_later(tmp_path):
    flag = tmp_path / "flag"
    program = f"import os, time; os.path.exists({str(flag)!r}) or time.sleep(60); print('geheim')"
    ask = resolver(python(program), environment=ENVIRONMENT, command_seconds=0.8)
    with pytest.raises(OwnerMustAct):
        ask()
    flag.touch()
    time.sleep(1.0)
    assert ask() == "geheim"
