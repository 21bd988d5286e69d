"""`template lint`: what ships is clean, and each kind of fault is found where it stands (I8)."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailwatch.adapters.texts.templates import JinjaRenderer, playbook_folder, playbook_names
from mailwatch.adapters.texts.wording import BabelWording
from mailwatch.app.lint import OF_A_PLAYBOOK, OF_A_TEXT, Book, Finding, lint
from mailwatch.domain.playbooks.file import read_playbook
from mailwatch.mail.languages import MAIN
from mailwatch.translate import shipped_playbook

LANGUAGES = ["en", "de", "hu", "th", "fr", "es"]


def found(*books: Book, languages: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    return lint(books, languages=languages, renderer=JinjaRenderer(), wording=BabelWording())


def shipped(name: str, language: str = "") -> Book:
    playbook = shipped_playbook(name)
    if language:
        playbook = playbook.in_language(language)
    return Book(playbook=playbook, folder=str(playbook_folder(name)))


def planted(name: str, language: str, file: str, old: str, new: str) -> list[Finding]:
    """The findings after a fault is written into a shipped text."""
    book = shipped(name, language)
    texts = dict(book.playbook.texts)
    assert old in texts[f"{file}.{language}"], "the fault has no place to be planted"
    texts[f"{file}.{language}"] = texts[f"{file}.{language}"].replace(old, new, 1)
    return list(found(replace(book, playbook=replace(book.playbook, texts=tuple(sorted(texts.items()))))))


def own(texts: dict[str, str], steps: str = "", **table: object) -> Book:
    """A playbook of the owner's, on a silent client unless ``table`` says otherwise."""
    rows = [{"name": "ask", "after": "3 working days", "consent": "auto"}]
    playbook = read_playbook({"name": "mine", "step": rows, **table}, texts=texts)
    return Book(playbook=playbook, folder="/own/mine", shipped=False)


@pytest.mark.parametrize("name", playbook_names())
def test_what_ships_is_clean_in_all_six_languages(name):
    book = shipped(name)
    assert {code.rpartition(".")[2] for code in book.languages} == set(LANGUAGES)
    assert found(book, languages=tuple(LANGUAGES)) == ()


def test_each_fault_that_the_table_names_has_a_test_here():
    """Whoever adds a check adds a fault for it."""
    checks = {"another language", "address", "empty letter", *(check for check, *_ in FAULTS)}
    assert checks == {
        "missing value", "date missing", "tone", "money without an amount", "attached without a file",
        "grammar", "placeholder left", "subject", "empty letter", "lines that break", "blemish", "another language",
        "address", "claim not tied", "claim not so",
        "capitals", "day in digits", "second date", "two voices",
    }  # fmt: skip
    assert len(OF_A_TEXT) == len(checks)
    assert len(OF_A_PLAYBOOK) == 3


