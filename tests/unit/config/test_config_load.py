import datetime as dt
import re
from pathlib import Path

import pytest
import tomli
import trustme
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.config.reading import source
from mailwatch.config.reading.load import Loaded, load, loads
from mailwatch.config.showing.example import example
from mailwatch.domain.days.waits import Unit, Wait
from mailwatch.errors import ConfigError, ConfigProblem
from mailwatch.secret import FromCommand, FromFile, InConfig

# -- the short file ------------------------------------------------------------


def test_a_short_file_is_completed_from_itself(loaded, whole):
    config = loaded(whole).config
    account = config.account["main"]
    assert account.email == ("anna@weber-design.example", "hello@weber-design.example")
    assert account.username == "anna@weber-design.example"
    assert account.password == FromCommand(arguments=("pass", "show", "mail/anna"))
    assert (account.servers.imap.port, account.servers.imap.security) == (993, "tls")
    assert account.servers.smtp is not None
    assert (account.servers.smtp.port, account.servers.smtp.security) == (465, "tls")
    assert config.me.zone == "Europe/Berlin"
    assert config.notices.to == ("anna@weber-design.example",)
    assert config.state.directory == Path("/home/anna/.local/state/mailwatch")
    assert config.sending.mode == "off"
    assert config.sending.stale_after == Wait(count=120, unit=Unit.SECONDS)
    lindner = config.client["lindner"]
    assert (str(lindner.speaks.country), lindner.speaks.zone) == ("DE-BE", "Europe/Berlin")
    assert lindner.speaks.language == "en"


def test_the_owners_zone_is_that_of_a_client_without_a_country(loaded, whole):
    text = whole.replace('country = "DE-BE"', 'country = "US"\nzone = "America/Chicago"')
    assert loaded(text).config.client["lindner"].speaks.zone == "America/Chicago"


@pytest.mark.parametrize(
    ("server", "port", "security"),
    [
        ('"smtp.provider.example:587"', 587, "starttls"),
        ('"smtp.provider.example:465"', 465, "tls"),
        ('{ host = "smtp.provider.example", security = "starttls" }', 587, "starttls"),
        ('{ host = "smtp.provider.example", port = 2465 }', 2465, "tls"),
        ('{ host = "smtp.provider.example", port = 2465, security = "starttls" }', 2465, "starttls"),
    ],
)
def test_port_and_protection_follow_from_each_other(loaded, whole, server, port, security):
    config = loaded(whole.replace('"smtp.provider.example"', server)).config
    smtp = config.account["main"].servers.smtp
    assert (smtp.port, smtp.security) == (port, security)


def test_several_accounts_name_their_own_addresses(loaded, problems, me, client):
    account = '[account.{0}]\npassword = {{ env = "P" }}\nservers = {{ imap = "imap.example.org" }}\n{1}\n'
    one, two = ('email = "a@one.example"', 'email = "a@two.example"')
    config = loaded(me + account.format("one", one) + account.format("two", two) + client).config
    assert {name: each.username for name, each in config.account.items()} == {
        "one": "a@one.example",
        "two": "a@two.example",
    }
    found = problems(me + account.format("one", one) + account.format("two", "") + client)
    assert "account.two.email" in found
    assert "account.two.username" not in found, "what only follows is not told"
    found = problems(me + account.format("one", one) + account.format("two", one) + client)
    assert "already belongs to the account one" in found["account.two.email"][0]


def test_state_lives_where_systemd_says_then_where_xdg_says(loaded, whole):
    def directory(**environment: str) -> str:
        return str(loaded(whole, environment=environment).config.state.directory)

    assert directory(STATE_DIRECTORY="/var/lib/mailwatch:/var/lib/x", HOME="/h") == "/var/lib/mailwatch"
    assert directory(XDG_STATE_HOME="/x", HOME="/h") == "/x/mailwatch"
    assert directory(XDG_STATE_HOME="relative", HOME="/h") == "/h/.local/state/mailwatch"


def test_changes_of_a_playbook_are_read_step_by_step(loaded, whole):
    text = (
        whole
        + '[ghosted]\ncheck-in = { after = "3x usual", between = ["7 working days", "15 working days"] }\n'
    )
    change = loaded(text).config.playbook["ghosted"]["check-in"]
    assert str(change.after) == "3x usual"
    assert [str(each) for each in change.between] == ["7 working days", "15 working days"]
    assert change.deadline is None


