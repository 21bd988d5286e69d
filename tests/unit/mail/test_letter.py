"""What of a mail's new words is the letter: nothing below the author's name, no notices, but postscripts."""

from __future__ import annotations

import pytest

from mailwatch.mail.asking.letter import letter_of

ASKED = "could you send me the plan?"


@pytest.mark.parametrize(
    "below",
    [
        "Kind regards\nNora Field\nField Design, Leeds\n\nNeed a new website? Ask me!",
        "Best,\nNora\n\nQuestions about this invoice? Call us on 0113 496 0000.",
        "Nora Field\n\nQuestions about this invoice? Call us on 0113 496 0000.",
        "Mit freundlichen Grüßen\n\nNora Feld\n\nNoch Fragen? Rufen Sie an!",
        "Bien cordialement\nNora\n\nBesoin d'un site ? Parlons-en !",
        "Un saludo\nNora\n\n¿Necesitas una web? ¡Hablemos!",
        "Üdvözlettel\nNóra\n\nÚj honlap kell? Keressen!",
        "ขอแสดงความนับถือ\nนรา\n\nอยากได้เว็บใหม่ไหม",
        "This message is confidential. If you received it by mistake, please notify us and delete it.",
        "Diese Mail ist vertraulich. Sollten Sie sie irrtümlich erhalten haben, löschen Sie sie bitte.",
        "Click here to unsubscribe: https://x.example/u",
    ],
)
def test_what_stands_below_the_letter_is_no_part_of_it(below: str) -> None:
    assert letter_of(f"Hi Tom,\n\n{ASKED}\n\n{below}").strip() in {
        f"Hi Tom,\n\n{ASKED}",
        f"Hi Tom,\n\n{ASKED}\n\nNora Field",
    }


@pytest.mark.parametrize("mark", ["P.S.", "PS:", "Ui.:"])
def test_a_postscript_belongs_to_the_letter(mark: str) -> None:
    assert ASKED in letter_of(f"Hi Tom,\n\nall done.\n\nBest,\nNora\n\n{mark} {ASKED}")


def test_thanks_in_the_midst_of_a_letter_end_nothing() -> None:
    assert ASKED in letter_of(f"Hi Tom,\n\nfine.\n\nThanks!\n\nAnd {ASKED}\n\nNora")


def test_a_closing_formula_above_the_bulk_of_the_letter_ends_nothing() -> None:
    bulk = "There is more to say about the plan. " * 20
    assert "more to say" in letter_of(f"Hi Tom,\n\nok.\n\nBest\nNora\n\n{bulk}")


@pytest.mark.parametrize("text", ["", "\n\n", "Nora", "Best,\nNora", "\n" * 5000, "A\n\n" * 4000])
def test_odd_letters_are_read_as_well(text: str) -> None:
    assert isinstance(letter_of(text), str)
