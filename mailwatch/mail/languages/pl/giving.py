"""Polish: what stands around a day that somebody gives."""

from __future__ import annotations

from mailwatch.mail.languages.giving import GivenWords

GIVEN = GivenWords(
    fillers=(
        "dnia",
        "najbliższego",
        "najbliższy",
        "najbliższą",
        "tego",
        "ten",
        "tę",
        r"godz\.",
        "włącznie",
        "w",
    ),
    abbreviations=(
        "godz",
        "h",
    ),
    by=(
        (
            "(?:do|najpóźniej(?: do| w| na)?|przed|na|nie później niż(?: do| w)?|w ciągu|w terminie "
            "do|w terminie) DAY"
        ),
    ),
    clock=(
        "rana",
        "wieczora",
        "południa",
        "południem",
        "końca dnia",
        r"(?:godziny |godz\. |godziną )?\d{1,2}(?:[:.]\d\d)?",
    ),
    either=(
        "lub",
        "albo",
        "czy",
        "ewentualnie",
    ),
    leads=(
        "do",
        "na",
        "przed",
        "od",
        "po",
        "lub",
        "i",
    ),
    clauses=(
        r"(?<=, )czy (?!pan\b|pani\b|państwo|to\b|wszystko|możesz|możecie|da się|się)",
        r"któr\w+|zgodnie z|według",
        r"co (?:pan|pani|państwo|nam|mi)\b",
        r"popro(?:sić|si|ś) (?!o\b)\w+",
    ),
    before=("przed",),
    hours=(
        "rano",
        "wieczorem",
        "w południe",
        "po południu",
        "do godz",
        r"o \d",
    ),
    after=("po",),
    asks=(
        "pros(?:zę|imy|iłbym|iłabym|ilibyśmy)",
        "poproszę",
        (
            "czy (?:mógłby|mogłaby|może|mogę prosić|moglibyście|mogłabyś|mógłbyś|możesz|da się|"
            "dałoby się|udałoby się|zdążysz|zdąży)"
        ),
        "(?:mógłby|mogłaby|mógłbyś|mogłabyś|może|możesz|możecie) (?:pan|pani|państwo|mi|nam|to)?",
        "potrzebuję",
        "potrzebujemy",
        r"potrzebował\w+",
        r"będę potrzebow\w+",
        "byłoby (?:dobrze|świetnie|super|miło|wspaniale|idealnie)",
        r"był(?:bym|abym) wdzięczn\w",
        "chciał(?:bym|abym)",
        "czekam",
        "czekamy",
        "liczę",
        "jeśli (?:to )?możliwe",
        "w miarę możliwości",
        "wyślij",
        "przyślij",
        "prześlij",
        "daj (?:mi |nam )?znać",
        "odpisz",
        "potwierdź",
        "odpowiedź",
        r"akceptacj\w+",
        "uwagi",
        "musimy",
        "muszę",
        "trzeba",
        "zależy mi",
    ),
    own=(
        (
            "(?:wyślę|prześlę|przyślę|zrobię|dostarczę|odezwę|skończę|przygotuję|oddam|dam|odpowiem|"
            "zrobimy|wyślemy|prześlemy|dostarczymy|będę|będziemy|postaram|mogę|możemy|pracuję|"
            "otrzyma|otrzymasz|dostanie|dostaniesz)"
        ),
        "potrzebuje (?:pan|pani)",
        "chce (?:pan|pani)",
        "czy mam",
        "mam ",
    ),
    lasts=(
        "ważn[aey]",
        "obowiązuje",
        r"zamknięt\w+",
        r"otwart\w+",
        r"dostępn\w+",
        "trwa",
        r"urlop\w*",
        "cen[aęy]",
        r"rabat\w*",
        r"bilet\w*",
        r"promocj\w*",
        r"ofert\w*",
        (
            r"(?:chciał(?!bym|abym)\w*|miał\w*|prosił(?!bym|abym)\w*|obiecał\w*|był[aoy]?|mówił\w*|"
            r"pisał\w*|ustalili\w*)"
        ),
        r"(?:zachow\w+|poczekaj|proszę czekać)",
        r"płatn\w+",
    ),
    deadlines=(
        r"(?:termin\w*|deadline|ostateczn\w+ termin\w*)(?: to| jest| mija| upływa|:)* ?(?:do |na )?DAY",
        "(?:ustalmy|umówmy się|przyjmijmy|powiedzmy|niech będzie)(?: więc| zatem)?(?: na| do)? DAY",
        "(?:jeśli|jeżeli)[^.]{0,20} do DAY[^.]{0,25} nie",
        "(?:jeśli|jeżeli)[^.]{0,10} nie[^.]{0,40} do DAY",
        "(?:brak|w przypadku braku) (?:odpowiedzi|wiadomości)[^.]{0,20} do DAY",
        (
            r"do DAY (?:jest|będzie|byłoby|może być)(?: \w+)? ?(?:ok|w porządku|dobrze|super|idealnie|"
            "w sam raz)"
        ),
        r"(?:przesu\w+|przedłuż\w+|przełoż\w+)[^.]{0,30} (?:do|na) DAY",
    ),
    rests=(
        "(?<!nie )(?:wystarczy|może być|będzie dobrze|w porządku)(?: też)?(?: po| do)? DAY",
        "PERIOD (?:też )?(?:wystarczy|może być|będzie dobrze|jest ok|będzie ok|jest w porządku)",
        (
            "(?:nie ma pośpiechu|bez pośpiechu|nie jest pilne|to nie pilne|nie spieszy się|nie "
            "potrzebuję|nie potrzebujemy|nie pali się)[^.]{0,40}(?:przed|do|po) DAY"
        ),
        "(?:ma|masz|mają|jest)[^.]{0,15} czas[^.]{0,8} do DAY",
        "może (?:spokojnie )?poczekać (?:do|po)? ?DAY",
        "(?:porozmawiamy|pogadamy|wrócimy do)[^.]{0,20} po DAY",
        "nie przed DAY",
        "(?:dopiero )po DAY",
    ),
    refused=(r",? ?(?:za późno|nie\b)",),
    back=(
        (
            r"(?:wracam|wrócę|wracamy|jestem z powrotem|będę z powrotem|będę dostępn\w|będę w biurze|"
            "z powrotem)[^.]{0,30}? (?:od |w |we )?DAY"
        ),
        (
            r"(?:na urlopie|w podróży|nieobecn\w|za granicą|na zwolnieniu|poza biurem|na "
            "wyjeździe)[^.]{0,20} do DAY"
        ),
        r"od DAY[^.]{0,25}(?:jestem|będę) (?:znów|z powrotem|dostępn\w|w biurze)",
    ),
    promises=(
        (
            "(?:wyślę|odeślę|zwrócę|odeślemy|zwrócimy|prześlę|przyślę|zrobię|dostarczę|zapłacę|"
            "opłacę|przeleję|odpowiem|odpiszę|sprawdzę|przejrzę|podpiszę|potwierdzę|dam|prześlemy|"
            "wyślemy|zrobimy|zapłacimy|dostarczymy|odpowiemy|podpiszemy|damy|wykonam|uzupełnię|"
            r"załatwię|oddam|skończę|przekażę|przekażemy|ureguluję|dośl\w+|podeślę|postaram się|"
            "puszczę|przeczytam|zerknę)"
        ),
        r"będzie (?:gotow\w+|wysłan\w+|zapłacon\w+)",
        "(?:otrzyma|dostanie|otrzymasz|dostaniesz|otrzymają)(?: pan| pani| państwo)?",
        "(?:przelew|płatność|odpowiedź|umowa) (?:wyjdzie|będzie|pójdzie|dotrze)",
    ),
    parts=(r"(?:reszt[aęy]|pozostał[aey]\w*|drug[aą] (?:połow\w+|część))[^.]{0,30}? DAY",),
    needs_time=(
        "(?:dać|daj|dajcie|proszę dać)[^.]{0,30} (?:czas )?do DAY",
        "(?:dać|daj|dajcie|proszę dać) (?:mi|nam) (?:jeszcze )?DAY",
        (
            r"(?:prosić|proszę|prosimy)[^.]{0,25}(?:czas|zwłok\w+|cierpliwość|przedłużenie|"
            "przesunięcie)[^.]{0,20} (?:do|na) DAY"
        ),
        "(?:prosić|proszę|prosimy) o (?:jeszcze )?DAY",
        r"(?:potrzebuję|potrzebujemy|potrzebował\w+)[^.]{0,25} do DAY",
        r"(?:potrzebuję|potrzebujemy|potrzebował\w+) (?:jeszcze )?DAY",
    ),
    holds=(
        "przed DAY[^.]{0,40} nie",
        "nie [^.]{0,50}przed DAY",
        "(?:dopiero|najwcześniej)(?: od| w| po| we)? DAY",
    ),
    attributes=(
        "z",
        "ze",
        "od",
        "po",
        "sprzed",
        r"datowan\w+",
        "między",
        r"zaplanowan\w+ na",
        r"rozpoczyna\w*",
        "z dnia",
        r"zeszł\w+",
        r"ostatni\w*",
    ),
    things=(r" (?:ubiegł\w+|zeszł\w+)",),
    meets=(
        r"spotka\w+",
        "zobacz(?:enia|ymy)",
        "widzimy się",
        "zadzwonię",
        "zadzwonimy",
        r"rozmow\w+",
        "zoom",
        "teams",
        r"kaw\w+",
        "obiad",
        r"wizyt\w+",
        "przyjadę",
        "wpadnę",
    ),
    conditions=(
        "jeśli",
        "jeżeli",
        "o ile",
        "gdy tylko",
        "pod warunkiem",
    ),
    denied=(
        "nie(?! (?:zapomnij|zapomnieć|później))",
        "nigdy",
    ),
)
