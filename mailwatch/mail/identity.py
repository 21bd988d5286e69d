"""Who a message is really from: addresses that are one mailbox, rewritten senders, checked senders."""
# ruff: noqa: E501  a wall of names

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from mailwatch.mail.addresses import parse_addresses
from mailwatch.mail.message import Address, InboundMessage

# Domains of mail for everybody: sharing one says nothing about sharing a company.
PUBLIC_PROVIDERS = frozenset(
    """
    gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es live.com live.co.uk live.fr live.de msn.com passport.com
    yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.co.jp yahoo.com.br yahoo.in ymail.com rocketmail.com aol.com aim.com icloud.com me.com mac.com
    proton.me protonmail.com protonmail.ch pm.me tuta.com tutanota.com tutanota.de fastmail.com fastmail.fm hey.com zoho.com zohomail.eu mail.com email.com gmx.com gmx.de gmx.at gmx.ch gmx.net
    web.de freenet.de t-online.de online.de arcor.de mailbox.org posteo.de vodafone.de kabelmail.de 1und1.de aon.at chello.at bluewin.ch hispeed.ch sunrise.ch
    orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr libero.it virgilio.it tiscali.it alice.it tin.it fastwebnet.it
    telefonica.net terra.es movistar.es ono.com sapo.pt uol.com.br bol.com.br terra.com.br globo.com ig.com.br ziggo.nl kpnmail.nl planet.nl xs4all.nl hetnet.nl home.nl telenet.be skynet.be
    proximus.be telia.com bredband.net comhem.se spray.se mail.dk jubii.dk online.no broadpark.no luukku.com suomi24.fi wp.pl o2.pl onet.pl interia.pl op.pl gazeta.pl tlen.pl
    seznam.cz email.cz centrum.cz atlas.cz post.cz volny.cz azet.sk centrum.sk zoznam.sk freemail.hu citromail.hu t-online.hu upcmail.hu indamail.hu vipmail.hu
    mail.ru bk.ru inbox.ru list.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua meta.ua abv.bg mail.bg dir.bg net.hr inet.hr siol.net gmail.hu mynet.com hotmail.com.tr
    qq.com foxmail.com 163.com 126.com yeah.net sina.com sohu.com aliyun.com naver.com daum.net hanmail.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp au.com nifty.com
    walla.co.il walla.com rediffmail.com sify.com btinternet.com virginmedia.com sky.com talktalk.net ntlworld.com blueyonder.co.uk comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net
    charter.net earthlink.net optonline.net shaw.ca rogers.com sympatico.ca bigpond.com optusnet.com.au xtra.co.nz truemail.co.th duck.com simplelogin.com
    """.split()  # noqa: SIM905  a wall of names is read best as one
)  # fmt: skip

# Providers that ignore dots in the local part, as they document it.
_DOTLESS = {"gmail.com": "gmail.com", "googlemail.com": "gmail.com"}
_ONE_MAILBOX = {
    "me.com": "icloud.com",
    "mac.com": "icloud.com",
    "pm.me": "proton.me",
    "protonmail.com": "proton.me",
    "ya.ru": "yandex.ru",
}


def canonical_spec(spec: str) -> str:
    """The address under which all spellings of one mailbox meet: no case, no ``+tag``, no dots at Gmail.

    Only for comparing; a mail is always written to the address as it was given.
    """
    local, _, domain = spec.strip().lower().rpartition("@")
    if not local:
        return spec.strip().lower()
    local = local.partition("+")[0] or local
    if domain in _DOTLESS:
        return f"{local.replace('.', '') or local}@{_DOTLESS[domain]}"
    return f"{local}@{_ONE_MAILBOX.get(domain, domain)}"


def is_public_provider(domain: str) -> bool:
    """Whether everybody can have an address at ``domain``: then it is no company's."""
    return domain.lower().rstrip(".") in PUBLIC_PROVIDERS


_VIA = re.compile(
    r"^(?P<name>.{1,200}?)\s+(?:via|über|par|por|tramite|przez|через|on behalf of)\s+.{1,200}$", re.IGNORECASE
)


def authors(message: InboundMessage) -> tuple[Address, ...]:
    """Who wrote ``message``, the most trustworthy first.

    A list that rewrites From because of DMARC ("Ann via Club <club@lists...>")
    keeps the author in ``X-Original-From`` or ``Reply-To``; elsewhere it is From.
    ``Sender`` is who pressed the button and never an author (RFC 5322 §3.6.2).
    """
    first = message.from_[0] if message.from_ else None
    if first is None:
        return ()
    for field in ("x-original-from", "x-google-original-from"):
        original = parse_addresses(message.headers.get(field))
        if original:
            return (*original, *message.from_)
    if _VIA.match(first.name) and message.reply_to and message.reply_to[0].spec != first.spec:
        return (message.reply_to[0], *message.from_)
    return message.from_


class SenderCheck(StrEnum):
    """What our own mail server found out about the sender (RFC 8601)."""

    PASSED = "passed"
    FAILED = "failed"
    UNKNOWN = "unknown"


_METHOD = re.compile(r"\b(dmarc|spf|dkim)\s{0,3}=\s{0,3}([a-z]{2,12})", re.IGNORECASE)


def check_sender(message: InboundMessage, own_servers: Iterable[str]) -> SenderCheck:
    """The verdict of the topmost ``Authentication-Results`` of one of ``own_servers`` (names or domains, lower case).

    Results of other servers prove nothing: anybody can write that field (RFC 8601 §1.6).
    Failed means a failed DMARC check; failed SPF alone is what forwarding does.
    """
    wanted = tuple(each.lower().strip(".") for each in own_servers)
    for value in message.headers.all("authentication-results"):
        server = value.partition(";")[0].split(" ")[0].strip().lower()
        if not any(server == each or server.endswith("." + each) for each in wanted):
            continue
        found = {method.lower(): result.lower() for method, result in reversed(_METHOD.findall(value[:4000]))}
        if found.get("dmarc") == "fail":
            return SenderCheck.FAILED
        if found.get("dmarc") == "pass":
            return SenderCheck.PASSED
        if found.get("spf") == "fail" and found.get("dkim", "none") in {"fail", "none"}:
            return SenderCheck.FAILED
        return SenderCheck.UNKNOWN
    return SenderCheck.UNKNOWN
