"""Croatian."""

from __future__ import annotations

from mailwatch.mail.languages.record import (
    AbsenceWords,
    BounceWords,
    CommonWords,
    DateWords,
    GivenUpWords,
    Language,
    MeetingWords,
    PrefixWords,
    QuoteWords,
    ReceiptWords,
    ReturnWords,
    SignatureWords,
    TicketWords,
)

LANGUAGE = Language(
    code="hr",
    common=CommonWords(
        words="i je u na se da za od su sam nije s do ne molimo hvala bit ću poruka",
        letters="đ",
    ),
    dates=DateWords(
        months=(
            "siječnja|siječanj|sij",
            "veljače|veljača|velj",
            "ožujka|ožujak|ožu",
            "travnja|travanj|tra",
            "svibnja|svibanj|svi",
            "lipnja|lipanj|lip",
            "srpnja|srpanj|srp",
            "kolovoza|kolovoz|kol",
            "rujna|rujan|ruj",
            "listopada|listopad",
            "studenoga|studenog|studeni|stu",
            "prosinca|prosinac|pro",
        ),
    ),
    quotes=QuoteWords(
        wrote=(
            "je napisa(?:o|la)(?:/la)?",
            "napisa(?:o|la)",
        ),
        separators=(
            "izvorna poruka",
            "originalna poruka",
            "proslijeđena poruka",
        ),
        header_from=(
            "pošiljatelj",
            "šalje",
            "pošiljalac",
        ),
        header_date=(
            "poslano",
            "poslato",
        ),
        header_to=(
            "za",
            "prima",
        ),
        header_subject=("naslov",),
    ),
    signatures=SignatureWords(
        footers=(r"poslano (?:z|s|iz) [\w .-]{2,60}",),
        disclaimers=("ova poruka",),
    ),
    prefixes=PrefixWords(
        reply=(
            "odg",
            "одг",
        ),
        forward=(
            "prosl",
            "posr",
            "proslijeđeno",
        ),
    ),
    absences=AbsenceWords(
        subjects=(
            "automatski odgovor",
            "automatska poruka",
            "izvan ureda",
            "odsutan",
            "odsutna",
            "odsutnost",
            "obavijest o odsutnosti",
            "godišnji odmor",
            "na godišnjem",
            "na odmoru",
        ),
        also_human=("godišnji odmor",),
        away=(
            "na bolovanju",
            "rodiljnom",
            "nisam dostup",
            "neću biti dostup",
            "na putu",
            "godišnji odmor",
            "nisam na poslu",
            "izvan ureda",
            "nisam u uredu",
            "neću biti u uredu",
            "na godišnjem",
            "na odmoru",
            "odsutan",
            "odsutna",
            "odsutnost",
            "službenom putu",
            "vraćam se",
            "vratit ću se",
            "ponovno u uredu",
            "moje odsutnosti",
            "ured je zatvoren",
            "porodiljnom",
            "više ne radi",
        ),
        companions=(
            "hvala na",
            "hvala vam na",
            "zahvaljujem",
            "hitn",
            "obratite se",
            "kontaktirajte",
            "molim",
            "odgovorit ću",
            "po povratku",
            "nakon povratka",
            "što prije",
            "ograničen pristup",
            "automatsk",
            "tijekom moje odsutnosti",
            "u mojoj odsutnosti",
        ),
    ),
    returns=ReturnWords(
        back_before=(
            (
                r"(?:vraćam se|vratit ću se|ponovno|ponovo|враћам се|vračam se|vrnem se|spet|"
                r"zopet)(?: \w+){0,5}?(?: od| u| dne| dana)?"
            ),
        ),
        returns=(
            "vrać",
            "vrat",
            "ponov",
        ),
    ),
    given_up=GivenUpWords(
        what=(
            "adres",
            "sandučić",
            "pretinac",
            "naslov",
            "predal",
            "račun",
            "e-?mail",
            "e-?pošt",
        ),
        how=(
            "više (?:nije|se ne)",
            "ne koristi (?:se )?više",
            "ni več",
            "se ne uporablja več",
            "(?:je|bila?) (?:ukinut|zatvoren|promijenjen|ukinjen|spremenjen|zaprt)",
            "se (?:promijenila|spremenil)",
        ),
        gone=(
            "više ne radi",
            "ne radi više",
        ),
        redirects=(
            "molim",
            "obrat",
        ),
    ),
    tickets=TicketWords(
        subjects=(
            "zahtjev zaprimljen",
            "vaš zahtjev",
            "potvrda primitka",
            "zaprimili smo",
        ),
        received=(
            "zaprimili smo",
            "primili smo",
            "zaprimljen",
            "broj zahtjeva",
            "pod brojem",
            "naš tim",
            "ne odgovarajte na",
        ),
    ),
    receipts=ReceiptWords(
        subjects=(
            ("pročitano: ", "pročita"),
            ("nepročitano: ", "pročita"),
        ),
        about_ours=("vaša poruka",),
    ),
    meetings=MeetingWords(
        accepted=("prihvaćeno:",),
        declined=("odbijeno:",),
    ),
    bounces=BounceWords(
        openings=(("nije isporučena", "various"),),
        subjects=(("neisporučen", "various"),),
        of_ours=("vaša poruka",),
    ),
)