def test_a_playbook_is_known_by_what_the_caller_says(loaded, problems, whole):
    text = whole + '[blocked.nudge]\nafter = "7 days"\n[sending]\nalways_ask = ["nudge"]\n'
    assert "blocked" in problems(text)
    config = loaded(text, playbooks={"blocked": ["nudge"]}).config
    assert str(config.playbook["blocked"]["nudge"].after) == "7 days"


# -- problems ------------------------------------------------------------------

WRONG = """\
[me]
name = "Anna Weber"
email = "anna@weber.example"
country = "UK"
colour = "blue"

[mailbox]
password = 12345
servers = { imap = "localhost:1143", smtp = { host = "10.0.0.7", security = "none" } }

[sending]
mode = "reviw"
max_due = "five"
always_ask = ["ultimatm"]

[ghosted]
checkin = { after = "7 days" }
ultimatum = { deadline = "7 hours", between = ["9 days", "2 days"] }

[client.lindner]
kind = "busines"
people = ["anna@weber.example", "x@gmail.com"]
company = "gmail.com"
speaks = { langage = "German" }
job = { open = "12,500 EUR" }
waiting = [{ subject = "a", for = "b" }, { subject = "c" }]

[client.other]
kind = "consumer"
salutation = "Hello"
people = ["x@gmail.com"]
never_chase = "yes"
"""


def test_all_problems_are_told_at_once_each_on_its_line_and_in_the_order_of_the_file(problems):
    found = problems(WRONG)
    assert {path: line for path, (_, _, line) in found.items()} == {
        "me.country": 4,
        "me.colour": 5,
        "mailbox.password": 8,
        "mailbox.servers.smtp": 9,
        "sending.mode": 12,
        "sending.max_due": 13,
        "sending.always_ask[1]": 14,
        "ghosted.checkin": 17,
        "ghosted.ultimatum.deadline": 18,
        "ghosted.ultimatum.between": 18,
        "client.lindner.salutation": 20,
        "client.lindner.kind": 21,
        "client.lindner.people[1]": 22,
        "client.lindner.company[1]": 23,
        "client.lindner.speaks.langage": 24,
        "client.lindner.job.open": 25,
        "client.lindner.waiting[2].for": 26,
        "client.other.people[1]": 31,
        "client.other.never_chase": 32,
    }
    lines = [line for _, _, line in found.values()]
    assert lines == sorted(lines)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("me.country", "GB"),
        ("mailbox.servers.smtp", "unprotected"),
        ("sending.mode", 'did you mean "review"?'),
        ("sending.max_due", "without quotes"),
        ("sending.always_ask[1]", "did you mean ultimatum?"),
        ("ghosted.checkin", "did you mean check-in?"),
        ("ghosted.ultimatum.deadline", "working days"),
        ("ghosted.ultimatum.between", "shorter span first"),
        ("client.lindner.salutation", "is missing"),
        ("client.lindner.people[1]", "one of your own addresses"),
        ("client.lindner.company[1]", "open to anybody"),
        ("client.lindner.speaks.langage", "did you mean language?"),
        ("client.lindner.job.open", "12500.00 EUR"),
        ("client.other.people[1]", "already stands under client.lindner"),
        ("client.other.never_chase", "true or false"),
    ],
)
def test_a_problem_says_what_to_write_instead(problems, path, words):
    message, suggestion, _ = problems(WRONG)[path]
    assert words in f"{message} {suggestion}"


def test_a_wrong_password_value_is_never_repeated(problems, whole):
    for value in ("12345", '["geheim"]', '{ comand = "geheim" }', '{ env = "geheim 1" }', '"gehe\\nim"'):
        found = problems(whole.replace('{ command = "pass show mail/anna" }', value))
        assert list(found) == ["mailbox.password"]
        assert "geheim" not in str(found)
        assert "12345" not in str(found)