PROJECT = "about {{ project }} since"
FAULTS = [
    # check, playbook, language, file, what stands there, the fault, line, a word of the finding
    ("missing value", "ghosted", "en", "ultimatum", "{{ project }}", "{{ projekt }}", 3, "projekt"),
    ("missing value", "ghosted", "en", "check-in", "{{ own_name }}", "{{ own_name }}\n{{ client }}", 0, "client"),
    ("missing value", "blocked", "de", "needed", "{{ salutation }}", "{{ salutation }} {{ deadline }}", 1, "deadline"),
    ("missing value", "late-payment", "en", "reminder", "Kind regards", "{{ part_paid }}\n\nKind regards", 12, "part_paid"),
    ("missing value", "ghosted", "en", "check-in", "{{ salutation }}", "{{ salutation", 0, "can't be rendered"),
    ("date missing", "ghosted", "en", "ultimatum", "by the end of {{ deadline }}", "soon", 0, "date"),
    ("date missing", "offboarding", "de", "notice", " zum {{ deadline }}.", ".", 0, "date"),
    ("tone", "ghosted", "en", "check-in", "Kind regards", "You failed to answer.\n\nKind regards", 11, "failed to"),
    ("tone", "ghosted", "de", "check-in", "Freundliche", "Es ist dringend.\n\nFreundliche", 11, "dringend"),
    ("tone", "ghosted", "hu", "check-in", "Üdvözlettel", "Ez többszöri felszólítás.\n\nÜdvözlettel", 7, "accuses"),
    ("tone", "ghosted", "th", "check-in", "{{ own_name }}", "ท่านไม่ตอบ\n\n{{ own_name }}", 10, "accuses"),
    ("tone", "ghosted", "fr", "check-in", "{{ own_name }}", "Répondez !\n\n{{ own_name }}", 11, "shouts"),
    ("tone", "ghosted", "es", "check-in", "{{ own_name }}", "¡Responda!\n\n{{ own_name }}", 11, "shouts"),
    ("tone", "ghosted", "en", "ultimatum", "If you need", "My lawyer will write. If you need", 8, "threatens"),
    ("tone", "ghosted", "en", "check-in", "Kind regards", "All my other clients always pay.\n\nKind regards", 11, "accuses"),
    ("capitals", "ghosted", "en", "check-in", "Kind regards", "I have heard NOTHING yet.\n\nKind regards", 11, "NOTHING"),
    ("capitals", "ghosted", "hu", "check-in", "Üdvözlettel", "Azt kérem, hogy MOST AZONNAL írjon.\n\nÜdvözlettel", 7, "MOST AZONNAL"),
    ("day in digits", "ghosted", "de", "check-in", "Freundliche", "Es geht um den Termin am 03/04/26.\n\nFreundliche", 11, "03/04/26"),
    ("day in digits", "ghosted", "en", "check-in", "Kind regards", "We meet on 6/7 then.\n\nKind regards", 11, "6/7"),
    ("second date", "ghosted", "en", "ultimatum", "If you need", "Not a day longer. If you need", 8, "Not a day longer"),
    ("two voices", "ghosted", "th", "check-in", "{{ own_name }}", "ขอบคุณครับ แล้วคุยกันนะคะ\n\n{{ own_name }}", 10, "ครับ"),
    ("placeholder left", "ghosted", "en", "check-in", "Kind regards", "It is invoice XX.\n\nKind regards", 11, "XX"),
    ("placeholder left", "ghosted", "de", "check-in", "Freundliche", "(Namen einfügen)\n\nFreundliche", 11, "einfügen"),
    ("another language", "ghosted", "fr", "check-in", "{{ own_name }}", "Please let me know what you would like to do about it.\n\n{{ own_name }}", 11, "English"),
    ("money without an amount", "ghosted", "en", "ultimatum", "If you", "An invoice follows. If you", 6, "invoice"),
    ("attached without a file", "ghosted", "en", "check-in", "Kind", "The plan is attached.\n\nKind", 11, "attached"),
    ("attached without a file", "late-payment", "fr", "reminder", "{% if attachment %}", "{% if amount %}", 0, ""),
    ("claim not tied", "ghosted", "en", "check-in", "Kind", "I have now closed the project.\n\nKind", 11, "you close the project"),
    ("claim not tied", "late-payment", "de", "reminder", "Freundliche", "Bis dahin lasse ich die Arbeit ruhen.\n\nFreundliche", 12, "you stop the work"),
    ("claim not tied", "ghosted", "fr", "ultimatum", '{% if so("together") %}', "{% if kind %}", 8, "go on together"),
    ("claim not so", "ghosted", "en", "check-in", "Kind", '{% claim "anounced" %}So{% endclaim %} it is.\n\nKind', 11, "anounced"),
    ("claim not so", "late-payment", "en", "reminder", "Kind", '{% claim "promised" %}You said so{% endclaim %}.\n\nKind', 12, "may not be so"),
    ("grammar", "ghosted", "en", "ultimatum", PROJECT, "about the {{ project }} since", 3, "the"),
    ("grammar", "ghosted", "en", "ultimatum", PROJECT, "about {{ project }}'s state since", 3, "'s"),
    ("grammar", "ghosted", "en", "ultimatum", PROJECT, "about “{{ project }}” since", 3, "quotation mark"),
    ("grammar", "ghosted", "de", "ultimatum", ", Projekt: {{ project }}", " wegen {{ project }}", 3, "case"),
    ("grammar", "ghosted", "hu", "ultimatum", "({{ project }})", "a {{ project }}", 3, "first letter"),
    ("grammar", "meeting-reminder", "hu", "ahead", "Időpont: {{ meeting_date }}, {{", "Időpont: az {{", 8, "az"),
    ("grammar", "ghosted", "fr", "ultimatum", "({{ project }})", "d’{{ project }}", 3, "d’"),
    ("grammar", "ghosted", "es", "ultimatum", "({{ project }})", "del {{ project }}", 3, "del"),
    ("placeholder left", "ghosted", "en", "check-in", "Kind regards", "[YOUR NAME]\n\nKind regards", 11, "[YOUR NAME]"),
    ("placeholder left", "ghosted", "en", "check-in", "Kind regards", "{ project }\n\nKind regards", 11, "{"),
    ("subject", "late-payment", "en", "reminder", "Subject: ", "Subject: A very long line that nobody will ever see whole ", 1, "characters"),
    ("subject", "late-payment", "en", "reminder", "Subject: ", "Re: ", 1, "begins no conversation"),
    ("subject", "ghosted", "en", "check-in", "{{ salutation }}", "Subject: Hello\n\n{{ salutation }}", 1, "never used"),
    ("subject", "no-show", "en", "at-once", "\n\n{{ salutation }}", "\n{{ salutation }}", 1, "empty line"),
    ("lines that break", "blocked", "en", "needed", "{% endif %}\n\n\n", "{% endif %}\n\n", 3, "loses its empty line"),
    ("lines that break", "blocked", "en", "needed", "{% endif %}\n\n\n", "{% endif %}\n", 3, "moves up"),
    ("blemish", "ghosted", "en", "ultimatum", " since my message", "  since my message", 3, "two spaces"),
    ("blemish", "quote", "de", "follow-up", "{{ salutation }}", "{{ salutation }}\n\n({% if client %}{{ client }}{% endif %}) So.", 3, "empty brackets"),
]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault[0]} {fault[2]}")
def test_a_planted_fault_is_found_with_its_line(fault):
    check, playbook, language, file, old, new, line, word = fault
    findings = [each for each in planted(playbook, language, file, old, new) if each.check == check]
    assert findings, f"{check} was not found"
    assert any(word in each.what and line in (0, each.line) for each in findings), findings
    assert all(each.file.endswith(f"{playbook}/{file}.{language}.txt") for each in findings)
    assert all(each.remedy and not each.note for each in findings)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{{ salutation }}\n\nKind regards\n{{ own_name }}\n",
        "{{ salutation }}\n\n{% if open_amount %}\nThe work so far comes to {{ open_amount }}.\n{% endif %}\n",
    ],
)
def test_a_letter_that_says_nothing_is_found(text):
    findings = found(own({"ask.en": text}))
    assert [each.check for each in findings] == ["empty letter"]


