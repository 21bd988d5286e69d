"""Who a message names as its author: addresses that are one mailbox, senders that a list rewrote."""

from __future__ import annotations

import re
from functools import lru_cache

from mailwatch.mail.message import Address, InboundMessage
from mailwatch.mail.reading.addresses import parse_addresses, to_ascii_domain

# Domains of mail for everybody: sharing one says nothing about sharing a company.
PUBLIC_PROVIDERS = frozenset(
    """
    126.com 163.com 1und1.de abv.bg aim.com alice.de alice.it aliyun.com aol.com aol.de aon.at arcor.de
    atlas.cz att.net au.com azet.sk bbox.fr bellsouth.net bigpond.com bk.ru bluemail.ch bluewin.ch
    blueyonder.co.uk bol.com.br bredband.net broadpark.no btinternet.com centrum.cz centrum.sk charter.net
    chello.at citromail.hu comcast.net comhem.se cox.net daum.net dir.bg disroot.org docomo.ne.jp duck.com
    earthlink.net email.com email.cz email.de ezweb.ne.jp fastmail.com fastmail.fm fastwebnet.it
    fibertel.com.ar foxmail.com free.fr freemail.hu freenet.de gazeta.pl globo.com gmail.com gmail.hu
    gmx.at gmx.ch gmx.com gmx.de gmx.eu gmx.fr gmx.net gmx.org googlemail.com hanmail.net hetnet.nl
    hey.com hispeed.ch home.nl hotmail.co.th hotmail.co.uk hotmail.com hotmail.com.tr hotmail.de
    hotmail.es hotmail.fr hotmail.it hushmail.com i.softbank.jp i.ua icloud.com ig.com.br inbox.lv
    inbox.ru indamail.hu inet.hr interia.pl jubii.dk kabelmail.de kpnmail.nl laposte.net libero.it list.ru
    live.at live.co.uk live.com live.de live.fr live.nl luukku.com mac.com magenta.de mail.bg mail.com
    mail.de mail.dk mail.ru mailbox.org me.com meta.ua movistar.es msn.com mynet.com nate.com naver.com
    net.hr neuf.fr nifty.com ntlworld.com numericable.fr o2.pl o2online.de onet.pl online.de online.no
    ono.com op.pl optonline.net optusnet.com.au orange.fr outlook.at outlook.co.th outlook.com outlook.de
    outlook.es outlook.fr outlook.hu passport.com planet.nl pm.me post.cz posteo.de posteo.net proton.me
    protonmail.ch protonmail.com proximus.be qq.com rambler.ru rediffmail.com riseup.net rocketmail.com
    rogers.com runbox.com sapo.pt sbcglobal.net seznam.cz sfr.fr shaw.ca sify.com simplelogin.com sina.com
    siol.net sky.com skynet.be softbank.ne.jp sohu.com spray.se sunrise.ch suomi24.fi swissonline.ch
    sympatico.ca t-online.de t-online.hu talktalk.net telefonica.net telenet.be telia.com terra.com.br
    terra.es tin.it tiscali.it tlen.pl truemail.co.th tuta.com tuta.io tutamail.com tutanota.com
    tutanota.de ukr.net uol.com.br upcmail.hu verizon.net versatel.de vipmail.hu virgilio.it
    virginmedia.com vodafone.de volny.cz walla.co.il walla.com wanadoo.fr web.de windowslive.com wp.pl
    xs4all.nl xtra.co.nz ya.ru yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.th yahoo.co.uk yahoo.com
    yahoo.com.au yahoo.com.br yahoo.com.mx yahoo.de yahoo.es yahoo.fr yahoo.in yahoo.it yandex.com
    yandex.ru yeah.net ymail.com ziggo.nl zoho.com zoho.eu zohomail.com zohomail.eu zoznam.sk
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


@lru_cache(maxsize=4096)
def canonical_spec(spec: str) -> str:
    """The address under which all spellings of one mailbox meet: no case, no ``+tag``, no dots at Gmail.

    A domain is compared in its ASCII form (IDNA2008, RFC 5891 §4), a local part
    without quotation marks (RFC 5321 §4.1.2). Only for comparing; a mail is
    always written to the address as it was given.
    """
    local, _, domain = spec.strip().lower().rpartition("@")
    if not local:
        return spec.strip().lower()
    if len(local) > 1 and local[0] == local[-1] == '"':
        local = re.sub(r"\\(.)", r"\1", local[1:-1])
    local = local.partition("+")[0] or local
    domain = to_ascii_domain(domain)
    if domain in _DOTLESS:
        return f"{local.replace('.', '') or local}@{_DOTLESS[domain]}"
    return f"{local}@{_ONE_MAILBOX.get(domain, domain)}"


def is_public_provider(domain: str) -> bool:
    """Whether everybody can have an address at ``domain``: then it is no company's."""
    return domain.lower().rstrip(".") in PUBLIC_PROVIDERS


_VIA = re.compile(
    r"^(?P<name>.{1,200}?)\s+(?:via|über|par|por|tramite|przez|через|on behalf of)\s+.{1,200}$", re.IGNORECASE
)


def named_authors(message: InboundMessage) -> tuple[Address, ...]:
    """Whom fields other than From name as the author of ``message``, the most outspoken first.

    A list that rewrites From because of DMARC ("Ann via Club <club@lists...>")
    keeps the author in ``X-Original-From`` or ``Reply-To``. Anybody can write
    these fields: what they may do is said in :mod:`mailwatch.domain.senders.authorship`.
    ``Sender`` is who pressed the button and never an author (RFC 5322 §3.6.2).
    """
    named: list[Address] = []
    for field in ORIGINAL_FIELDS:
        for value in message.headers.all(field)[:MOST_ORIGINALS]:
            named += parse_addresses(value)
    first = message.from_[0] if message.from_ else None
    if first is not None and _VIA.match(first.name):
        named += [each for each in message.reply_to if each.spec != first.spec]
    return tuple(dict.fromkeys(named))


ORIGINAL_FIELDS = ("x-original-from", "x-google-original-from", "x-original-sender", "x-original-author")
"""Where groups, lists and gateways keep the author of what they pass on."""

MOST_ORIGINALS = 5
"""Fields of one name that are read."""


def plain_name(name: str) -> str:
    """A display name without what a list adds to it (“Ann via Club” is Ann)."""
    via = _VIA.match(name)
    return (via["name"] if via else name).strip()
