import subprocess
import sys

from mailwatch.config.showing.show import in_force


def shown(loaded, under: str = "") -> dict[str, tuple[str, str]]:
    return {line.path: (line.value, str(line.origin)) for line in in_force(loaded, under)}


def test_each_value_in_force_is_shown_with_its_origin_under_the_path_of_the_file(loaded, whole):
    lines = shown(loaded(whole))
    assert lines["me.name"] == ("Anna Weber", "line 2")
    assert lines["me.zone"] == ("Europe/Berlin", "from me.country")
    assert lines["mailbox.username"] == ("anna@weber-design.example", "the account's first address")
    assert lines["mailbox.servers.imap"] == ("imap.provider.example:993 (tls)", "line 7")
    assert lines["sending.mode"] == ("off", "default")
    assert lines["sending.hours"] == ("09:00-16:30", "default")
    assert lines["sending.quiet"] == ("none", "default")
    assert lines["sending.country_quiet"][0].startswith("christmas, orthodox-christmas, holy-week")
    assert lines["sending.jitter"] == ("on the dot", "default")
    assert lines["client.lindner.speaks.weekend"] == ("the country's weekend", "default")
    assert lines["client.lindner.people"] == ("s.lindner@lindner-bau.example", "line 11")
    assert lines["client.lindner.speaks.country"] == ("DE-BE", "from me.country")
    assert lines["mailbox.folders.sent"] == ("found by itself", "default")


def test_only_what_was_changed_in_a_playbook_is_shown(loaded, whole):
    lines = shown(loaded(whole + '[ghosted]\nultimatum = { deadline = "9 working days" }\n'), "ghosted")
    assert lines == {"ghosted.ultimatum.deadline": ("9 working days", "line 13")}


def test_a_part_can_be_asked_for_by_its_path(loaded, whole):
    assert set(shown(loaded(whole), "me")) == {
        f"me.{key}"
        for key in (
            "name",
            "email",
            "phone",
            "country",
            "zone",
            "weekend",
            "holidays",
            "away",
            "while_away",
            "thai_particle",
        )
    }
    assert list(shown(loaded(whole), "sending.mode")) == ["sending.mode"]
    assert shown(loaded(whole), "send") == {}


def test_what_one_waits_for_is_shown_item_by_item(loaded, whole):
    text = whole + 'waiting = [{ subject = "Draft", for = "the word" }]\n'
    assert shown(loaded(text))["client.lindner.waiting[1].for"] == ("the word", "line 12")


def test_passwords_are_never_shown(loaded, whole):
    lines = shown(loaded(whole))
    assert lines["mailbox.password"] == ("from command “pass show mail/anna”", "line 6")
    hidden = shown(loaded(whole.replace('{ command = "pass show mail/anna" }', '"geheim"')))
    assert "geheim" not in str(hidden)


def test_several_accounts_are_shown_under_their_names(loaded, me, client):
    account = '[account.{0}]\nemail = "{0}@x.example"\npassword = {{ env = "P" }}\n'
    account += 'servers = {{ imap = "i.example.org" }}\n'
    lines = shown(loaded(me + account.format("one") + account.format("two") + client))
    assert lines["account.two.email"] == ("two@x.example", "line 10")


def test_the_package_alone_loads_neither_config_nor_pydantic():
    program = (
        "import sys, mailwatch, mailwatch.errors, mailwatch.secret, mailwatch.config\n"
        "print('pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