def test_a_paragraph_written_in_several_lines_is_found():
    (finding,) = planted("ghosted", "en", "check-in", ". ", ".\n")[:1]
    assert (finding.check, finding.line) == ("lines that break", 6)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("other", LANGUAGES)
def test_a_text_in_another_language_than_its_name_says_is_found(language, other):
    sources = {name: text for name, text in shipped("ghosted").playbook.texts if name.endswith(f".{other}")}
    texts = {f"{name.removesuffix(other)}{language}": text for name, text in sources.items()}
    book = shipped("ghosted")
    book = replace(book, playbook=replace(book.playbook, texts=tuple(sorted(texts.items()))))
    findings = [each.file for each in found(book) if each.check == "another language"]
    assert len(findings) == (0 if language == other else len(texts))


FORMAL = "{{ salutation }}\n\nKönnen Sie mir bis Freitag schreiben, welche Farbe es sein soll?\n\nGrüße\n{{ own_name }}"
FAMILIAR = FORMAL.replace("Können Sie", "Kannst du")


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        ("ask.de", FAMILIAR, "du"),
        ("ask.familiar.de", FAMILIAR.replace("welche", "und Sie sagen, welche"), "Sie"),
        (
            "ask.familiar.fr",
            "{{ salutation }}\n\nPeux-tu me dire ce que vous voulez garder ?\n\n{{ own_name }}",
            "vous",
        ),
        (
            "ask.es",
            "{{ salutation }}\n\n¿Te parece bien que lo cierre el viernes por la tarde?\n\n{{ own_name }}",
            "Te",
        ),
        (
            "ask.hu",
            "{{ salutation }}\n\nMegírná péntekig, hogy neked melyik szín tetszik?\n\n{{ own_name }}",
            "neked",
        ),
        ("ask.familiar.th", "{{ salutation }}\n\nรบกวนท่านแจ้งกลับภายในวันศุกร์นี้ได้ไหม\n\n{{ own_name }}", "ท่าน"),
    ],
)
def test_a_word_of_the_other_address_is_found(name, text, word):
    (finding,) = (each for each in found(own({name: text})) if each.check == "address")
    assert (f"“{word}”" in finding.what, finding.line) == (True, 3)


def test_each_address_is_clean_where_it_keeps_to_itself():
    assert not [
        each
        for each in found(own({"ask.de": FORMAL, "ask.familiar.de": FAMILIAR}))
        if each.check == "address"
    ]


