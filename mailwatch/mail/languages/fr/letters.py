"""French: how a letter opens, closes and speaks, and signs of asking in a sentence."""

from __future__ import annotations

from mailwatch.mail.languages.asking import BillWords, LetterWords, SignWords

LETTERS = LetterWords(
    greeting_lines=(
        "monsieur",
        "madame",
        "messieurs",
        "mesdames",
        "coucou",
        "bonjour",
        "bonsoir",
        "salut",
        "cher",
        "chère",
        "chers",
    ),
    greetings=(
        "bonjour",
        "bonsoir",
        "madame",
        "monsieur",
        "salut",
        "chère?",
        "coucou",
        "(?:bien )?cordialement",
        "bises",
        "bisous",
        "bien à",
    ),
    you=(
        r"\b(?:vous|votre|vos|tu|ton|ta|tes|te|toi)\b",
        r"-(?:tu|vous)\b",
    ),
    answer_labels=("réponse",),
    laughs=(
        r"mdr\b",
        r"ptdr\b",
    ),
    closings=(
        "(?:bien |très )?cordialement",
        "bien à (?:vous|toi)",
        "à (?:bientôt|très vite|plus)",
        "bises",
        "amicalement",
        "(?:sincères |meilleures )?salutations(?: distinguées)?",
        "bonne (?:journée|soirée)",
    ),
    thanks_before=("un grand ",),
    thanks=("merci",),
    thanks_behind=(" beaucoup",),
    not_meant=(r"\b(?:par erreur|pas (?:le |la )?destinataire|confidentiel\w*)\b",),
    then_do=(r"\b(?:supprim\w*|détrui\w*|avert\w*|inform\w*|prév\w*)\b",),
    leaving=(
        r"désinscri\w*",
        r"désabonn\w*",
    ),
)

SIGNS = SignWords(
    in_advance=(
        "d'avance",
        "par avance",
    ),
    sign_off=("merci",),
    understanding=("compréhension",),
    requests=(
        r"\b(?:peux|pourrais|pouvez|pourriez)\b",
        r"\bstp\b",
        r"\bsvp\b",
    ),
    see_subject=(r"\b(?:voir|cf\.?|comme dans|dans) (?:l')?objet\b",),
    not_yet=(r"\b(?:jusqu\w*|avant|tant|dès|une fois|quand|si)\b",),
    for_me=(
        r"\b(?:moi|nous|je|mon|ma|mes|notre|nos)\b",
        r"\b[jm]'",
        r"-moi\b",
        r"-nous\b",
    ),
    question_words=(
        "qui",
        "que",
        "quoi",
        "comment",
        "pourquoi",
        "où",
        "quand",
        "combien",
    ),
    polite=(
        "veuillez",
        "merci de",
        "s'il (?:vous|te) pla[iî]t",
    ),
)

BILLS = BillWords(
    when=(r"\bquand\b",),
    not_yet=(r"\bpas\b",),
    joins=(
        "et",
        "mais",
    ),
    introduces=(
        "s'il (?:vous|te) pla[iî]t",
        "svp",
        "stp",
        "merci",
    ),
    reminds=(r"\brappel\w*\b",),
)