@pytest.mark.parametrize(
    ("change", "path", "words"),
    [
        ('[sending]\nmode = "on"', "mailbox.servers.smtp", "nothing could leave"),
        ("[sending]\nmode = true", "sending.mode", 'mode = "on"'),
        ('[sending]\nmode = "drafts"', "sending.mode", "review comes nearest"),
        ('[sending]\nhours = "Mon-Fri 09:00"', "sending.hours", "must look like"),
        ("[sending]\nmax_due = 0", "sending.max_due", "at least 1"),
        ('[sending]\nstale_after = "1 working day"', "sending.stale_after", "fixed length"),
        ('[sending]\nstale_after = "1 second"', "sending.stale_after", "between"),
        ('[watch]\nlookback = "7 days"', "watch.first_run_window", "nothing is read"),
        ("[notices]\nenabled = 1", "notices.enabled", "true or false"),
        ('[state]\ndirectory = "state"', "state.directory", "full path"),
        ("[notices]\nto = []", "notices.to", "at least one value"),
        (
            '[client.7]\nkind = "consumer"\nsalutation = "Hi"\npeople = "a@b.example"',
            "client.7",
            "[client.c7]",
        ),
        (
            '[client."a b"]\nkind = "consumer"\nsalutation = "Hi"\npeople = "a@b.example"',
            'client."a b"',
            "[client.a-b]",
        ),
        ("[late-payment]\nneeds = 1", "late-payment", "no table"),
        ("mailbox2 = 1\n", "mailbox2", "no table"),
        (
            '[ghosted.ultimatum]\ndeadline = "3 working days"\nnotice = "5 working days"',
            "ghosted.ultimatum.notice",
            "longer",
        ),
        ('[ghosted.closing]\nafter = "0 days"', "ghosted.closing.after", "no time at all"),
        ('[ghosted.ultimatum]\nbetween = ["7 days"]', "ghosted.ultimatum.between", "exactly 2"),
        ("ghosted = 3", "ghosted", "must be a table"),
        ('[sending]\nhours = "Sat-Sun 10:00-12:00"', "sending.hours", "nothing would ever leave"),
        ('[sending]\ncountry_quiet = ["agust"]', "sending.country_quiet", "did you mean august"),
        ("[sending]\ncountry_quiet = 5", "sending.country_quiet", "must be true, false, or a list"),
        ('[sending]\njitter = "5 hours"', "sending.jitter", "must lie between 1 minute and 4 hours"),
        ('[sending]\nquiet = ["01-10 .. 12-31"]', "sending.quiet", "fewer than 30 days"),
        ('[sending]\nquiet = "2026-01-01 .. 2062-01-06"', "sending.quiet[1]", "a year or more"),
        ('sending = "off"', "sending", 'mode = "off"'),
        ('[ghosted.ultimatum]\nbetween = ["7 days", "9 hours"]', "ghosted.ultimatum.between", "same unit"),
        (
            f'[client.{"a" * 65}]\nkind = "consumer"\nsalutation = "Hi"\npeople = "a@b.example"',
            f"client.{'a' * 65}",
            "no name",
        ),
        (
            '[ghosted.ultimatum]\ndeadline = "0 working days"',
            "ghosted.ultimatum.deadline",
            "at least 1 working day",
        ),
        ('[ghosted.ultimatum]\nafter = "7 seconds"', "ghosted.ultimatum.after", "must be counted in hours"),
        ('[sending]\nalways_ask = ["closing", "closing"]', "sending.always_ask", "closing twice"),
        ('[sending]\nalways_ask = [" "]', "sending.always_ask[1]", "is empty"),
        (f'[sending]\nalways_ask = ["{"x" * 501}"]', "sending.always_ask[1]", "longer than 500"),
        ('[sending]\nstale_after = "3x usual"', "sending.stale_after", "fixed length"),
        ("[sending]\ndry_run = true", "sending.dry_run", "--dry-run"),
        ("playbook = 1", "playbook", "no table"),
        ("[account.two]\n", "mailbox", "can't stand beside"),
    ],
)
def test_impossible_values_are_told(problems, me, mailbox, change, path, words):
    mailbox = mailbox.replace(', smtp = "smtp.provider.example"', "")
    text = me + mailbox + change if change.startswith("[") else change + "\n" + me + mailbox
    message, suggestion, line = problems(text)[path]
    assert words in f"{message} {suggestion}"
    assert line is not None


def test_what_belongs_elsewhere_is_sent_there(problems, whole):
    found = problems(whole + 'language = "de"\n')
    assert "speaks" in found["client.lindner.language"][1]


