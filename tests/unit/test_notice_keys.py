"""Keys of notices: one form, one place that builds and reads it, a subject for each kind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import mailwatch
from mailwatch.app.notices.words import SUBJECTS
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind

PROGRAM = Path(mailwatch.__file__).parent
ITS_PLACE = PROGRAM / "domain" / "facts" / "notice_key.py"
BUILT = re.compile(rf"""f["'](?:{"|".join(NoticeKind)})[|]""")
SPLIT = re.compile(r"""(?:(?<![.\w])key|\.step)\.(?:r?partition|r?split|startswith)\(["'][^"']*[|]""")
"""A meeting's key has bars too: it is always a matter's, or a part of one."""


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (NoticeKey.of(NoticeKind.BRAKE, "main", "2026-03-02"), "brake|main|2026-03-02"),
        (
            NoticeKey.of(NoticeKind.ANSWERED, "ghosted|harbour|a@studio.example|1"),
            "answered|ghosted|harbour|a@studio.example|1",
        ),
        (
            NoticeKey.of(NoticeKind.HOLD, "absent", "ghosted|harbour|a|1", ""),
            "hold|absent|ghosted|harbour|a|1|",
        ),
        (NoticeKey.of(NoticeKind.UNKNOWN_STEP, "x"), "unknown-step|x"),
    ],
)
def test_a_key_is_stored_as_it_always_was_and_read_back(key, text):
    assert str(key) == text
    assert NoticeKey.read(text) == key


def test_the_last_part_is_told_of_keys_about_the_same_alone():
    key = NoticeKey.of(NoticeKind.CLOCK, "main", "2026-03-02T09:00:00+00:00")
    assert key.last_behind(NoticeKind.CLOCK, "main") == "2026-03-02T09:00:00+00:00"
    assert key.last_behind(NoticeKind.CLOCK, "other") is None
    assert key.last_behind(NoticeKind.TWIN, "main") is None
    # A guard over all accounts has none in its key.
    assert NoticeKey.of(NoticeKind.CLOCK, "", "now").last_behind(NoticeKind.CLOCK, "") == "now"


def test_every_kind_has_a_subject():
    assert set(SUBJECTS) == set(NoticeKind)


def test_no_other_place_builds_or_splits_them():
    assert BUILT.search('key = f"consent|{case.key}"')
    assert SPLIT.search('kind = key.partition("|")[0]')
    found = [
        f"{file.relative_to(PROGRAM)}: {match[0]}"
        for file in sorted(PROGRAM.rglob("*.py"))
        if file != ITS_PLACE and "mail" not in file.relative_to(PROGRAM).parts
        for pattern in (BUILT, SPLIT)
        for match in pattern.finditer(file.read_text(encoding="utf-8"))
    ]
    assert found == []
