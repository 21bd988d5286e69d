import re
from pathlib import Path

import tomli

from mailwatch.config.options.account import Server
from mailwatch.config.options.option import Section, about, options
from mailwatch.config.reading.load import loads
from mailwatch.config.showing import example

ROOT = Path(__file__).resolve().parents[3]


def test_the_example_file_is_the_one_that_the_model_makes():
    assert (ROOT / "config.example.toml").read_text("utf-8") == example.example(), "run `make example`"


def test_the_reference_is_the_one_that_the_model_makes():
    assert (ROOT / "docs" / "configuration.md").read_text("utf-8") == example.reference(), (
        "run `mailwatch config example --reference`"
    )


def test_the_example_loads_without_a_problem_or_a_warning(loaded):
    config = loaded(example.example())
    assert config.warnings == ()
    assert config.config.sending.mode == "off"


def _with_everything(text: str) -> str:
    """The example with every commented option switched on and put into its table."""
    tables: dict[str, list[str]] = {}
    header = ""
    for line in text.splitlines():
        begun = re.fullmatch(r"#?\[([\w.]+)\]|# In \[([\w.]+)\]:", line)
        option = re.fullmatch(r"#?([a-z_]+ *= .*)", line)
        if begun:
            header = begun[1] or begun[2]
            tables.setdefault(header, [])
        elif option:
            tables[header].append(option[1])
    tables.pop("account.office")
    return "\n".join(line for name, lines in tables.items() for line in (f"[{name}]", *lines))


def test_every_option_of_the_example_can_be_switched_on(loaded):
    everything = _with_everything(example.example())
    everything = re.sub(r"(?m)^ca_file.*\n", "", everything)  # the file isn't there
    config = loaded(everything).config
    assert config.sending.max_due == 3
    assert config.playbook["ghosted"]["ultimatum"].needs == ("other way tried", "contract read")
    assert config.client["lindner"].never_chase
    for table in example.TABLES:
        section = tomli.loads(everything)
        for part in table.header.split("."):
            section = section[part]
        missing = {key for key, _ in options(table.model)} - section.keys() - {"ca_file"}
        assert not missing, f"{table.header} doesn't show {missing}"


def test_the_several_accounts_of_the_example_load(loaded):
    text = example.example()
    mailbox = text[text.index("[mailbox]") : text.index("# How far sending")]
    several = text[text.index("#[account.office]") :].replace("\n#", "\n").removeprefix("#")
    office = tomli.loads(several)["account"]["office"]
    assert set(office) == {"email", "password", "servers"}
    config = loaded(text.replace(mailbox, "") + several).config
    assert list(config.account) == ["office"]


def _sections(model: type[Section], inside=()):
    yield model
    for _, each in inside:
        if each is not Server:
            yield each


def test_each_option_has_a_meaning_and_an_example_that_its_own_type_accepts():
    seen = 0
    for table in example.TABLES:
        for model in _sections(table.model, table.inside):
            for key, field in options(model):
                described = about(field)
                assert described is not None, f"{model.__name__}.{key} is not described"
                assert described.meaning.endswith((".", "?")), f"{model.__name__}.{key}"
                assert field.default is not None or described.otherwise, (
                    f"{model.__name__}.{key} hides its default"
                )
                for text in (described.example, *described.more):
                    tomli.loads(f"x = {text}")
                seen += 1
    assert seen > 50


def test_other_ways_to_write_an_option_load_too(me, mailbox, client, toml_of):
    whole = tomli.loads(
        me
        + mailbox
        + client
        + '[client.lindner.speaks]\ncountry = "DE"\n[watch]\n[sending]\n[ghosted.ultimatum]\n'
    )
    places = {"me": whole["me"], "mailbox": whole["mailbox"], "client.lindner": whole["client"]["lindner"]}
    places["sending"] = whole["sending"]
    places["ghosted.ultimatum"] = whole["ghosted"]["ultimatum"]
    tried = 0
    for table in example.TABLES:
        for key, field in options(table.model):
            for text in about(field).more:
                before = dict(places[table.header])
                places[table.header][key] = tomli.loads(f"x = {text}")["x"]
                loads(toml_of(whole), environment={"HOME": "/home/anna"})
                places[table.header].clear()
                places[table.header].update(before)
                tried += 1
    assert tried >= 8