def test_values_at_the_edge_of_what_is_possible_are_taken(loaded, me, mailbox):
    text = (
        me
        + mailbox
        + f"""
[watch]
lookback = "14 days"
[sending]
max_due = 1
stale_after = "10 seconds"
hours = "Fri-Sat 09:00-09:30"
quiet = ["02-01 .. 12-31"]
[ghosted.ultimatum]
between = ["7 days", "7 days"]
deadline = "5 working days"
notice = "5 working days"
[client.{"a" * 64}]
kind = "consumer"
salutation = "Hi"
people = "a@b.example"
"""
    )
    assert loaded(text).config.sending.max_due == 1


def test_a_config_without_a_mailbox_says_so(problems, me):
    assert "[mailbox] is missing" in problems(me)["account"][0]
    assert "names no account" in problems(me + "[account]\n")["account"][0]


def test_one_mailbox_beside_an_account_of_its_name_is_told_once(problems, me, mailbox):
    text = me + mailbox + mailbox.replace("[mailbox]", "[account.main]")
    assert list(problems(text)) == ["mailbox"]
    assert list(problems(me + mailbox + "[account]\n")) == ["mailbox"]
    assert set(problems("account = 3\n" + me + mailbox)) == {"account", "mailbox"}


def test_notices_never_go_to_a_client(problems, whole):
    found = problems(
        whole + '[notices]\nto = ["anna@weber-design.example", "s.lindner@lindner-bau.example"]\n'
    )
    assert "client.lindner" in found["notices.to[2]"][0]


def test_what_the_file_holds_reaches_the_terminal_harmless_and_short(problems, whole):
    text = whole.replace("s.lindner@lindner-bau.example", "\\u001b[31m" + "x" * 9_000) + '"a\\u001bb" = 1\n'
    found = problems(text)
    assert set(found) == {"client.lindner.people[1]", 'client.lindner."a\\u001bb"'}
    assert "\x1b" not in str(found)
    assert max(len(message) for message, _, _ in found.values()) < 500


@pytest.mark.parametrize("name", ["../shadow", "/etc/shadow", "..", "."])
def test_a_credential_is_a_name_and_never_a_path(problems, whole, name):
    found = problems(whole.replace('{ command = "pass show mail/anna" }', f'{{ credential = "{name}" }}'))
    assert "plain name" in found["mailbox.password"][0]


def test_a_keyring_needs_a_service_and_a_username(problems, whole):
    for wrong in ('"anna"', '{ service = "mailwatch" }', '{ service = "a", username = "b", x = 1 }'):
        found = problems(whole.replace('{ command = "pass show mail/anna" }', f"{{ keyring = {wrong} }}"))
        assert "keyring must be a table" in found["mailbox.password"][0]


def test_a_server_with_two_different_ports_is_refused(loaded, problems, whole):
    def server(port: int) -> str:
        return whole.replace(
            '"imap.provider.example"', f'{{ host = "imap.provider.example:993", port = {port} }}'
        )

    assert loaded(server(993)).config.account["main"].servers.imap.port == 993
    assert "two different ports" in problems(server(143))["mailbox.servers.imap"][0]


def test_an_unknown_table_is_told_the_known_ones_as_they_are_written(problems, whole):
    _, suggestion, _ = problems(whole + "[zzz]\n")["zzz"]
    assert suggestion == (
        "known here: me, account, sending, watch, state, notices, meetings, templates, "
        "client, mailbox, ghosted"
    )
    assert problems(whole + "[sendin]\n")["sendin"][1] == "did you mean sending?"
    assert problems(whole + "[Ghosted]\n")["Ghosted"][1] == "did you mean ghosted?"


def test_a_command_may_begin_in_the_home_directory(loaded, whole):
    config = loaded(whole.replace("pass show mail/anna", "~/bin/password --for 'the mail'")).config
    command = config.account["main"].password
    assert command == FromCommand(arguments=(str(Path.home() / "bin/password"), "--for", "the mail"))


def test_a_command_may_be_a_list_of_program_and_arguments(loaded, problems, whole):
    config = loaded(whole.replace('"pass show mail/anna"', '["pass", "show", "a b"]')).config
    assert config.account["main"].password == FromCommand(arguments=("pass", "show", "a b"))
    for wrong in ('"pass \'a"', "[]", '""', "7", '["a\\u0000b"]'):
        assert "command" in problems(whole.replace('"pass show mail/anna"', wrong))["mailbox.password"][0]


