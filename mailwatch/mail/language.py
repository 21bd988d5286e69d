"""Which language a text is in: by script, then by its commonest words."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import re
import unicodedata

MAX_TEXT = 1500
FAR_AHEAD = 1.8
"""How much better a language must fit to win against those that are expected."""

# Frequent short words that few neighbours share; the rarer a word elsewhere, the better it tells.
_WORDS = {
    "en": "the and you your is are of to for with we will this that have not on be it please i my hi hello thanks thank can could would do does did if when which what from at by was has but me us they let know any so as an there been about after all also am back best being before both get got her his how i'll i'd just last like make need next no now one only or other our out regards say see send sent since some soon still such than their then these those today tomorrow two up via want week were where while who yes yours it's we'll we've don't",
    "de": "der die das und ist nicht sie ich ihre mit für wir auf ein eine den dem im bin bitte haben werden zu von ihnen ihr wie was wann noch passt können könnten danke frau herr hallo guten tag bis als auch aber oder wenn uns mir mich dass es hier sind hat der zum zur nach gerne du dein deine dich dir euch euer unser unsere mein meine heute morgen gestern woche schon nur sehr kann soll wird würde wäre habe hatte wurde wieder ohne über unter vor damit dann diese dieser dieses kein keine mehr sich also bereits grüße freitag montag nötig frage antwort",
    "fr": "le la les des est vous je nous pour dans votre une un et du au que pas avec ce suis sur merci bonjour pourriez pouvez moi me si qui que qu il nous avons sont plus bien cette comme ou mais j'ai tu ta tes ton mes mon ses leur leurs aussi très été avoir être fait faire peut peux semaine avant après lundi mardi jeudi vendredi toujours encore depuis chez sans ici dès voici ainsi cordialement tout tous rien quel quelle inutile besoin",
    "es": "el los las que de para por una con su es no en estoy usted del al le gracias se como lo me te su mi hola qué si por favor respuesta esta este pero más sus hemos ha he nos adjunto cuando y a tu tus sobre gustaría saber solo sólo semana viene cómo muy también desde hasta entre sin ser está están todo todos nuestro nuestra ya hay son fue tiene tengo puede podría hace buenos días saludos lunes martes viernes jueves adjunta según antes después nada algo yo pregunta ni",
    "it": "il che di per non una sono della con la le un è gli nel mi si grazie del alla ho più ma anche questo questa questo nostro nostra vostro cordiali saluti buongiorno può potrebbe allegato abbiamo come quando se domani",
    "pt": "o os que de para não uma com em do da no na um é se por estou obrigado você ao mais seu sua está anexo segue seguem vocês muito também já até amanhã segunda bom dia obrigada favor nossa nosso pode poderia são foi tem tenho mas ou isso este",
    "nl": "de het een en van ik niet is op u uw met voor dat te zijn aan wij bent heb naar ook we ons onze jij je jullie kunt kun kunnen graag hartelijk groet bedankt morgen nog wel als of maar dit deze die dan wat hoe er",
    "sv": "och att jag är det inte på som för med en ett den till av du har vi om ej",
    "da": "og at jeg er det ikke på som for med en et den til af du har vi om dig mig din",
    "no": "og at jeg er det ikke på som for med en et den til av du har vi om deg meg",
    "fi": "ja on en ei että se olen kun ovat mutta tai sähköposti kiitos sekä ole voi minun teidän",
    "et": "ja on ei ma et see olen kui või teie minu palun aga tänan kuni",
    "hu": "a az és hogy nem van egy ez vagyok is de kérem köszönöm meg el ha üzenet lesz vagy kedves jó melyik mikor önnek ön is még csak már szép hogy kell lehet be fel ki le ezt azt amit mit nagyon üdvözlettel tisztelt egy üdv neked mindannyian örülünk örülök tudna tudnád tudja tudod lenne lennék volna hogyan miért mert akkor után előtt péntek pénteken péntekig hétfőn csütörtökig második első köszönjük csatolom csatolva küldöm küldeni szeretném szeretnénk várom várjuk számla nekünk nincs vannak minden rendben tehát illetve vagyunk kérjük kérném véleményed véleménye érdekelne kíváncsi között alatt felől szerint majd ezek azok itt ott jövő múlt héten holnap tegnap reggel kérek keddig szerdáig péntekig jól mindegy szerda kedd hétfő csütörtök forint forintot küldd írd légyszi köszi szia",
    "pl": "i w nie na się z do jest to że od za jestem po dziękuję proszę oraz pan",
    "cs": "a je se na v že to z jsem do pro ne s děkuji prosím nebo kontaktujte po",
    "sk": "a je sa na v že to z som do pre nie s ďakujem prosím alebo kontaktujte po",
    "ro": "și si de la în in nu este sunt cu pe pentru că o un mulțumesc vă să din până",
    "tr": "ve bir bu için ile da de çok olarak ben teşekkür lütfen kadar değil sonra e-posta",
    "hr": "i je u na se da za od su sam nije s do ne molimo hvala bit ću poruka",
    "sl": "in je v na se da za od so sem ni z do ne prosim hvala bom sporočilo",
    "sr": "i je u na se da za od su sam nije sa do ne molim hvala biti ću",
    "lt": "ir yra į kad su nuo iki aš ne prašome ačiū jūsų mano biure nebus laiškas",
    "lv": "un ir uz no ar lai par es līdz nav lūdzu paldies jūsu būšu mans",
    "ca": "el la els les de que per amb una no és i en estic vostè fins gràcies del meu",
    "gl": "o a os as de que para con unha non é e en estou ata grazas do da",
    "eu": "eta da ez dut bat naiz arte nago mesedez eskerrik",
    "is": "og að ég er ekki sem til við um fyrir það í á með",
    "vi": "tôi và của không là có cho được bạn với đến trong này xin",
    "id": "yang dan di saya tidak ini untuk dengan anda ke dari akan terima kasih",
    "ga": "agus an na tá mé ar go is do le",
    "cy": "a yr y yn i o ar am ac fydd rwy",
    "sq": "dhe të në për me një nuk jam do është",
    "af": "die en is nie ek het van vir op u met",
    "mt": "u li ta il jien mhux fl",
}
_INDEX: dict[str, list[str]] = {}
for _language, _row in _WORDS.items():
    for _word in _row.split():
        _INDEX.setdefault(_word, []).append(_language)

_MARKS = {
    "ß": "de", "ő": "hu", "ű": "hu", "ł": "pl", "ż": "pl", "ą": "pl", "ř": "cs", "ů": "cs", "ě": "cs", "ľ": "sk", "ĺ": "sk", "ŕ": "sk", "ñ": "es",
    "¿": "es", "¡": "es", "ã": "pt", "õ": "pt", "ș": "ro", "ţ": "ro", "ț": "ro", "ă": "ro", "ğ": "tr", "ı": "tr", "ş": "tr", "ø": "da", "å": "sv",
    "ð": "is", "þ": "is", "ė": "lt", "ų": "lt", "ķ": "lv", "ļ": "lv", "ņ": "lv", "ơ": "vi", "ư": "vi", "đ": "hr", "ħ": "mt", "ċ": "mt",
}  # fmt: skip

_SCRIPTS = (
    ("HIRAGANA", "ja"), ("KATAKANA", "ja"), ("HANGUL", "ko"), ("THAI", "th"), ("GREEK", "el"), ("HEBREW", "he"), ("ARABIC", "ar"), ("GEORGIAN", "ka"),
    ("ARMENIAN", "hy"), ("DEVANAGARI", "hi"), ("BENGALI", "bn"), ("TAMIL", "ta"), ("CJK", "zh"), ("CYRILLIC", "ru"), ("KHMER", "km"), ("LAO", "lo"),
)  # fmt: skip

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


_OTHER_SCRIPT = re.compile("[\u0371-\u1fff\u2c00-\U0010ffff]")


def _by_script(text: str) -> str:
    if not _OTHER_SCRIPT.search(text, 0, 1000):
        return ""
    counts: dict[str, int] = {}
    for character in text[:1000]:
        if character > "\u0370" and character.isalpha():
            name = unicodedata.name(character, "").split(" ")[0]
            counts[name] = counts.get(name, 0) + 1
    letters = sum(1 for character in text[:1000] if character.isalpha())
    if not counts or sum(counts.values()) * 4 < letters:
        return ""
    if counts.get("HIRAGANA", 0) + counts.get("KATAKANA", 0) > 2:  # noqa: PLR2004  Chinese never has them
        return "ja"
    best = max(counts, key=lambda name: counts[name])
    language = next((language for script, language in _SCRIPTS if best.startswith(script)), "")
    if language == "ru":
        return _cyrillic(text)
    if language == "ar" and any(letter in text for letter in "پچژگ"):
        return "fa"
    return language


def _cyrillic(text: str) -> str:
    lowered = text.lower()
    if any(letter in lowered for letter in "іїєґ"):
        return "be" if "ў" in lowered else "uk"
    if any(letter in lowered for letter in "ђћџљњј"):
        return "mk" if any(letter in lowered for letter in "ѓќѕ") else "sr"
    if any(letter in lowered for letter in "ыэё"):
        return "kk" if any(letter in lowered for letter in "әғқңөұүһ") else "ru"
    words = set(_TOKEN.findall(lowered))
    return (
        "bg"
        if words & {"съм", "се", "ще", "да", "за", "от", "няма", "моля", "благодаря"} and "ъ" in lowered
        else "ru"
    )


def language_of(text: str, among: frozenset[str] = frozenset()) -> str:
    """ISO 639-1 code of the language of ``text``, or "" when nothing tells. Linear; looks at 1500 characters.

    With ``among`` only those languages stand for election, unless another one is far ahead.
    """
    text = text[:MAX_TEXT]
    if not text.isascii():
        by_script = _by_script(text)
        if by_script:
            return by_script
    lowered = text.lower()
    scores: dict[str, float] = {}
    for word in _TOKEN.findall(lowered):
        languages = _INDEX.get(word)
        if languages:
            for language in languages:
                scores[language] = scores.get(language, 0.0) + 1.0 / len(languages)
    if not lowered.isascii():
        for character in set(lowered):
            language = _MARKS.get(character, "")
            if language:
                scores[language] = scores.get(language, 0.0) + 1.5
    if not scores:
        return ""
    best = max(scores, key=lambda language: scores[language])
    if among and best not in among:
        chosen = max(among, key=lambda language: scores.get(language, 0.0))
        if scores.get(chosen, 0.0) * FAR_AHEAD >= scores[best]:
            return chosen
    return best