LETTER = "{{ salutation }}\n\nI'd like to know whether you still want the drawing.\n\n%s\n\n{{ own_name }}\n"


def sound(sentence: str) -> list[tuple[str, int]]:
    findings = found(own({"ask.en": LETTER % sentence}))
    return [(each.check, each.line) for each in findings if each.check != "money without an amount"]


@pytest.mark.parametrize(
    "sentence",
    [
        "There are no late fees and no interest.",
        "This is not urgent.",
        "The page about lawyers and going to court is the one I like best.",
        "The IBAN, the PDF and the photographs for NASA are here.",
        "Your novel “Der Sommer, in dem wir nichts mehr von uns sagten” is set.",
        "The 24/7 service and the 1/2 page are in the XX. century style.",
    ],
)
def test_what_is_taken_back_or_belongs_to_the_work_is_no_fault(sentence):
    assert sound(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "If it isn't here soon, my lawyer writes the page about court.",
        "Please do not ignore this.",
        "Without an answer, there will be a late fee.",
    ],
)
def test_a_denial_or_a_trade_word_nearby_excuses_no_threat(sentence):
    assert sound(sentence) == [("tone", 5)]


def test_an_owner_may_keep_a_line_and_says_why():
    sentence = "My lawyer drew the hat."
    assert sound(sentence) == [("tone", 5)]
    assert sound("{# lint: ok, he draws cartoons #}\n" + sentence) == []
    assert sound("{# lint: ok #}\n" + sentence) == [("excuse", 5)]
    assert sound("{# lint: ok, he draws cartoons #}\nMy friend drew the hat.") == [("excuse", 5)]


def test_a_line_that_is_kept_covers_no_other_and_nothing_but_its_sound():
    kept = "{# lint: ok, he draws cartoons #}\nMy lawyer drew the hat.\n\nMy lawyer will write."
    assert sound(kept) == [("tone", 8)]
    assert sound("{# lint: ok, because I want it #}\nMy lawyer drew [YOUR NAME].") == [
        ("placeholder left", 6)
    ]


def test_of_two_lines_that_are_kept_one_may_be_kept_in_vain_and_one_may_stand_for_the_same_words():
    lawyer, friend = "My lawyer drew the hat.", "My friend drew the hat."
    kept = "{# lint: ok, he draws cartoons #}\n"
    assert sound(f"{kept}{lawyer}\n\n{kept}{friend}") == [("excuse", 8)]
    assert sound(f"{kept}{lawyer}\n\n{kept}{lawyer}") == []


def test_each_choice_is_tried_however_many_shapes_there_are():
    """The last words of a product of choices are texts like others."""
    threat = '{% if goal == "leave" %}\nMy lawyer will sue you.\n\n{% endif %}\nWith best wishes'
    faults = planted("ghosted", "en", "closing", "With best wishes", threat)
    assert [each.check for each in faults] == ["tone"]


def test_what_is_written_where_a_claim_is_not_so_is_tried_without_what_may_be_missing():
    amount = '{% if not so("together") %}\nIt is about {{ open_amount }}.\n\n{% endif %}\nWith best wishes'
    faults = planted("ghosted", "en", "closing", "With best wishes", amount)
    assert "missing value" in [each.check for each in faults]


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_one_apostrophe_claims_as_much_as_the_other(apostrophe):
    book = own(
        {
            "ask.en": f"{{{{ salutation }}}}\n\nI haven{apostrophe}t heard from you.\n\nBest wishes\n{{{{ own_name }}}}"
        }
    )
    assert [each.check for each in found(book)] == ["claim not tied"]


def test_a_step_without_a_text_in_the_language_of_a_client_is_found():
    findings = found(shipped("ghosted"), languages=("nl",))
    assert {each.check for each in findings} == {"text missing"}
    assert [each.file.rpartition("/")[2] for each in findings] == [
        "check-in.nl.txt",
        "closing.nl.txt",
        "ultimatum.nl.txt",
    ]


def test_a_step_that_lacks_one_of_its_playbooks_languages_is_found():
    book = shipped("ghosted")
    kept = tuple((name, text) for name, text in book.playbook.texts if name != "closing.hu")
    (finding,) = found(replace(book, playbook=replace(book.playbook, texts=kept)))
    assert finding.file.endswith("ghosted/closing.hu.txt")
    assert "is missing" in finding.what


