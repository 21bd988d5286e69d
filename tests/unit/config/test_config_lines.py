import tomli
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.config.reading.lines import lines_of

ODD = '''\
# a comment with [a] = "b"
title = "one"
"quoted.key" = 'x'
a.b . c = 1

[me] # here
text = """
[not.a.table]
no = 'key'
"""   # three lines later
people = [
  "a@b.example", # first
  { subject = "] }", for = 2026-01-01 07:00:00 },
]
[client.lindner]
waiting = [{ subject = "a" }, { subject = "b", for = [1, 2] }]
"\\u00e4" = true
[[step]]
name = "one"
[step.inner]
deep = 1
[[step]]
name = \'\'\'two\'\'\'
'''


def test_every_key_of_an_odd_file_is_found_on_its_line():
    found = lines_of(ODD)
    assert found["title",] == 2
    assert found["quoted.key",] == 3
    assert found["a", "b", "c"] == 4
    assert found["me",] == 6
    assert found["me", "text"] == 7
    assert found["me", "people"] == 11
    assert found["me", "people", 0] == 12
    assert found["me", "people", 1, "for"] == 13
    assert found["client", "lindner"] == 15
    assert found["client", "lindner", "waiting", 1, "subject"] == 16
    assert found["client", "lindner", "ä"] == 17
    assert found["step", 0, "name"] == 19
    assert found["step", 0, "inner", "deep"] == 21
    assert found["step", 1, "name"] == 23
    assert not any("not" in path for path in found)


def _paths(value, path=()):
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in items:
        yield (*path, key)
        yield from _paths(each, (*path, key))


def test_no_key_that_the_reader_knows_goes_without_a_line():
    assert {path for path in _paths(tomli.loads(ODD)) if path != ("client",)} <= lines_of(ODD).keys()


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=("C",)), max_size=9), unique=True, min_size=1
    )
)
def test_keys_are_found_whatever_letters_they_hold(keys):
    text = "\n".join(
        f'"{key.replace(chr(92), chr(92) * 2).replace(chr(34), chr(92) + chr(34))}" = 1' for key in keys
    )
    assert lines_of(text) == {(key,): line for line, key in enumerate(keys, 1)}


@given(st.text(alphabet="ab=.[]{}'\"\\,# \n1") | st.text())
def test_text_that_is_no_toml_never_stops_the_scan(text):
    found = lines_of(text)
    assert all(1 <= line <= text.count("\n") + 1 for line in found.values())
