"""The link by which one joins a meeting."""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from mailwatch.mail.calendar.lines import Component

MAX_LINK = 1000
"""Characters of a link; longer ones are not shown to anybody."""
_MAX_TEXT = 32 * 1024
_MAX_LINKS = 60

# Properties that exist for this link alone: Google, Exchange (twice), RFC 7986 §5.11, Zoom's plug-ins.
_OWN_PROPERTIES = (
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    "CONFERENCE",
    "X-ZOOM-JOIN-URL",
)
# fmt: off
_HOSTS = (
    "meet.google.com", "teams.microsoft.com", "teams.live.com", "teams.microsoft.us", "zoom.us", "zoom.com",
    "zoomgov.com", "webex.com", "meet.jit.si", "8x8.vc", "whereby.com", "gotomeeting.com", "gotomeet.me",
    "meet.goto.com", "join.skype.com", "facetime.apple.com", "chime.aws", "v.ringcentral.com",
    "bluejeans.com", "meet.ringcentral.com", "meet.proton.me", "daily.co", "around.co", "meet.element.io",
    "livestorm.co", "kmeet.infomaniak.com", "fairmeeting.net", "senfcall.de", "lync.com",
    "meetings.dialpad.com", "clickmeeting.com",
)
# fmt: on
# Where people run the service themselves: Jitsi, BigBlueButton with Greenlight, Nextcloud Talk.
_OWN_HOSTS = re.compile(
    r"(?:meet|jitsi|bbb|talk|webconf|visio)\.[a-z0-9.-]+/\S"
    r"|[^/]+/(?:index\.php/)?call/[a-z0-9]{6,}"
    r"|[^/]+/(?:b|rooms)/[a-z0-9]{3}-[a-z0-9-]{3,}"
)
_LINK = re.compile(r"https://[^\s<>\"'\\^`{|}]{4,2000}", re.IGNORECASE)


def join_link(event: Component) -> str:
    """The https link to join the meeting, or ""."""
    for name in _OWN_PROPERTIES:
        for line in event.all(name)[:5]:
            link = _whole(line.text)
            if link:
                return link
    texts = [event.text(name, _MAX_TEXT) for name in ("LOCATION", "DESCRIPTION", "URL", "X-ALT-DESC")]
    for text in texts:
        for found in list(_LINK.finditer(text))[:_MAX_LINKS]:
            link = found[0].rstrip(".,;:!?)]")
            if len(link) <= MAX_LINK and _is_conference(link):
                return link
    return _whole(texts[0])


def _whole(text: str) -> str:
    """``text`` when it is one https link and nothing else, else ""."""
    text = text.strip().strip("<>")
    return text if len(text) <= MAX_LINK and _LINK.fullmatch(text) and _host(text) else ""


def _host(link: str) -> str:
    try:
        return (urlsplit(link).hostname or "").rstrip(".")
    except ValueError:  # brackets that are no IPv6 address
        return ""


def is_known_service(link: str, domains: Collection[str] = ()) -> bool:
    """Whether an https link leads to a service for meetings that all know, or below one of ``domains``."""
    if not link.startswith("https://") or "@" in link.partition("//")[2].partition("/")[0] or "\\" in link:
        return False
    host = _host(link)
    return any(host == known or host.endswith(f".{known}") for known in (*_HOSTS, *domains) if known)


def _is_conference(link: str) -> bool:
    host = _host(link)
    if any(host == known or host.endswith(f".{known}") for known in _HOSTS):
        return len(link) > len("https://") + len(host) + 1
    return bool(host) and _OWN_HOSTS.match(link.lower().removeprefix("https://")) is not None