def test_a_config_without_clients_works_and_says_that_nothing_is_watched(loaded, me, mailbox):
    assert "nothing is watched" in warned(loaded(me + mailbox))["client"]


def test_sent_mail_must_be_watched(problems, me, mailbox):
    found = problems(me + mailbox + 'folders = { sent = "none", archive = "none", junk = "None" }\n')
    assert list(found) == ["mailbox.folders.sent"]


def test_thai_letters_need_the_particle_of_who_writes_them(problems, whole):
    thai = whole + 'speaks = { language = "th" }\n'
    message, suggestion, _ = problems(thai)["me.thai_particle"]
    assert "client.lindner reads Thai" in message
    assert "ครับ" in suggestion
    said = thai.replace("[me]\n", '[me]\nthai_particle = "ค่ะ"\n')
    assert "me.thai_particle" not in problems(said)


def test_a_language_without_texts_is_a_problem_where_the_texts_are_known(problems, whole):
    text = whole + 'speaks = { language = "hu" }\n'
    assert problems(text) == {}
    message, suggestion, _ = problems(text, languages=["en", "de"])["client.lindner.speaks.language"]
    assert "no texts" in message
    assert "de, en" in suggestion


def test_a_familiar_client_needs_the_texts_of_that_address(problems, whole):
    text = whole + 'speaks = { language = "de", address = "familiar" }\n'
    assert problems(text, languages=["en", "familiar.de"]) == {}
    message, suggestion, _ = problems(text, languages=["en", "de", "familiar.fr"])[
        "client.lindner.speaks.language"
    ]
    assert "no texts in “de” in the familiar address" in message
    assert "known are fr" in suggestion
    assert problems(text.replace('"de"', '"en"'), languages=["en"]) == {}, "English has one address"


@pytest.mark.parametrize(
    ("language", "hint"),
    [("German", "write “de”"), ("deutsch", "like “en”"), ("de_DE", "write “de”"), ("xx", "like “en”")],
)
def test_an_unknown_language_is_refused_with_a_hint(problems, whole, language, hint):
    found = problems(whole + f'speaks = {{ language = "{language}" }}\n')
    assert hint in found["client.lindner.speaks.language"][0]


def test_a_salutation_cannot_smuggle_in_lines_or_turn_the_text_around(problems, whole):
    for sign in ("\\n", "\\r", "\\u0000", "\\u202e", "\\u2028"):
        found = problems(whole.replace("Lindner,", f"Lindner,{sign}Bcc: x@y.example"))
        assert "single line" in found["client.lindner.salutation"][0]


def test_no_encryption_is_for_this_machine_alone_and_only_when_allowed(loaded, problems, me):
    text = (
        me
        + '[mailbox]\npassword = { env = "P" }\n'
        + 'servers = { imap = { host = "127.0.0.1", security = "none" } }\n'
    )
    assert "in so many words" in problems(text)["mailbox.servers.imap"][0]
    account = loaded(text + "allow_plaintext_on_loopback = true\n").config.account["main"]
    assert (account.servers.imap.port, account.servers.imap.security) == (143, "none")
    elsewhere = text.replace("127.0.0.1", "10.0.0.7") + "allow_plaintext_on_loopback = true\n"
    assert "unprotected" in problems(elsewhere)["mailbox.servers.imap"][0]


def test_certificates_must_be_there_and_be_some(loaded, problems, me, mailbox, tmp_path):
    file = tmp_path / "ca.pem"
    text = me + mailbox + f'ca_file = "{file}"\n'
    assert "no such file" in problems(text)["mailbox.ca_file"][0]
    file.write_text("hello")
    assert "PEM" in problems(text)["mailbox.ca_file"][0]
    trustme.CA().cert_pem.write_to_path(str(file))
    assert loaded(text).config.account["main"].ca_file == file


# -- warnings ------------------------------------------------------------------


def warned(config: Loaded) -> dict[str, str]:
    return {each.path: f"{each.message} {each.suggestion}" for each in config.warnings}


