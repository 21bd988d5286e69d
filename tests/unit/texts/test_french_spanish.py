"""The French and Spanish texts: whole, kind, true in every shape, in the register of their readers (I8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import tomli
from rendering import Mail, Text, blemishes, claims, glued, hits, mails, missing, texts, word_count, wounds

from mailwatch.adapters.texts.templates import JinjaRenderer, shipped_templates
from mailwatch.mail.languages.es.tone import TONE as ES
from mailwatch.mail.languages.fr.tone import TONE as FR
from mailwatch.mail.languages.writing import ToneWords

TONE = {"fr": FR, "es": ES}

USUAL = {
    "fr": {
        "salutation": "Bonjour Madame Lindner,",
        "client": "Madame Lindner",
        "project": "refonte de lindner-bau.example",
        "last_topic": "les textes de la page d’accueil",
        "cost_of_delay": "Chaque semaine d’attente repousse la mise en ligne d’une semaine.",
        "about": "point sur la maquette",
        "policy": "Un rendez-vous déplacé moins de 48 heures à l’avance compte pour une demi-heure.",
        "times": "Mardi à 10 h ou jeudi à 14 h me conviendrait bien.",
        "test": "Le lien s’essaie dès maintenant dans le navigateur, sans rien installer.",
        "reason": "Je crois que mes services ne correspondent plus aux besoins du projet.",
        "alternative": "Mon confrère Jean Petit connaît bien ce type de site.",
    },
    "es": {
        "salutation": "Estimada Sra. Lindner:",
        "client": "la Sra. Lindner",
        "project": "rediseño de lindner-bau.example",
        "last_topic": "los textos de la página de inicio",
        "cost_of_delay": "Cada semana de espera retrasa la publicación una semana.",
        "about": "revisión de la maqueta",
        "policy": "Una reunión cambiada con menos de 48 horas cuenta como media hora de trabajo.",
        "times": "Me vendría bien el martes a las 10 h o el jueves a las 14 h.",
        "test": "El enlace se puede probar desde ahora en el navegador, sin instalar nada.",
        "reason": "Creo que mis servicios ya no se ajustan a lo que hace falta.",
        "alternative": "Mi colega Juan Pérez conoce bien este tipo de sitios.",
    },
}  # fmt: skip

OPENS_A_CONVERSATION = {
    *("late-payment", "no-show", "late-cancellation", "new-time", "meeting-reminder"),
    *("controlling", "offboarding"),
}
SPEAKS_OF_MONEY_ONLY_WHEN_SOME_IS_OPEN = {"ghosted", "blocked", "approval"}
SAID_WHEN_KNOWN = (
    "cost_of_delay", "part_paid", "promised_date", "about", "wait_until", "join", "policy", "times",
    "meeting_zone", "place", "test", "alternative", "discussed_on", "own_phone",
)  # fmt: skip

ALL = [*texts("fr"), *texts("es")]
every_text = pytest.mark.parametrize("text", ALL, ids=str)
both = pytest.mark.parametrize("language", ["fr", "es"])


def shapes(text: Text) -> Iterator[Mail]:
    return mails(text, USUAL[text.language])


def everyday(text: Text) -> Mail:
    return next(shapes(text))


def one(playbook: str, stem: str, language: str) -> Text:
    return next(
        text for text in ALL if (text.playbook, text.stem, text.language) == (playbook, stem, language)
    )


def steps_that_print_a_date() -> set[tuple[str, str]]:
    return {
        (file.parent.name, step["name"])
        for file in shipped_templates().glob("*/playbook.toml")
        for step in tomli.loads(Path(file).read_text(encoding="utf-8"))["step"]
        if "deadline" in step and step.get("mail", True)
    }


@both
def test_every_step_of_every_playbook_has_its_text(language: str):
    assert missing(language) == []


@both
def test_every_text_stands_in_the_familiar_address_too(language: str):
    stems = {(text.playbook, text.stem) for text in ALL if text.language == language}
    formal = {(playbook, stem) for playbook, stem in stems if not stem.endswith(".familiar")}
    familiar = {(playbook, stem.removesuffix(".familiar")) for playbook, stem in stems - formal}
    assert formal == familiar


@both
@pytest.mark.parametrize("address", ["", ".familiar"])
def test_each_word_about_a_delay_is_a_text_of_its_own(language: str, address: str):
    bodies = {one("blocked", f"{stem}{address}", language).source for stem in ("delay", "delay-2", "delay-3")}
    assert len(bodies) == 3


@every_text
def test_a_mail_is_well_formed_in_every_shape(text: Text):
    for mail in shapes(text):
        assert blemishes(mail) == [], mail.body
        assert glued(mail) == [], mail.body
        assert 35 <= word_count(mail.body) <= 130, (word_count(mail.body), mail.body)


@every_text
def test_a_mail_of_every_day_says_enough_and_not_too_much(text: Text):
    assert 45 <= word_count(everyday(text).body) <= 125, everyday(text).body


@every_text
def test_no_shape_of_a_mail_blames_shouts_or_threatens(text: Text):
    for mail in shapes(text):
        assert wounds(mail, TONE[text.language]) == [], mail.body


@every_text
def test_a_mail_begins_with_the_salutation_and_ends_with_name_and_telephone(text: Text):
    for mail in shapes(text):
        assert mail.body.startswith(f"{mail.values['salutation']}\n\n")
        signed = [
            str(mail.values["own_name"]),
            *([mail.values["own_phone"]] if mail.values["own_phone"] else []),
        ]
        assert mail.body.splitlines()[-len(signed) :] == signed


@every_text
def test_only_what_may_open_a_conversation_has_a_subject_and_it_is_short(text: Text):
    subject = everyday(text).subject
    assert bool(subject) == (text.playbook in OPENS_A_CONVERSATION)
    assert len(subject) <= 60


@every_text
def test_an_attachment_is_claimed_only_when_there_is_one(text: Text):
    claims = tuple((pattern, "claims a file") for pattern in TONE[text.language].attached)
    for mail in shapes(text):
        if not mail.values["attachment"]:
            assert hits(mail, claims) == [], mail.body
        elif "attachment" in text.source and "open_amount" not in text.source:
            assert hits(mail, claims), mail.body


@every_text
def test_without_an_open_amount_nothing_is_said_of_money(text: Text):
    if text.playbook not in SPEAKS_OF_MONEY_ONLY_WHEN_SOME_IS_OPEN:
        return
    money = tuple((pattern, "speaks of money") for pattern in TONE[text.language].money)
    for mail in shapes(text):
        spoken = hits(mail, money)
        if not mail.values["open_amount"] or "open_amount" not in text.source:
            assert spoken == [], mail.body


@every_text
def test_what_is_known_is_said(text: Text):
    printed = [name for name in SAID_WHEN_KNOWN if f"{{{{ {name} }}}}" in text.source]
    for mail in shapes(text):
        unsaid = {name for name in printed if mail.values[name] and mail.values[name] not in mail.body}
        if "still_waiting" in text.source and not mail.values["still_waiting"]:
            assert unsaid >= {"wait_until", "join"} & {name for name in printed if mail.values[name]}
            unsaid -= {"wait_until", "join"}
        assert unsaid == set(), mail.body


@every_text
def test_where_the_project_is_known_by_the_subject_alone_it_is_named_once(text: Text):
    if text.playbook in SPEAKS_OF_MONEY_ONLY_WHEN_SOME_IS_OPEN:
        for mail in shapes(text):
            if mail.values["project"] == mail.values["last_topic"]:
                assert mail.body.count(mail.values["project"]) == 1, mail.body
            else:
                assert "project }}" not in text.source or mail.values["project"] in mail.body
                assert "last_topic }}" not in text.source or mail.values["last_topic"] in mail.body


@both
@pytest.mark.parametrize(
    "at", [("ghosted", "closing"), ("approval", "closing"), ("blocked", "paused")], ids=str
)
@pytest.mark.parametrize("address", ["", ".familiar"])
def test_who_wants_to_leave_invites_to_no_further_work(at: tuple[str, str], language: str, address: str):
    invitation = {
        "fr": ("écrivez-moi", "écris-moi"),
        "es": ("escríbame", "escríbeme"),
    }[language][bool(address)]
    for mail in shapes(one(at[0], f"{at[1]}{address}", language)):
        warm = mail.values["tone"] != "plain" or at[0] == "blocked"
        assert (invitation in mail.body) == (warm and mail.wants_to_go_on), mail.body


@both
@pytest.mark.parametrize("playbook", ["ghosted", "approval", "blocked"])
@pytest.mark.parametrize("address", ["", ".familiar"])
def test_the_ultimatum_would_rather_go_on_only_where_that_is_so(playbook: str, language: str, address: str):
    rather = {
        "fr": r"préférerais de loin|J’aimerais bien mieux",
        "es": r"Me gustaría mucho más",
    }[language]
    further = {
        "fr": r"impossible d’avancer|ne peux pas avancer|moyen d’avancer",
        "es": r"seguir adelante|no puedo seguir|forma de avanzar",
    }[language]
    for mail in shapes(one(playbook, f"ultimatum{address}", language)):
        assert bool(re.search(rather, mail.body)) == mail.wants_to_go_on, mail.body
        assert bool(re.search(further, mail.body)) == (mail.values["phase"] != "end"), mail.body


GENTLER = (
    *(("ghosted", "ultimatum"), ("blocked", "ultimatum")),
    *(("approval", "ultimatum"), ("approval", "counts-as-approved")),
)  # fmt: skip
"""Texts that name a date and have gentler words for private persons."""


@both
@pytest.mark.parametrize("at", GENTLER, ids=str)
@pytest.mark.parametrize("address", ["", ".familiar"])
def test_a_private_person_is_wished_well_first_and_may_have_more_time(
    at: tuple[str, str], language: str, address: str
):
    playbook, step = at
    well = {"fr": r"J’espère que (?:vous allez|tu vas) bien", "es": r"Espero que (?:se encuentre|estés) bien"}
    more_time = {"fr": r"[Ss]’il (?:vous|te) faut plus de temps", "es": r"[Ss]i necesitas? más tiempo"}
    gentle = one(playbook, f"{step}.consumer{address}", language)
    assert gentle.source != one(playbook, f"{step}{address}", language).source
    for mail in shapes(gentle):
        assert re.match(well[language], mail.body.split("\n\n")[1]), mail.body
        assert re.search(more_time[language], mail.body), mail.body


@both
@pytest.mark.parametrize("address", ["", ".familiar"])
@pytest.mark.parametrize(
    ("playbook", "stem", "claim"),
    [
        ("ghosted", "closing", "no-word"),
        ("blocked", "paused", "no-answer"),
        ("approval", "closing", "no-answer"),
    ],
)
def test_where_they_wrote_meanwhile_a_closing_names_its_date_as_the_one_that_was_given(
    playbook: str, stem: str, claim: str, language: str, address: str
):
    given = {
        "fr": r"date que je vous avais donnée|(?:dont|date dont) je (?:vous|t’)\s?avais parlé",
        "es": r"fecha que (?:le|te) había dado",
    }[language]
    for mail in shapes(one(playbook, f"{stem}{address}", language)):
        agreed = mail.values["agreed_date"] == mail.values["deadline"]
        assert bool(re.search(given, mail.body)) == (claim in mail.not_so and not agreed), mail.body


@every_text
def test_a_call_is_offered_only_with_a_number(text: Text):
    call = {
        "fr": r"\bappel(?:ez|le)-moi\b|\bun appel\b|\btéléphone\b|coup de fil",
        "es": r"\bllám[ae]me\b|\bllamarme\b|\bllamada\b|\bteléfono\b",
    }[text.language]
    for mail in shapes(text):
        if not mail.values["own_phone"]:
            assert re.search(call, mail.body, re.IGNORECASE) is None, mail.body


@pytest.mark.parametrize(
    "text", [text for text in ALL if text.playbook in ("late-payment", "offboarding")], ids=str
)
def test_without_a_project_none_is_spoken_of(text: Text):
    known = {**everyday(text).values, "project": ""}
    bare = JinjaRenderer().render(text.source, known, claims(text, known)).text
    assert re.search(r"\(\s*\)|notre projet|nuestro proyecto|  ", bare) is None, bare


@every_text
def test_a_step_with_a_deadline_prints_it(text: Text):
    if (text.playbook, text.step) in steps_that_print_a_date():
        for mail in shapes(text):
            assert mail.body.count(mail.values["deadline"]) == 1, mail.body


@both
@pytest.mark.parametrize("playbook", ["ghosted", "approval"])
def test_the_closing_does_what_the_ultimatum_said_for_every_goal(playbook: str, language: str):
    word = {"fr": r"\ben pause\b", "es": r"\ben pausa\b"}[language]
    for stem in ("ultimatum", "closing"):
        for mail in shapes(one(playbook, stem, language)):
            assert bool(re.search(word, mail.body)) == (mail.values["goal"] == "keep"), mail.body


@both
def test_all_invoices_and_their_sum_stand_in_a_mail_about_several(language: str):
    several = [text for text in ALL if text.language == language and ".several" in text.stem]
    assert len(several) >= 3
    for text in several:
        for mail in shapes(text):
            for invoice in mail.values["invoices"]:
                line = next(line for line in mail.body.splitlines() if f"- {invoice.number}" in line)
                assert invoice.amount in line
                assert invoice.due_date in line
            assert mail.values["total"] in mail.body


@both
def test_the_second_word_about_a_delay_is_no_copy_of_the_first(language: str):
    first, second = (
        {
            sentence
            for sentence in re.split(r"(?<=[.?])\s|\n", one("blocked", stem, language).source)
            if len(sentence.split()) > 4 and "{%" not in sentence
        }
        for stem in ("delay", "delay-2")
    )
    assert first
    assert second
    assert not first & second


@both
@pytest.mark.parametrize("days", ["1", "2", "11"])
def test_days_of_waiting_are_counted_in_words_that_fit(language: str, days: str):
    one_day, more = {"fr": ("un jour ouvré", "jours ouvrés"), "es": ("un día hábil", "días hábiles")}[
        language
    ]
    for stem in ("delay", "delay-2", "ultimatum"):
        for mail in shapes(one("blocked", stem, language)):
            if mail.values["waited_days"] == days:
                assert (one_day if days == "1" else f"{days} {more}") in mail.body


def prose(text: Text) -> str:
    return re.sub(r"{[{%].*?[%}]}", "X", text.source).replace("Subject:", "")


@pytest.mark.parametrize("text", texts("fr"), ids=str)
def test_french_marks_stand_after_a_narrow_space_that_does_not_break(text: Text):
    assert re.findall(r"(?<!\u202f)[:;?!»]|«(?!\u202f)", prose(text)) == []
    assert "'" not in prose(text)
    assert "\xa0" not in prose(text)


@pytest.mark.parametrize("text", texts("es"), ids=str)
def test_spanish_questions_are_opened_and_closed(text: Text):
    marks = re.findall(r"[¿?]", prose(text))
    assert marks == ["¿", "?"] * (len(marks) // 2)


@pytest.mark.parametrize("text", ALL, ids=str)
def test_the_reader_is_addressed_in_one_way(text: Text):
    familiar = {
        "fr": r"\b(?:tu|te|toi|ton|ta|tes|t[’'][a-zéê]+)\b",
        "es": r"\b(?:tú|te|ti|contigo|tu|tus|tuy[oa]s?|vosotros|vuestr[oa]s?|os|vos)\b",
    }[text.language]
    formal = {
        "fr": r"(?<!rendez-)\bvous\b|\b(?:votre|vos)\b|\b\w+ez-(?:moi|le|la|les|en)\b",
        "es": r"\b(?:usted|le|les|su|sus|suy[oa]s?|dígame|escríbame|llámeme|propóngame|indíqueme)\b",
    }[text.language]
    other = formal if text.stem.endswith(".familiar") else familiar
    # A reader's next thing may be “le” in Spanish, too: “el tiempo que le tenía reservado” is the project's.
    words = re.sub(r"(?:el tiempo que|eso) le (?:tenía|puede)", "", prose(text))
    assert re.findall(other, words, re.IGNORECASE) == []


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (FR.accusing, "Vous n’avez toujours pas répondu à mes messages."),
        (FR.accusing, "Vous ne m’avez jamais envoyé les textes."),
        (FR.accusing, "Sauf erreur de ma part, la facture reste due."),
        (FR.accusing, "Malgré mes nombreux messages, je suis sans nouvelles."),
        (FR.accusing, "C’est mon dernier rappel avant la suite."),
        (FR.accusing, "Votre silence bloque tout le projet."),
        (FR.accusing, "Comme je vous l'ai déjà écrit, j’attends."),
        (FR.accusing, "La facture impayée s’élève à 300 €."),
        (FR.shouting, "Merci de répondre dans les plus brefs délais."),
        (FR.shouting, "Répondez-moi\u202f!"),
        (FR.shouting, "C’est urgent."),
        (FR.threatening, "À défaut, je saisirai le tribunal."),
        (FR.threatening, "Cette lettre vaut mise en demeure."),
        (FR.threatening, "Des pénalités vous seront comptées."),
        (FR.threatening, "Je couperai votre site demain."),
        (ES.accusing, "Usted todavía no me ha contestado."),
        (ES.accusing, "Este es el último aviso."),
        (ES.accusing, "A pesar de mis mensajes, sigo sin noticias."),
        (ES.accusing, "Su silencio detiene el proyecto."),
        (ES.accusing, "Como ya le dije en mi correo anterior."),
        (ES.accusing, "Lamento comprobar que no hay avances."),
        (ES.accusing, "Debería haber respondido antes."),
        (ES.accusing, "La factura impagada asciende a 300 €."),
        (ES.shouting, "Responda a la mayor brevedad."),
        (ES.shouting, "¡Responda ya!"),
        (ES.shouting, "Es urgente."),
        (ES.threatening, "De lo contrario, acudiré a los tribunales."),
        (ES.threatening, "Le enviaré un burofax."),
        (ES.threatening, "Se aplicarán recargos."),
        (ES.threatening, "Voy a bloquear su web."),
    ],
)
def test_a_harsh_sentence_is_found(row: tuple[tuple[str, str], ...], sentence: str):
    assert any(re.search(pattern, sentence, re.IGNORECASE) for pattern, _ in row)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (FR, "Vous n’avez pas à vous justifier."),
        (FR, "Si vous n’avez pas de questions, tout est dit."),
        (FR, "Nous nous sommes bien compris, merci encore une fois."),
        (FR, "En cas d’urgence, appelez-moi."),
        (FR, "Je vous enverrai la nouvelle version du site."),
        (ES, "Si usted no puede venir, dígamelo."),
        (ES, "Podría haber un error en mi correo."),
        (ES, "Gracias una vez más por su ayuda."),
        (ES, "En una emergencia, llámeme."),
        (ES, "La nueva versión de la página está lista."),
    ],
)
def test_a_kind_sentence_is_left_in_peace(words: ToneWords, sentence: str):
    rows = (*words.accusing, *words.shouting, *words.threatening)
    assert [pattern for pattern, _ in rows if re.search(pattern, sentence, re.IGNORECASE)] == []
    assert not any(re.search(pattern, sentence, re.IGNORECASE) for pattern in words.money)


@both
def test_no_pattern_repeats_without_bound_or_repeats_a_group(language: str):
    words = TONE[language]
    reasoned = (*words.accusing, *words.shouting, *words.threatening)
    for pattern in (*(pattern for pattern, _ in reasoned), *words.money, *words.attached):
        assert re.search(r"(?<!\\)[*+]|\)\{", pattern) is None, pattern
        assert re.search(pattern, "", re.IGNORECASE) is None, pattern
