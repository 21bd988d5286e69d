"""Hungarian: instructions, and what shows them."""

from __future__ import annotations

from mailwatch.mail.languages.asking import GuideWords

GUIDES = GuideWords(
    instructs=(
        (
            r"(?:^|[,;:.] |\b(?:és|majd|aztán|utána|végül|kérjük|először),? )(?:(?:töltse|töltsd|"
            r"töltsék) (?:le|fel)|regisztrálj\w*|(?:írja|írd|üsse|üsd) be|(?:nyissa|nyisd) (?:meg|ki)|"
            r"(?:adja|add) meg (?:a|az|egy) (?:\w+ ){0,3}(?:jelsz\w+|kód\w*|ügyfélszám\w*|nev\w+|"
            r"azonosító\w*|e-mail\w*|adata\w*)|(?:válasszon|válassz|válassza ki|válaszd ki|"
            r"állítson be|állíts be) (?:\w+ ){0,2}(?:jelsz\w+|nyelv\w*|fiók\w*|profil\w*|pin\w*)|"
            r"(?:kapcsold|kapcsolja|kapcsoljuk) (?:ki|be|vissza|fel|le)|várj(?:on)?|koppints\w*|"
            r"érints\w*|húzd|húzza|(?:olvassa|olvasd) be|csukd|csukja|zárd|zárja|(?:indítsa|indítsd)|"
            r"lépjen|lépj|(?:pipálja|pipáld) be|dugd|dugja|tedd be|öntsd|öntse)\b[^.?]{0,120}"
        ),
        (
            r"(?:\b(?:kérem|kérlek|kérjük|légyszi|majd|és|aztán|utána|végül|akkor),? |^|"
            r"[,;:.] )(?:kérem,? |kérlek,? |hogy |ne |majd |egyszerűen |csak |végül |bátran |itt |"
            r"ott )*(?:őriz\w*|tart(?:sd|sa|sák)|mentsd|mentse|nyomtas(?:sd|sa)|nyomtatsd|töröl(?:d|"
            r"je)|ve(?:gye|gyék|gyétek|dd) (?:figyelembe|tudomásul)|használ(?:d|ja)|frissíts(?:d|e)|"
            r"élvez(?:d|ze)|üdvözöl(?:d|je)|adja át (?:üdvözlet|a köszönet)\w*|add át (?:üdvözlet)\w*|"
            r"(?:jelentkez(?:z|zen)|lép(?:j|jen)) be|kattints(?:on)?|nyom(?:d|ja|j|jon) meg|nyis(?:d|"
            r"sa) meg|ír(?:d|ja) be|indíts(?:d|a) újra|tölts(?:d|e) újra|telepíts(?:d|e)|válas(?:zd|"
            r"sza) (?:az? )?_|menj|menjen|másol(?:d|ja)|kövesse|kövesd|vár(?:j|jon) (?:egy|amíg)|"
            r"ne (?:válaszol\w*|aggód\w*|továbbíts\w*|oszd|ossza|izgul\w*)|nézd el|nézze el|"
            r"bocsás\w* meg|hoz(?:d|za|z|zon) magá\w*|tekints(?:e|d)|érkez(?:zen|z)|tüntesse fel|"
            r"tüntesd fel|pihen(?:j|jen)|öltöz\w+|használják|lepőd(?:j|jön) meg|gyer(?:e|tek)|jöjj\w*|"
            r"legy(?:etek|en|él) (?:ott|a|az|\w+re)\b|dob(?:d|ja) ki|jegyez(?:d|ze))\b[^.?]{0,120}"
        ),
        r"(?:^|[,;:.] |\bés )ne (?!felejts)\w+(?:d|ja|je|sd|sa|se|j|jon|jen|tsd|tsa)\b[^.?]{0,80}",
    ),
    guides=(
        (
            r"(?:^|\n|: )az? (?:belépés|bejelentkezés|regisztráció|aktivál\w+|telepítés|letöltés|"
            r"indítás|beállítás|megnyitás|csatlakozás|jelszó\w*)\w{0,3}(?:hoz|hez|höz)\b"
        ),
        (
            r"\b(?:útmutató\w*|kézikönyv\w*|leírás\w*|használati|gyakori kérdések|gyik|"
            r"lépésről lépésre|tudnivaló\w*|segédlet\w*)\b"
        ),
    ),
)