def test_a_password_in_the_file_is_warned_about_and_never_shown(loaded, whole):
    config = loaded(whole.replace('{ command = "pass show mail/anna" }', '"geheim"'))
    assert config.config.account["main"].password == InConfig(text="geheim")
    assert "in the file itself" in warned(config)["mailbox.password"]
    assert "geheim" not in repr(config)
    assert "geheim" not in str(config.config)


def test_a_readable_file_with_a_password_and_a_writable_one_are_warned_about(whole, tmp_path):
    file = tmp_path / "config.toml"
    file.write_text(whole.replace('{ command = "pass show mail/anna" }', '"geheim"'))
    file.chmod(0o644)
    assert "chmod 600" in warned(load(file, environment={"HOME": "/h"}))["the file"]
    file.chmod(0o600)
    assert "the file" not in warned(load(file, environment={"HOME": "/h"}))
    file.write_text(whole)
    file.chmod(0o646)
    assert "chmod o-w" in warned(load(file, environment={"HOME": "/h"}))["the file"]


def test_a_password_file_that_others_can_read_is_warned_about_before_it_is_refused(loaded, whole, tmp_path):
    secret = tmp_path / "password"
    secret.write_text("geheim\n")
    secret.chmod(0o640)
    config = loaded(whole.replace('{ command = "pass show mail/anna" }', f'{{ file = "{secret}" }}'))
    assert config.config.account["main"].password == FromFile(path=secret)
    assert "chmod 600" in warned(config)["mailbox.password"]


def test_a_country_with_several_zones_is_warned_about_until_a_zone_is_named(loaded, whole):
    assert warned(loaded(whole)) == {}
    assert (
        "America/New_York"
        in warned(loaded(whole + 'speaks = { country = "US" }\n'))["client.lindner.speaks.country"]
    )
    assert warned(loaded(whole + 'speaks = { country = "US-CA" }\n')) == {}
    assert warned(loaded(whole + 'speaks = { country = "US", zone = "America/Denver" }\n')) == {}
    owner = whole.replace('"DE-BE"', '"US"')
    assert list(warned(loaded(owner))) == ["me.country"], "told once, for the owner, not for each client too"


def test_companies_that_may_confuse_are_warned_about(loaded, whole):
    text = whole + 'company = ["weber-design.example", "lindner-bau.example"]\n'
    text += '[client.b]\nkind = "consumer"\nsalutation = "Hi"\n'
    text += 'people = "b@b.example"\ncompany = "lindner-bau.example"\n'
    messages = " ".join(each.message for each in loaded(text).warnings)
    assert "your own domain" in messages
    assert "counts for both" in messages
    assert "private person" in messages


# -- where each value comes from -----------------------------------------------


def test_each_value_knows_where_it_comes_from(loaded, whole):
    config = loaded(whole + '[watch]\nlookback = "60 days"\n')
    assert str(config.origin(("me", "country"))) == "line 4"
    assert str(config.origin(("me", "zone"))) == "from me.country"
    assert str(config.origin(("account", "main", "servers", "smtp"))) == "line 7"
    assert str(config.origin(("account", "main", "username"))) == "the account's first address"
    assert str(config.origin(("watch", "lookback"))) == "line 13"
    assert str(config.origin(("watch", "poll"))) == "default"
    assert str(config.origin(("account", "main", "poll"))) == "from watch.poll"
    assert str(config.origin(("client", "lindner", "speaks", "zone"))) == "from me.country"


def test_the_fingerprint_changes_with_the_file(loaded, whole):
    assert loaded(whole).fingerprint == loaded(whole).fingerprint
    assert loaded(whole).fingerprint != loaded(whole + "[watch]\n").fingerprint


# -- finding the file ----------------------------------------------------------


def test_the_file_is_looked_for_in_order(whole, tmp_path, monkeypatch):
    explicit, named, personal = (
        tmp_path / each for each in ("a.toml", "b.toml", "xdg/mailwatch/config.toml")
    )
    personal.parent.mkdir(parents=True)
    for file in (explicit, named, personal):
        file.write_text(whole)
    environment = {"MAILWATCH_CONFIG": str(named), "XDG_CONFIG_HOME": str(tmp_path / "xdg"), "HOME": "/h"}
    assert load(explicit, environment=environment).path == explicit
    assert load(environment=environment).path == named
    del environment["MAILWATCH_CONFIG"]
    assert load(environment=environment).path == personal
    assert source.search_paths({"HOME": "/h"})[0] == Path("/h/.config/mailwatch/config.toml")


