"""Hungarian: its commonest words, its dates, and what clients state in passing."""

from __future__ import annotations

from mailwatch.mail.languages.record import CommonWords, DateWords, PromiseWords

COMMON = CommonWords(
    words=(
        "a az és hogy nem van egy ez vagyok is de kérem köszönöm meg el ha üzenet lesz vagy kedves jó "
        "melyik mikor önnek ön is még csak már szép hogy kell lehet be fel ki le ezt azt amit mit "
        "nagyon üdvözlettel tisztelt egy üdv neked mindannyian örülünk örülök tudna tudnád tudja tudod "
        "lenne lennék volna hogyan miért mert akkor után előtt péntek pénteken péntekig hétfőn "
        "csütörtökig második első köszönjük csatolom csatolva küldöm küldeni szeretném szeretnénk várom "
        "várjuk számla nekünk nincs vannak minden rendben tehát illetve vagyunk kérjük kérném "
        "véleményed véleménye érdekelne kíváncsi között alatt felől szerint majd ezek azok itt ott jövő "
        "múlt héten holnap tegnap reggel kérek keddig szerdáig péntekig jól mindegy szerda kedd hétfő "
        "csütörtök forint forintot küldd írd légyszi köszi szia"
    ),
    letters="őű",
)

DATES = DateWords(
    months=(
        "január|jan",
        "február|febr",
        "március|márc",
        "április|ápr",
        "május|máj",
        "június|jún",
        "július|júl",
        "augusztus|aug",
        "szeptember|szept",
        "október|okt",
        "november|nov",
        "december|dec",
    ),
    weekdays=(
        "hétfő(?:n|ig|től|re)?",
        "kedd(?:en|ig|től|re)?",
        "szerdá(?:n|ig|tól|ra)?|szerda",
        "csütörtök(?:ön|ig|től|re)?",
        "péntek(?:en|ig|től|re)?",
        "szombat(?:on|ig|tól|ra)?",
        "vasárnap(?:ig|tól|ra)?",
    ),
    tomorrow=("holnap(?:ig|ra)?",),
)

PROMISES = PromiseWords(
    paid=(
        "(?:át)?utaltam",
        "(?:át)?utaltuk",
        "kifizettem",
        "kifizettük",
        "befizettem",
    ),
    will_pay=(
        "(?:át)?utalom",
        "(?:át)?utaljuk",
        r"fizetni fog\w+",
        "kifizetem",
        "kifizetjük",
    ),
    needs_time=(
        r"adj(?:on|ál) (?:még )?(?:\w+ )?(?:\w+ig|időt|néhány nap\w*)",
        "(?:több|egy kis|még egy kis) időre",
    ),
    back=(
        "(?:újra|ismét) (?:itt|elérhető|az irodában)",
        "visszajövök",
        "visszatérek",
    ),
    denied=(r"\b(?:nem|sem)\b",),
)
