"""Whether every value is there, and every placeholder stands where any value fits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailwatch.app.lint.finding import TAG, Finding
from mailwatch.app.lint.shapes import OWN_WORDS, RenderedShapes, names_in, no_such_claims
from mailwatch.mail.languages import WITHOUT_SPACES, spoken
from mailwatch.mail.languages.writing import GrammarWords

TIMES = ("meeting_time", "wait_until")
AMOUNTS = ("amount", "open_amount", "part_paid", "total", "waited_days", "missed_count", *TIMES)

_LEFT_OVER = re.compile(
    r"\{+|\}+|%\w+%|\[[^\W\d_][^\]\n]{1,40}\]|<[^\W\d_][\w /]{0,30}>|\$\{?[^\W\d_]{3,}"
    r"|\bX{3,}\b|_{3,}|\blorem ipsum\b",
    re.IGNORECASE,
)
_CROSSES = re.compile(
    r"\b(?:XX|NN)\b(?!\.? ?(?:[eè]|s\.|th|Jahrhundert|század|century|siècle)\b)(?<!siglo XX)"
)
"""Two crosses stand for a value, too, but for the twentieth century."""
_LATER = re.compile(r"\b(?:TBA|TBC|TBD|TODO|FIXME)\b")
"""What authors of any language write where words are to come; in small letters it may be a word (*todo*)."""

_BEGINS = re.compile(r"\{%\s*(?:if|for)\b[^%]*%\}")
_ENDS = re.compile(r"\{%\s*(?:endif|endfor)\s*%\}")


def missing_value(rendered: RenderedShapes) -> Iterator[Finding]:
    """A value that this step does not have, or prints without asking whether it is known."""
    file = rendered.file
    unknown = names_in(file.source) - rendered.known
    for name in sorted(unknown):
        yield file.found(
            f"“{name}” is no value that a text of {file.book.playbook.name} has",
            "see docs/words.md for the values; a fact of your own stands under [facts] in playbook.toml",
            check="missing value",
            line=_line_of_name(rendered, name),
        )
    if unknown:
        return
    if any(shape.unbacked for shape in rendered.shapes) or no_such_claims(file):
        return
    troubles = [shape for shape in rendered.shapes if shape.trouble]
    alone = {shape.absent[0] for shape in troubles if len(shape.absent) == 1}
    if rendered.shapes[0].trouble:
        empty = [
            name
            for name in sorted(_printed(file.source))
            if not rendered.shapes[0].values.get(name) and name in rendered.known
        ]
        why = (
            f"“{empty[0]}” is always empty in this step" if empty else rendered.shapes[0].trouble.rstrip(".")
        )
        yield file.found(
            why,
            "take the value out, or ask first: {% if NAME %}…{% endif %}",
            check="missing value",
            line=_line_of_name(rendered, empty[0]) if empty else 0,
        )
        return
    for name in sorted(alone):
        yield file.found(
            f"“{name}” is printed, and may not be known",
            f"ask first: {{% if {name} %}}…{{% endif %}}",
            check="missing value",
            line=_line_of_name(rendered, name),
        )
    together = [shape for shape in troubles if not alone & set(shape.absent)]
    if together:
        absent = ", ".join(together[0].absent) or "some choice of goal, kind or tone"
        yield file.found(
            f"can't be written without {absent}: {together[0].trouble.rstrip('.')}",
            "ask for each value right where it is printed",
            check="missing value",
        )


def carries_grammar(rendered: RenderedShapes) -> Iterator[Finding]:
    """An ending, an article or a quotation mark that fits some values and not others."""
    file = rendered.file
    for match in re.finditer(r"\{\{\s*([\w.]+)[^}]*\}\}", file.source):
        name = match[1].rpartition(".")[2]
        before, after = file.source[: match.start()], file.source[match.end() :]
        # What stands in another branch is no neighbour.
        beside = _BEGINS.sub("", before), _ENDS.sub("", after)
        for what in _grammar(file.language, name, *beside):
            yield file.found(
                f"the placeholder {{{{ {match[1]} }}}} carries grammar: {what}",
                "put it into brackets or behind a colon: (Project: {{ project }})",
                check="grammar",
                line=before.count("\n") + 1,
            )


def _grammar(language: str, name: str, before: str, after: str) -> Iterator[str]:
    known = spoken(language)
    grammar = known.grammar if known else GrammarWords()
    if language not in WITHOUT_SPACES:
        allowed = grammar.suffix_of_times
        suffix = re.match(r"['’-]?[^\W\d_]+", after)
        if suffix and not (name in TIMES and suffix[0] == allowed):
            yield f"“{suffix[0]}” hangs on it"
        if prefix := re.search(r"[^\W\d_]+['’-]?\Z", before):
            yield f"“{prefix[0]}” hangs on it"
    if name in OWN_WORDS and re.search(r"[“„«»\"‚‘”]\s?\Z", before):
        yield "a quotation mark stands before it, and a subject brings its own"
    word = re.search(r"(?<!\w)(\w+)[ \u00a0\u202f]\Z", before)
    if word is None:
        return
    leaning, why = grammar.leaning
    if name in OWN_WORDS and re.fullmatch(leaning, word[1], re.IGNORECASE):
        yield f"“{word[1]}” before it {why if why.startswith('asks') else 'leans on it; ' + why}"
    elif name in AMOUNTS and re.fullmatch(grammar.leaning_on_numbers, word[1], re.IGNORECASE):
        yield f"“{word[1]}” before it depends on how the number is spoken"


def placeholder_left(rendered: RenderedShapes) -> Iterator[Finding]:
    """Something that looks as if a value should have come there."""
    file = rendered.file
    text = TAG.sub(lambda tag: re.sub(r"[^\n]", " ", tag[0]), file.source)
    known = spoken(file.language)
    left_open = known.tone.left_open if known else ""
    found = [*_LEFT_OVER.finditer(text), *_CROSSES.finditer(text), *_LATER.finditer(text)]
    found += re.finditer(left_open, text) if left_open else ()
    for match in sorted(found, key=lambda each: each.start()):
        yield file.found(
            f"“{match[0]}” looks like a placeholder that nothing fills",
            "values are printed by {{ name }}; else write the words themselves",
            check="placeholder left",
            line=text.count("\n", 0, match.start()) + 1,
        )


def _printed(source: str) -> set[str]:
    return {name for tag in re.findall(r"\{\{.*?\}\}", source) for name in names_in(tag)}


def _line_of_name(rendered: RenderedShapes, name: str) -> int:
    """Where ``name`` is printed though nothing around it asked for it; else where it first stands."""
    source = rendered.file.source
    asked: list[bool] = []
    first = 0
    for tag in re.finditer(r"\{[{%].*?[%}]\}", source):
        word = re.match(r"\{%[-+]?\s*(\w+)", tag[0])
        named = name in names_in(tag[0])
        line = source.count("\n", 0, tag.start()) + 1
        first = first or (line if named else 0)
        if word is None and named and not any(asked):
            return line
        match word[1] if word else "":
            case "if" | "for":
                asked.append(named)
            case "elif" | "else" if asked:
                asked[-1] = named
            case "endif" | "endfor" if asked:
                asked.pop()
    return first
