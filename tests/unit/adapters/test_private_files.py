"""Files that the owner asks for: for them alone, whole or not there, and nothing of theirs is lost."""

from __future__ import annotations

import os
import stat

import pytest

from mailwatch.adapters import private_files
from mailwatch.adapters.private_files import fill_folder, may_fill_folder, may_write_page, write_page
from mailwatch.cli.statuses import ExitStatus, report
from mailwatch.errors import OutputError

OURS = b"<ours>"


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def test_a_page_is_for_its_owner_alone(tmp_path):
    old = os.umask(0)
    try:
        write_page(tmp_path / "page.html", "<ours> ä")
    finally:
        os.umask(old)
    assert mode(tmp_path / "page.html") == 0o600
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == "<ours> ä"
    assert names(tmp_path) == ["page.html"]


def test_an_earlier_page_is_written_over_and_anything_else_only_by_force(tmp_path):
    page, letter = tmp_path / "page.html", tmp_path / "letter.html"
    page.write_bytes(OURS + b" old")
    letter.write_bytes(b"<html>my own")
    may_write_page(page, ours=OURS, force=False)
    with pytest.raises(OutputError, match="--force"):
        may_write_page(letter, ours=OURS, force=False)
    may_write_page(letter, ours=OURS, force=True)


def test_what_is_no_plain_file_is_left_as_it_is_even_by_force(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "target")
    os.mkfifo(tmp_path / "pipe")
    for name in ("folder", "link", "pipe"):
        with pytest.raises(OutputError, match="no plain file"):
            may_write_page(tmp_path / name, ours=OURS, force=True)


def test_a_folder_that_is_missing_is_named(tmp_path):
    with pytest.raises(OutputError, match="there is no folder"):
        may_write_page(tmp_path / "gone" / "page.html", ours=OURS, force=False)
    with pytest.raises(OutputError, match="there is no folder"):
        may_fill_folder(tmp_path / "gone" / "mails")


def test_on_a_full_disk_the_old_page_stays(tmp_path, monkeypatch, capsys):
    page = tmp_path / "page.html"
    page.write_bytes(OURS + b" old")

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(private_files.os, "fsync", full)
    with pytest.raises(OutputError) as failed:
        write_page(page, "<ours> new")
    assert page.read_bytes() == OURS + b" old"
    assert names(tmp_path) == ["page.html"]
    assert report(failed.value) == ExitStatus.OUTPUT == 74
    assert "no space left on device" in capsys.readouterr().err
    with pytest.raises(OutputError):
        fill_folder(tmp_path / "mails", [("a.eml", b"a")])
    assert names(tmp_path) == ["page.html"]


def test_mails_go_into_a_new_or_an_empty_folder(tmp_path):
    fill_folder(tmp_path / "new", [("a.eml", b"a\r\n"), ("b.eml", b"b")])
    assert mode(tmp_path / "new") == 0o700
    assert {name: (tmp_path / "new" / name).read_bytes() for name in names(tmp_path / "new")} == {
        "a.eml": b"a\r\n",
        "b.eml": b"b",
    }
    assert mode(tmp_path / "new" / "a.eml") == 0o600
    (tmp_path / "empty").mkdir()
    fill_folder(tmp_path / "empty", [("a.eml", b"a")])
    assert names(tmp_path / "empty") == ["a.eml"]
    with pytest.raises(OutputError, match="not empty"):
        fill_folder(tmp_path / "empty", [("b.eml", b"b")])
    assert names(tmp_path / "empty") == ["a.eml"]


def test_a_file_where_the_folder_should_be_is_left(tmp_path):
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(OutputError, match="no folder"):
        fill_folder(tmp_path / "file", [("a.eml", b"a")])
    assert (tmp_path / "file").read_bytes() == b"mine"