def test_a_step_that_is_switched_off_needs_no_text():
    book = shipped("ghosted")
    kept = tuple((name, text) for name, text in book.playbook.texts if not name.startswith("closing"))
    steps = tuple(replace(each, off=each.name == "closing") for each in book.playbook.steps)
    assert found(replace(book, playbook=replace(book.playbook, texts=kept, steps=steps))) == ()


@pytest.mark.parametrize("name", ["checkin.en", "check-in.private.en"])
def test_a_text_that_no_step_would_take_is_found(name):
    book = shipped("ghosted")
    texts = (*book.playbook.texts, (name, "{{ salutation }}\n"))
    (finding,) = found(replace(book, playbook=replace(book.playbook, texts=texts)))
    assert (finding.check, finding.file.rpartition("/")[2]) == ("step missing", f"{name}.txt")


DUTCH = """{{ salutation }}

Ik wilde graag weten of mijn bericht u heeft bereikt ({{ project }}), en of alles goed met u gaat.

Met vriendelijke groet
{{ own_name }}
"""


def test_a_language_of_the_owners_own_gets_what_needs_no_words_and_a_note():
    (note,) = found(own({"ask.nl": DUTCH}), languages=("nl",))
    assert note.note
    assert "Dutch" in note.what
    faulty = found(own({"ask.nl": DUTCH.replace("({{ project }})", "{{ projekt }}")}))
    assert {each.check for each in faulty if not each.note} == {"missing value"}
    assert not any(each.note is False for each in found(own({"ask.nl": DUTCH.replace("graag", "betaling")})))


def test_a_fact_that_is_never_asked_about_may_be_printed_and_one_that_is_must_always_be():
    facts = {"facts": {"reason": "Why, as a sentence."}}
    text = "{{ salutation }}\n\nI write about {{ last_topic }} today. {{ reason }}\n\nKind regards\n{{ own_name }}\n"
    assert found(own({"ask.en": text}, **facts)) == ()
    doubted = text.replace("today.", "today{% if reason %}, briefly{% endif %}.")
    (finding,) = found(own({"ask.en": doubted}, **facts))
    assert (finding.check, finding.line) == ("missing value", 3)


def test_a_condition_of_the_step_makes_its_value_sure():
    rows = [{"name": "ask", "after": "3 days", "consent": "ask", "when": ["policy"]}]
    text = "Subject: Our next meeting\n\n{{ salutation }}\n\nAs we agreed. {{ policy }}\n\nKind regards\n{{ own_name }}\n"
    table = {"subject": "meeting", "anchor": "start", "state": "missed"}
    assert found(own({"ask.en": text}, **table, step=rows)) == ()
    rows[0].pop("when")
    (finding,) = found(own({"ask.en": text}, **table, step=rows))
    assert "“policy” is printed" in finding.what


def test_every_language_with_words_of_its_own_is_one_that_ships():
    assert set(MAIN) == set(LANGUAGES)


def test_who_says_that_an_invoice_comes_is_asked_whether_it_does():
    """A closing that speaks of the final invoice waits until the owner says that it is written."""
    for name in playbook_names():
        playbook = shipped_playbook(name)
        for step in playbook.steps:
            text = playbook.text_for(step, "en") if step.mail else None
            if text is None or not step.closes or "open_amount" not in text:
                continue
            assert "final invoice sent, or no open amount" in step.needs, f"{name}/{step.name}"


PIECES = st.sampled_from(
    ["{{ project }}", "{{ salutation", "}}", "{% if about %}", "{% endif %}", "{% for each in invoices %}", "{% endfor %}", "{{ each.amount }}",
     "{% set x = 1 %}{{ x }}", "{{ deadline|upper }}", "{{ project.nothing }}", "{# note #}", "Subject: ", "\n", "\n\n", "- ", " ", "Dear", "«", "a ", "’", "สวัสดี", "!", "1/0", "{{ 1/0 }}", "{% raw %}"]
)  # fmt: skip


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(pieces=st.lists(PIECES, max_size=12), playbook=st.sampled_from(playbook_names()))
def test_whatever_an_owner_writes_is_read_and_told_never_an_accident(pieces, playbook):
    book = shipped(playbook)
    step = next(step.name for step in book.playbook.steps if step.mail)
    texts = {**dict(book.playbook.in_language("en").texts), f"{step}.en": "".join(pieces)}
    findings = found(replace(book, playbook=replace(book.playbook, texts=tuple(sorted(texts.items())))))
    assert all(each.what and each.remedy and each.line >= 0 for each in findings)
