"""French: help desks, receipts, meetings and other machines."""

from __future__ import annotations

from mailwatch.mail.languages.record import MachineWords, MeetingWords, ReceiptWords, TicketWords

TICKETS = TicketWords(
    subjects=(
        "accusé de réception",
        "accusé réception",
        "ticket ouvert",
        "ticket créé",
        "votre ticket",
        "votre demande",
        "nous avons bien reçu",
        "nous avons reçu",
        "demande reçue",
        "création de ticket",
        "ouverture de ticket",
        "confirmation de réception",
    ),
    strong_subjects=(
        "accusé de réception",
        "accusé réception",
        "confirmation de réception",
    ),
    received=(
        "avons bien reçu votre",
        "avons reçu votre",
        "a bien été reçu",
        "a bien été enregistré",
        "a été enregistré",
        "a été prise en compte",
        "a bien été prise en compte",
        "numéro de ticket",
        "numéro de dossier",
        "numéro de demande",
        "porte la référence",
        "porte le numéro",
        "sous la référence",
        "sous le numéro",
        "un ticket a été",
        "ticket n°",
        "ticket no",
        "notre équipe",
        "nos équipes",
        "accusons réception",
        "accuse réception",
        "ne pas y répondre",
        "ne pas répondre à ce",
    ),
    updated=(
        "a été mis à jour",
        "a été mise à jour",
        "a ajouté un commentaire",
        "nouveau commentaire",
        "nouvelle réponse",
        "a répondu à",
    ),
)

RECEIPTS = ReceiptWords(
    subjects=(
        ("accusé de réception (affiché)", "affiché"),
        ("lu : ", "lu"),
        ("lu: ", "lu"),
        ("accusé de lecture", "lu"),
        ("non lu : ", "lu"),
        ("non lu: ", "lu"),
    ),
    about_ours=(
        "que vous avez envoyé",
        "votre message",
    ),
    recalls=(
        "rappel : ",
        "rappel: ",
        "rappel du message",
        "échec du rappel",
        "échec de rappel",
        "réussite du rappel",
    ),
    recalled=(
        "souhaite(?:rait)? rappeler",
        "n'a pas (?:pu être|été) rappelé",
        "a été rappelé",
    ),
)

MEETINGS = MeetingWords(
    accepted=(
        "accepté :",
        "accepté:",
    ),
    declined=(
        "refusé :",
        "refusé:",
        "decliné :",
    ),
    tentative=(
        "provisoire :",
        "provisoire:",
    ),
    cancelled=(
        "annulé :",
        "annulé:",
    ),
    request=("invitation :",),
)

MACHINES = MachineWords(
    automatic=(
        "message (?:est )?(?:généré |envoyé )?automatique",
        "courriel automatique",
        "mail automatique",
    ),
    unread=(
        "ne (?:pas|répondez pas|pas y) répondre",
        "ne répondez pas",
    ),
    unread_stems=("répond",),
    leaving=(
        "désabonner",
        "désinscri",
    ),
    mass=("vous recevez ce",),
    reactions=(
        "a réagi (?:à|via)",
        "avez reçu une réaction",
    ),
    tapbacks=(
        "aime",
        "a adoré",
    ),
    reaction_subjects=("résumé quotidien des réactions",),
)
