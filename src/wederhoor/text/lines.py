"""The lines of a text, with what shows how they belong together."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_UNSEEN = "".join(
    chr(code)
    for code in (*range(0x3001), 0xFEFF)
    if chr(code).isspace()
    or unicodedata.category(chr(code)) == "Cc"
    or 0x200B <= code <= 0x200F
    or (0x2028 <= code <= 0x2064 and unicodedata.category(chr(code)) in ("Cf", "Zl", "Zp", "Zs"))
    or code == 0xFEFF
)
"""White space, control characters, byte order marks and the marks of zero width and direction."""

_FIRST_WORD = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]*]*$")
_BREAK_HYPHEN = re.compile(r"(?<=\w)[-‐‑\u00ad]$")
_LEADING_MARKS = "\"'“”„‘’‚«»([*_"
_CLITIC = re.compile(r"['’‘`]\w\s+(\w)")
_BULLET = re.compile(r"[-–—•*·▪■◦○●▶►➤‣]\s")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that has something to read; ``start`` and ``end`` leave out the white space around it. ``blank``
    counts the empty lines before it, ``indent`` the white space at its own start."""

    start: int
    end: int
    text: str
    blank: int
    indent: int

    @property
    def ends_sentence(self) -> bool:
        """True when it closes with a full stop, question mark or exclamation mark, within closing marks or not."""
        return bool(_SENTENCE_END.search(self.text[-8:]))

    @property
    def ends_broken(self) -> bool:
        """True when it closes with a hyphen right after a letter or digit."""
        return bool(_BREAK_HYPHEN.search(self.text[-2:]))

    @property
    def is_bullet(self) -> bool:
        return bool(_BULLET.match(self.text))

    @property
    def first_word(self) -> str:
        match = _FIRST_WORD.search(self.text, 0, 200)
        return match.group() if match else ""

    @property
    def initial(self) -> str:
        """The letter or digit that decides whether a sentence opens here; empty when the line opens with something
        else.

        Behind a clitic ('s Avonds, 't Is) the next word decides.
        """
        if _CLITIC.match(self.text, 0, 40):
            return _CLITIC.match(self.text, 0, 40).group(1)  # type: ignore[union-attr]
        opening = self.text[:20].lstrip(_LEADING_MARKS)
        return opening[0] if opening and opening[0].isalnum() else ""

    def may_end(self, before: Line) -> bool:
        """True when this short line closes the sentence that the line before it leaves open."""
        return len(self.text) <= 60 and self.text[-1] in ".,;" and len(before.text) >= 30 and not before.ends_sentence


def read_lines(text: str, start: int = 0) -> list[Line]:
    """The lines of ``text`` from ``start`` on that hold anything but white space and control characters."""
    lines: list[Line] = []
    position, blank = start, 0
    for raw in text[start:].splitlines(keepends=True):
        content = raw.strip(_UNSEEN)
        if content:
            indent = len(raw) - len(raw.lstrip(_UNSEEN))
            first = position + indent
            lines.append(Line(first, first + len(content), content, blank, indent))
            blank = 0
        else:
            blank += 1
        position += len(raw)
    return lines
