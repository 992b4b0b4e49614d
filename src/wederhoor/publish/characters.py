"""Text made fit for a page or a terminal, one character for one, so that offsets keep counting.

HTML cannot hold NUL, control characters, lone surrogates and noncharacters (WHATWG HTML, 13.2.3.5, "preprocessing the
input stream"), a terminal acts on control characters. Characters that change the direction of what follows, or that
have no width, are kept and made visible: they can make a text look other than it is (Unicode Technical Report 36).
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_HIDDEN = {
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\u200b": "ZWSP",
    "\u2060": "WJ",
    "\ufeff": "BOM",
}
"""Characters that are shown by the abbreviation that the Unicode charts use. Joiners stay hidden, for emoji need
them."""
_HIDDEN_ANY = re.compile("[" + "".join(_HIDDEN) + "]")
_RETURN = re.compile(r"\r(\n|\Z)?")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")


def legible(text: str) -> str:
    """The text with each character that HTML cannot hold replaced by one that can be seen: U+0007 by its picture ␇,
    others by U+FFFD."""
    return _UNFIT.sub(_picture, text)


def undirected(text: str) -> str:
    """Legible text in which U+FFFD stands for each character that would change the direction of what follows, for
    places that know no isolation: the title of a window, a terminal."""
    return _DIRECTION.sub(REPLACEMENT, legible(text))


def terminal_text(text: str) -> str:
    """One line for a terminal: undirected, runs of white space as one space."""
    return undirected(" ".join(text.split()))


def markup(text: str) -> Markup:
    """The text as HTML whose character data is the legible text; hidden characters stand in an element of their own
    that shows and confines them."""
    return Markup(_HIDDEN_ANY.sub(_shown, str(escape(legible(text)))))  # noqa: S704 (escaped above)


def exact_markup(text: str) -> Markup:
    """The same for text whose line breaks are kept: carriage returns are written so that no parser makes line feeds of
    them, and one that stands alone breaks the line."""
    return Markup(_RETURN.sub(_returned, markup(text)))  # noqa: S704 (made by markup)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else REPLACEMENT


def _returned(match: re.Match[str]) -> str:
    follows = match.group(1)
    return "&#13;<br>" if follows is None else f"&#13;{follows}"


def _shown(match: re.Match[str]) -> str:
    character = match.group()
    return f'<span class="hidden" data-name="{_HIDDEN[character]}">{character}</span>'