def test_the_working_directory_is_never_looked_at(whole, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("mailwatch.toml", "config.toml"):
        Path(name).write_text(whole)
    assert all(
        path.is_absolute() and tmp_path not in path.parents for path in source.search_paths({"HOME": "/h"})
    )


def test_a_missing_file_says_where_it_was_looked_for_and_how_to_begin(tmp_path):
    with pytest.raises(ConfigError) as missing:
        load(environment={"MAILWATCH_CONFIG": str(tmp_path / "none.toml")})
    (problem,) = missing.value.problems
    assert str(tmp_path / "none.toml") in problem.message
    assert problem.suggestion == f"begin with: mailwatch config example -o {tmp_path / 'none.toml'}"


def test_a_folder_in_place_of_the_file_is_told(tmp_path):
    with pytest.raises(ConfigError) as error:
        load(tmp_path, environment={})
    assert "a folder" in error.value.problems[0].message


# -- hostile and odd files -----------------------------------------------------


@pytest.mark.parametrize(
    ("content", "words", "line"),
    [
        (b"", "is empty", None),
        (b"\xef\xbb\xbf", "is empty", None),
        (b"# only a comment\n", "is empty", None),
        (b"\xff\xfea\x00", "UTF-16", None),
        (b"[me]\nname = '\xe4'\n", "no UTF-8", 2),
        (b"[me]\nname = 'a\x00b'\n", "NUL", 2),
        (b"[me]\n[me]\n", "[me] stands twice", 2),
        (b"a = 1\na = 2\n", "a is written twice", 2),
        (b"a = " + b"[" * 100_000, "nested too deeply", None),
        (b"a = " + b"9" * 9_000, "can't be read", None),
        (b"#" * (source.LARGEST + 1), "larger than", None),
        (b"a = 2026-02-31\n", "no TOML", 1),
        (b"me\n", "no TOML", 1),
    ],
)
def test_a_file_that_is_no_config_is_told_in_plain_words(content, words, line):
    with pytest.raises(ConfigError) as error:
        loads(content, environment={})
    (problem,) = error.value.problems
    assert words in problem.message
    assert problem.line == line


def test_several_slips_of_the_pen_are_told_together():
    with pytest.raises(ConfigError) as error:
        loads("[me]\nname = Anna\nemail = \n[mailbox]\nkind consumer\n", environment={})
    assert [each.line for each in error.value.problems] == [2, 3, 5]


@pytest.mark.parametrize(
    ("line", "suggestion"),
    [
        ("name = Anna", "text stands in quotes"),
        ("idle = True", "write true or false"),
        ("idle = no", "write true or false"),
        ("name Anna", "an option is written key = value"),
        ("[me", None),
        ("name = ", None),
    ],
)
def test_a_slip_of_the_pen_is_told_with_what_is_usually_meant(line, suggestion):
    with pytest.raises(ConfigError) as error:
        loads(f"{line}\n", environment={})
    (problem,) = error.value.problems
    assert problem.suggestion == suggestion
    assert problem.line == 1


def test_not_more_than_a_page_of_slips_is_told():
    with pytest.raises(ConfigError) as error:
        loads("a b\n" * 50, environment={})
    assert len(error.value.problems) == 1
    with pytest.raises(ConfigError) as error:
        loads("a b\n" * source.MOST_SYNTAX_PROBLEMS, environment={})
    assert len(error.value.problems) == source.MOST_SYNTAX_PROBLEMS


def test_a_bracket_left_open_is_told_once_and_not_blamed_on_what_follows():
    with pytest.raises(ConfigError) as error:
        loads('[me]\nemail = ["a@b.example"\nname = "A"\ncountry = "DE"\n', environment={})
    assert len(error.value.problems) == 1


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(whole, loaded):
    content = b"\xef\xbb\xbf" + whole.replace("\n", "\r\n").encode()
    config = loads(content, environment={"HOME": "/h"})
    assert config.config == loads(whole, environment={"HOME": "/h"}).config
    assert config.origin(("me", "country")).line == 4


JUNK = (
    0,
    -1,
    1.5,
    True,
    "",
    "x",
    [],
    {},
    [[]],
    [{}],
    {"a": {}},
    ["", 1],
    dt.date(2026, 1, 1),
    float("nan"),
    2**70,
)


def _places(value, path=()):
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in list(items):
        yield (*path, key)
        yield from _places(each, (*path, key))


def test_anything_in_any_place_ends_in_words_and_never_in_a_traceback(toml_of, problem_list):
    """Each value of a whole config in turn becomes each kind of nonsense."""
    tables = tomli.loads(
        example() + '[ghosted.ultimatum]\nafter = "7 days"\nneeds = ["x"]\n[notices]\nenabled = true\n'
    )
    refused = 0
    for path in _places(tables):
        for junk in JUNK:
            problems = problem_list(toml_of(_replaced(tables, path, junk)))
            assert all(each.message and each.line for each in problems), (path, junk)
            refused += bool(problems)
    assert refused > 500


def _replaced(value, path, junk):
    if not path:
        return junk
    if isinstance(value, dict):
        return {
            key: _replaced(each, path[1:], junk) if key == path[0] else each for key, each in value.items()
        }
    return [_replaced(each, path[1:], junk) if n == path[0] else each for n, each in enumerate(value)]


@given(st.binary() | st.text(alphabet="[]{}=\"'.,#\n me1", max_size=60).map(str.encode))
def test_any_bytes_at_all_end_in_words(content):
    with pytest.raises(ConfigError) as error:
        loads(content, environment={"HOME": "/h"})
    assert error.value.problems


@pytest.mark.parametrize(
    "written",
    ["imaps://anna:geheim@imap.example", "anna:geheim@imap.example", "imap://x:ge/heim@a.example:993"],
)
def test_a_password_in_a_servers_address_is_never_repeated(problems, whole, written):
    """The whole address was repeated in the error."""
    found = problems(re.sub(r'imap = "[^"]*"', f'imap = "{written}"', whole))
    assert found
    assert "heim" not in str(found)


def test_a_password_in_an_address_is_struck_out_wherever_it_stands():
    problem = ConfigProblem(path="a", message="“smtps://u:geheim@h.example/x” is odd", suggestion="x://a:b@c")
    assert problem.message == "“smtps://(not shown)@h.example/x” is odd"
    assert problem.suggestion == "x://(not shown)@c"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("bob@quiet.example", "bob+invoices@quiet.example"),
        ("b.o.b@gmail.com", "bob@googlemail.com"),
        ("Bob@Quiet.example", "bob@quiet.example"),
    ],
)
def test_one_mailbox_in_two_spellings_is_one_person(problems, me, mailbox, first, second):
    """Two clients whose answers are one person's could not be told apart."""
    client = '[client.{0}]\nkind = "business"\nsalutation = "Hello,"\npeople = ["{1}"]\n'
    found = problems(me + mailbox + client.format("one", first) + client.format("two", second))
    assert "already stands under client.one" in found["client.two.people[1]"][0]


