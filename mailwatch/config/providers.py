"""Mail domains that are open to anybody: as a client's company they would make strangers colleagues."""

from __future__ import annotations

PUBLIC = frozenset(
    """
    aim.com alice.de aol.com aol.de arcor.de att.net bellsouth.net bigpond.com bk.ru bluewin.ch bluemail.ch
    btinternet.com centrum.cz charter.net chello.at citromail.hu comcast.net cox.net disroot.org duck.com
    earthlink.net email.cz email.de fastmail.com fastmail.fm fibertel.com.ar foxmail.com free.fr freemail.hu
    freenet.de gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.eu gmx.fr gmx.net gmx.org googlemail.com
    hanmail.net hey.com hispeed.ch hotmail.co.th hotmail.co.uk hotmail.com hotmail.de hotmail.es hotmail.fr
    hotmail.it hushmail.com icloud.com inbox.lv inbox.ru indamail.hu interia.pl kabelmail.de kpnmail.nl
    laposte.net libero.it list.ru live.at live.co.uk live.com live.de live.fr live.nl mac.com magenta.de
    mail.com mail.de mail.ru mailbox.org me.com msn.com naver.com neuf.fr nate.com numericable.fr o2.pl
    o2online.de online.de onet.pl orange.fr outlook.at outlook.co.th outlook.com outlook.de outlook.es
    outlook.fr outlook.hu pm.me posteo.de posteo.net proton.me protonmail.ch protonmail.com qq.com rambler.ru
    rediffmail.com riseup.net rocketmail.com runbox.com sapo.pt sbcglobal.net seznam.cz sfr.fr sky.com
    skynet.be sunrise.ch swissonline.ch t-online.de t-online.hu talktalk.net telenet.be telefonica.net
    telia.com terra.com.br terra.es tiscali.it tuta.com tuta.io tutanota.com tutanota.de tutamail.com
    uol.com.br upcmail.hu verizon.net versatel.de vipmail.hu virgilio.it virginmedia.com vodafone.de
    wanadoo.fr web.de windowslive.com wp.pl yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.th yahoo.co.uk
    yahoo.com yahoo.com.au yahoo.com.br yahoo.com.mx yahoo.de yahoo.es yahoo.fr yahoo.in yahoo.it yandex.com
    yandex.ru ymail.com zoho.com zoho.eu zohomail.com ziggo.nl 126.com 163.com
    """.split()  # noqa: SIM905  a table of 160 words is easier to read and to extend than as many literals
)


def is_public(domain: str) -> bool:
    """Whether ``domain`` (lower case) is open to anybody."""
    return domain in PUBLIC
