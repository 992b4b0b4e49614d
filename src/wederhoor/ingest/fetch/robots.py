"""robots.txt (RFC 9309): what a site asks of programs.

Written out here because the readers of the package registry turn patterns into regular expressions, and a pattern with
some twenty stars keeps such an expression busy for hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

_LARGEST = 500 << 10
"""Bytes that are read: what RFC 9309 asks for at least (2.5)."""

_LONGEST_DELAY = 60.0
"""Seconds of Crawl-delay that are kept; more is a way of saying no that Disallow says better."""

_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Whether paths that fit the pattern may be visited; a star in it stands for anything, a dollar at its end for the
    end of the path."""

    pattern: str
    is_allowed: bool

    def fits(self, target: str) -> bool:
        """True when the pattern fits the start of the target; both normalised. Linear in the pattern times the
        target."""
        is_whole = self.pattern.endswith("$")
        first, *rest = self.pattern.removesuffix("$").split("*")
        if not target.startswith(first):
            return False
        place = len(first)
        if not rest:
            return not is_whole or place == len(target)
        *middle, last = rest
        for piece in middle:
            found = target.find(piece, place)
            if found < 0:
                return False
            place = found + len(piece)
        if is_whole:
            return target.endswith(last) and len(target) - len(last) >= place
        return target.find(last, place) >= 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """What a site asks of one program; ``delay`` are the seconds that it wants between two visits."""

    rules: tuple[Rule, ...] = ()
    delay: float | None = None

    def allows(self, target: str) -> bool:
        """True when the path (with its query) may be visited: the longest rule that fits decides, of two equally long
        ones the one that allows."""
        normal = _normal(target)
        fitting = ((len(rule.pattern), rule.is_allowed) for rule in self.rules if rule.fits(normal))
        return max(fitting, default=(0, True))[1]


OPEN = Robots()
"""A site that asks nothing."""


def parse_robots(data: bytes, agent: str) -> Robots:
    """What the file asks of the program: all groups that name it, else all that name everyone (``*``)."""
    mine: list[tuple[str, str]] = []
    everyones: list[tuple[str, str]] = []
    is_named = False
    for names, lines in _groups(data):
        if agent.lower() in names:
            is_named = True
            mine.extend(lines)
        if "*" in names:
            everyones.extend(lines)
    lines = mine if is_named else everyones
    rules = tuple(
        dict.fromkeys(
            Rule(pattern=_normal(value), is_allowed=key == "allow")
            for key, value in lines
            if key in {"allow", "disallow"} and value
        )
    )
    return Robots(rules=rules, delay=next((_delay(value) for key, value in lines if key == "crawl-delay"), None))


def _groups(data: bytes) -> Iterator[tuple[frozenset[str], list[tuple[str, str]]]]:
    """The programs that a group is for, in lower case, and its lines."""
    names: set[str] = set()
    lines: list[tuple[str, str]] = []
    for key, value in _lines(data):
        if key == "user-agent":
            if lines:
                yield frozenset(names), lines
                names, lines = set(), []
            token = re.match(r"[A-Za-z_-]+|\*", value)
            names.add(token.group().lower() if token else "")
        elif names and key in {"allow", "disallow", "crawl-delay"}:
            lines.append((key, value))
    yield frozenset(names), lines


def _lines(data: bytes) -> Iterator[tuple[str, str]]:
    for line in re.split("[\r\n]+", data[:_LARGEST].decode("utf-8", "replace").removeprefix("\ufeff")):
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield key.strip().lower(), value.strip()


def _delay(value: str) -> float | None:
    return min(float(value), _LONGEST_DELAY) if re.fullmatch(r"[0-9]{1,6}(?:\.[0-9]{1,6})?", value) else None


def _normal(target: str) -> str:
    """Paths that name the same page written in the same way (RFC 3986, 6.2.2)."""
    written = quote(target, safe="%/:?&=;,@!$'()*+~[]|")
    return re.sub("%([0-9A-Fa-f]{2})", _escape, written)


def _escape(match: re.Match[str]) -> str:
    code = int(match.group(1), 16)
    return chr(code) if code in _UNRESERVED else match.group().upper()