def test_the_owner_in_another_spelling_is_no_client(problems, whole):
    own = re.search(r'email\s*=\s*\[?"([^"@]*)@([^"]*)"', whole)
    assert own is not None
    found = problems(re.sub(r"people\s*=\s*\[[^\]]*\]", f'people = ["{own[1]}+x@{own[2]}"]', whole))
    assert any("one of your own addresses" in message for message, _, _ in found.values())


@pytest.mark.parametrize(
    ("character", "named"),
    [("\xa0", "U+00A0 (no-break space)"), ("\u200b", "U+200B"), ("\ufeff", "U+FEFF"), ("\u3000", "U+3000")],
)
@pytest.mark.parametrize("place", ["    {}phone = 1", "phone{}= 1", "phone = {}1", "{}[other]"])
def test_a_character_that_nobody_sees_is_named_with_its_line(problem_list, whole, character, named, place):
    """“Invalid statement” was all that was said of a line that looks right."""
    found = problem_list(f"\n{place.format(character)}\n{whole}")
    assert [each.line for each in found][:1] == [2]
    assert named in found[0].message


@pytest.mark.parametrize("character", ["\u200b", "\u202e", "\xad", "\x1b", "\U000e0041"])
def test_a_text_with_a_character_that_nobody_sees_is_refused(problems, whole, character):
    found = problems(re.sub(r'salutation\s*=\s*"', f'salutation = "a{character}b', whole))
    assert found, "it would have stood in every letter"
