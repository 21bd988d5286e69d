"""The built wheel is complete: it works from a folder of its own, without the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """Built from the checkout with what is installed; nothing is fetched."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=CHECKOUT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """A folder with the wheel's content alone."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, elsewhere: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(installed), "HOME": str(elsewhere)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout


def test_it_holds_every_template_and_nothing_of_the_workshop(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    shipped = {
        f"mailwatch/templates/{file.relative_to(CHECKOUT / 'templates')}"
        for file in (CHECKOUT / "templates").rglob("*")
        if file.is_file()
    }
    assert shipped <= names
    assert any(name.endswith("LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "docs/", "benchmarks/", "templates/"))]


def test_its_own_code_and_templates_are_used_outside_the_checkout(installed, tmp_path):
    where = (
        "from mailwatch.adapters.texts import templates as t; print(t.__file__, t.playbook_folder('ghosted'))"
    )
    code, folder = run(installed, tmp_path, "-c", where).split()
    assert Path(code).is_relative_to(installed)
    assert Path(folder) == installed / "mailwatch" / "templates" / "ghosted"


def test_the_ghosted_playbook_can_be_read_from_it(installed, tmp_path):
    steps = "from mailwatch.translate import known_playbooks; print(*known_playbooks()['ghosted'])"
    assert run(installed, tmp_path, "-c", steps).split() == ["check-in", "ultimatum", "closing"]


def test_the_command_line_works_from_it(installed, tmp_path):
    example = run(installed, tmp_path, "-m", "mailwatch", "config", "example")
    assert example == (CHECKOUT / "config.example.toml").read_text()
    (tmp_path / "config.toml").write_text(example)
    checked = run(installed, tmp_path, "-m", "mailwatch", "-c", "config.toml", "check", "--offline")
    assert "all texts can be written" in checked


def test_a_new_state_is_made_and_read_from_it(installed, tmp_path):
    (tmp_path / "config.toml").write_text(
        run(installed, tmp_path, "-m", "mailwatch", "config", "example")
        + f'\n[state]\ndirectory = "{tmp_path / "state"}"\n'
    )
    run(installed, tmp_path, "-m", "mailwatch", "-c", "config.toml", "pause", "lindner")
    assert "unaltered" in run(
        installed, tmp_path, "-m", "mailwatch", "-c", "config.toml", "journal", "verify"
    )


def test_the_page_of_the_plan_can_be_made_from_it(installed, tmp_path):
    made = (
        "from mailwatch.cli.pages import plan_page as p; from pathlib import Path; "
        "folder = Path(p.__file__).parent; "
        "print(folder, *sorted(each.name for each in folder.glob('plan.*'))); "
        "p._environment(lambda name: None).get_template('plan.html')"
    )
    folder, *names = run(installed, tmp_path, "-c", made).split()
    assert folder == str(installed / "mailwatch" / "cli" / "pages")
    assert names == ["plan.css", "plan.html"]
