"""Addresses of pages as they are written: what is one, and what only looks like one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import quote

import idna

from wederhoor.errors import InputError

PORTS = {"http": 80, "https": 443}
"""The schemes that are fetched, each with its port."""

LONGEST = 4_096
"""Characters of an address; servers refuse from about 8,000 on (RFC 9110, 4.1), news sites stay below 500."""

_PARTS = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?P<rest>.*)", re.DOTALL)
_REST = re.compile(r"//(?P<authority>[^/?#]*)(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?:#.*)?", re.DOTALL)
_AUTHORITY = re.compile(r"(\[[^\[\]]*\]|[^:\[\]]*)(?::([0-9]{0,5}))?")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_LIKE_A_URL = re.compile(r"\s*(?:[a-z][a-z0-9+.-]+:/[/\\]|(?:https?|file|ftp|data|javascript):)", re.IGNORECASE)
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_SAFE = "%/:?&=;,@!$'()*+~[]|"
"""What stands in paths and queries as it is; the rest (blanks, letters outside ASCII) is written in hexadecimal."""

_OWN_NAMES = frozenset({"localhost", "localdomain", "local", "internal", "intranet", "lan", "home", "corp", "private"})
"""Last labels of names that no public server has: RFC 6761 and 6762, and what routers and offices use (ICANN keeps
.internal, .home and .corp out of the DNS). ``home.arpa`` (RFC 8375) is checked beside them."""

_COPY_IT = "copy the address from the browser's address bar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address that may be asked for, if the machine behind its name may. ``host`` is a name in ASCII and lower case
    without a last dot, or an IP address without brackets; ``target`` is the path with the query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and port as they stand in a URL and in the header Host."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """What stands before the path."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The address written in the one way, without its fragment."""
        return self.origin + self.target


def is_web_address(text: str) -> bool:
    """True for what starts like a URL, of whatever scheme, and is no path."""
    return _LIKE_A_URL.match(text) is not None


def parse_address(url: str, ports: frozenset[int]) -> Address:
    """The address that a URL stands for. ``InputError`` for every other scheme and port than the given ones, and for
    what programs read in more than one way (RFC 3986 against the URL standard of browsers): a user name, backslashes,
    control characters, an IP address in any form but the usual."""
    url = url.strip(" ")
    if len(url) > LONGEST:
        raise _refused(url, f"is longer than {LONGEST} characters")
    if _CONTROLS.search(url) or "\\" in url:
        raise _refused(url, "holds characters that no address has")
    parts = _PARTS.fullmatch(url)
    scheme = parts["scheme"].lower() if parts else ""
    if not parts or scheme not in PORTS:
        raise _refused(url, "is no address that starts with http:// or https://")
    rest = _REST.fullmatch(parts["rest"])
    if rest is None or not rest["authority"]:
        raise _refused(url, "names no server")
    if "@" in rest["authority"]:
        raise InputError(_shown(url), "holds a user name or a password", "give the address without it")
    authority = _AUTHORITY.fullmatch(rest["authority"])
    if authority is None:
        raise _refused(url, "names no server that can be read")
    port = int(authority[2] or PORTS[scheme])
    if port not in ports:
        raise _refused(url, f"asks for port {port}, where no news site is")
    target = quote((rest["path"] or "/") + (rest["query"] or ""), safe=_SAFE)
    return Address(scheme=scheme, host=_host(authority[1], url), port=port, target=target)


def _host(written: str, url: str) -> str:
    """The host in its one form."""
    if written.startswith("["):
        try:
            return IPv6Address(_without_zone(written[1:-1])).compressed
        except AddressValueError as error:
            raise _refused(url, "names no IPv6 address that can be read") from error
    name = _ascii(written, url).removesuffix(".")
    labels = name.split(".")
    if len(name) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise _refused(url, "names no server that can be read")
    if _NUMBER.fullmatch(labels[-1]):
        return _ipv4(name, url)
    if len(labels) == 1 or labels[-1] in _OWN_NAMES or labels[-2:] == ["home", "arpa"]:
        raise _refused(url, f"names a server of a local network ({name})")
    return name


def _without_zone(text: str) -> str:
    """The text; a zone (``fe80::1%eth0``, RFC 6874) names an interface of this machine and is none of an address."""
    if "%" in text:
        raise AddressValueError("zone")
    return text


def _ascii(name: str, url: str) -> str:
    """A name in lower case, its letters outside ASCII as in the DNS (IDNA 2008 with the mapping of UTS 46, as browsers
    do, by which fullwidth digits become digits)."""
    if name.isascii():
        return name.lower()
    try:
        return idna.encode(name, uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError) as error:
        raise _refused(url, "names no server that can be read") from error


def _ipv4(name: str, url: str) -> str:
    """Four decimal numbers as they stand: 127.1, 0x7f.0.0.1, 017700000001 and 2130706433 are ways to hide one."""
    try:
        return IPv4Address(name).compressed
    except AddressValueError as error:
        raise _refused(url, "writes an IP address in an unusual way") from error


def _refused(url: str, problem: str) -> InputError:
    return InputError(_shown(url), problem, _COPY_IT)


def _shown(url: str) -> str:
    """The URL on one line, as much of it as tells it from others, without a password."""
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in url)
    shown = re.sub(r"(?<=//)[^/?#]*@", "…@", shown)
    return shown if len(shown) <= 200 else f"{shown[:199]}…"
