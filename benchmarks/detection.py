"""How well and how fast mail is told apart, on labelled corpora, beside two other libraries.

    python benchmarks/detection.py --corpora DIR [--held-out | --seen] [--errors]

DIR holds ``messages/manifest.jsonl``, ``threading/``, ``replytext/replytext.jsonl`` and ``score/``.
The peers are run in the same call: flufl.bounce on the messages, mail-parser-reply on the reply texts.
``--held-out`` takes the third of the messages that is not looked at while rules are written.
"""

from __future__ import annotations

import argparse
import contextlib
import email
import hashlib
import json
import logging
import mailbox
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from mailwatch.mail.explain import explain
from mailwatch.mail.origin import classify
from mailwatch.mail.reading.parse import parse_message
from mailwatch.mail.text.replytext import new_words, new_words_of
from mailwatch.mail.threads import group, threadable_of


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def write(path: Path, values: Iterable[dict]) -> None:
    path.write_text("".join(json.dumps(value) + "\n" for value in values), encoding="utf-8")


def is_held_out(row: dict) -> bool:
    return int(hashlib.md5(row["path"].encode()).hexdigest(), 16) % 3 == 0


def score(script: Path, *arguments: Path) -> str:
    return subprocess.run(
        [sys.executable, script, *arguments], check=True, capture_output=True, text=True
    ).stdout


def headline(title: str) -> None:
    print(f"\n{'=' * 8} {title}")


def errors_of(manifest: list[dict], told: list[dict]) -> Iterable[str]:
    for row, one in zip(manifest, told, strict=True):
        if one["label"] != row["label"]:
            why = f"{one['rule']}: {one['evidence'][:80]!r}"
            yield f"  {row['path']}: {one['label']}, labelled {row['label']}; {why}"


def messages(corpora: Path, work: Path, choose: Callable[[dict], bool], *, show_errors: bool) -> list[bytes]:
    base = corpora / "messages"
    manifest = [row for row in rows(base / "manifest.jsonl") if choose(row)]
    contents = [(base / row["path"]).read_bytes() for row in manifest]
    write(work / "manifest.jsonl", manifest)
    told = [explain(content) for content in contents]
    write(
        work / "ours.jsonl", ({"path": row["path"], **one} for row, one in zip(manifest, told, strict=True))
    )
    headline(f"origin, {len(manifest)} messages: mailwatch")
    print(score(corpora / "score" / "score_classify.py", work / "manifest.jsonl", work / "ours.jsonl"))
    if show_errors:
        print("\n".join(errors_of(manifest, told)))
    headline("bounces: flufl.bounce")
    write(work / "flufl.jsonl", flufl(manifest, contents))
    print(
        bounce_lines(
            score(corpora / "score" / "score_classify.py", work / "manifest.jsonl", work / "flufl.jsonl")
        )
    )
    return contents


def flufl(manifest: list[dict], contents: list[bytes]) -> Iterable[dict]:
    from flufl.bounce import all_failures

    for row, content in zip(manifest, contents, strict=True):
        try:
            temporary, permanent = all_failures(email.message_from_bytes(content))
        except Exception as error:  # noqa: BLE001  a peer may fail as it likes, it is counted
            print(f"  flufl.bounce on {row['path']}: {type(error).__name__}")
            temporary, permanent = set(), set()
        label = "bounce_permanent" if permanent else "bounce_temporary" if temporary else "human_reply"
        found = [each.decode("utf-8", "replace") for each in permanent | temporary]
        yield {"path": row["path"], "label": label, "failed_recipients": found}


def bounce_lines(table: str) -> str:
    """Only what a bounce detector can be measured by: its rows of the first block, and the recipients."""
    wanted = ("bounce", "-- bounce")
    first, *_ = table.split("== real", 1)
    lines = [line for line in first.splitlines() if line.startswith(wanted)]
    return "\n".join(lines + [line for line in table.splitlines() if line.startswith("failed recipients")])


def reply_texts(corpora: Path, work: Path) -> None:
    from mailparser_reply import EmailReplyParser

    source = corpora / "replytext" / "replytext.jsonl"
    samples = rows(source)
    ours, theirs = [], []
    parser = EmailReplyParser(
        languages=["en", "de", "fr", "it", "es", "nl", "pl", "da", "sv", "ja", "ko", "zh"]
    )
    for sample in samples:
        whole = parse_message(sample["input"].encode()) if sample["format"] == "eml" else None
        ours.append(
            {"id": sample["id"], "text": new_words(whole) if whole else new_words_of(sample["input"])}
        )
        text = next((part.text for part in whole.parts if part.text), "") if whole else sample["input"]
        theirs.append({"id": sample["id"], "text": parser.parse_reply(text) or ""})
    for name, values in (("mailwatch", ours), ("mail-parser-reply", theirs)):
        write(work / "replytext.jsonl", values)
        headline(f"reply text, {len(samples)} samples: {name}")
        print(score(corpora / "score" / "score_replytext.py", source, work / "replytext.jsonl"))


def threads(corpora: Path, work: Path) -> None:
    found: list[dict] = []
    for path in sorted((corpora / "threading").glob("*.mbox")):
        read = [threadable_of(parse_message(content)) for content in split_mbox(path)]
        found += [{"mbox": path.name, "n": at, "thread": number} for at, number in enumerate(group(read), 1)]
    write(work / "threads.jsonl", found)
    headline("threads: mailwatch")
    print(score(corpora / "score" / "score_threads.py", corpora / "threading", work / "threads.jsonl"))


def split_mbox(path: Path) -> list[bytes]:
    box = mailbox.mbox(path, create=False)
    try:
        return [box.get_bytes(key) for key in box.keys()]  # noqa: SIM118  a mailbox is no dict
    finally:
        box.close()


def per_second(work: Callable[[bytes], object], contents: list[bytes], *, rounds: int = 3) -> float:
    best = 0.0
    for _ in range(rounds):
        start = time.perf_counter()
        for content in contents:
            work(content)
        best = max(best, len(contents) / (time.perf_counter() - start))
    return best


def speed(contents: list[bytes]) -> None:
    from flufl.bounce import all_failures

    def peer(content: bytes) -> None:
        with_warnings = email.message_from_bytes(content)
        with contextlib.suppress(Exception):  # only its time is measured here
            all_failures(with_warnings)

    headline(f"speed on one core, {len(contents)} messages, messages per second (best of three)")
    headers = [re.split(rb"\r?\n\r?\n", content, maxsplit=1)[0] + b"\r\n\r\n" for content in contents]

    def by_header(content: bytes) -> object:
        return classify(parse_message(content, headers_only=True))

    table = (
        (
            "mailwatch, header block only",
            lambda each: classify(parse_message(each, headers_only=True)),
            headers,
        ),
        ("mailwatch, full MIME", lambda each: classify(parse_message(each)), contents),
        ("mailwatch, explain", explain, contents),
        ("flufl.bounce, full", peer, contents),
    )
    for name, work, fed in table:
        print(f"{name:30}{per_second(work, fed):8.0f}")


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--corpora", type=Path, required=True)
    which = arguments.add_mutually_exclusive_group()
    which.add_argument("--held-out", action="store_true")
    which.add_argument("--seen", action="store_true")
    arguments.add_argument("--errors", action="store_true", help="list every message whose label differs")
    chosen = arguments.parse_args()
    logging.disable(logging.CRITICAL)  # flufl.bounce logs each of its own exceptions

    def choose(row: dict) -> bool:
        return is_held_out(row) if chosen.held_out else not is_held_out(row) if chosen.seen else True

    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        contents = messages(chosen.corpora, work, choose, show_errors=chosen.errors)
        reply_texts(chosen.corpora, work)
        threads(chosen.corpora, work)
    speed(contents)


if __name__ == "__main__":
    main()
