"""HTML without the bytes that the HTML standard lets a writer leave out."""

from __future__ import annotations

import re
import unicodedata

_TAG = re.compile(r"<[a-z][^<>]*>")
_QUOTED = re.compile(r"=\"([^\s\"'=<>`]+)\"(?!/)")
"""A value that needs no quotation marks (WHATWG HTML, 13.1.2.3), unless the slash of ``/>`` would become part of it."""

_BLOCK = "article|details|div|dl|fieldset|footer|form|h[1-6]|header|main|nav|ol|p|section|table|ul"
_FOLLOWED = {
    "li": r"<li\b|</[ou]l>",
    "d[dt]": r"<d[dt]\b|</dl>|</div>",
    "option": r"<option\b|</select>",
    "t[dh]": r"<t[dh]\b|</tr>",
    "tr": r"<tr\b|</t(?:head|body|able)>",
    "thead": r"<tbody\b",
    "tbody": r"<tbody\b|</table>",
    "p": rf"<(?:{_BLOCK})\b|</(?:article|details|div|dd|fieldset|form|header|li|main|nav|section|td|th)>",
}
"""End tags that a parser sets itself, by what stands behind them (13.1.2.4)."""
_END = re.compile("|".join(rf"</{name}>\s*(?={after})" for name, after in _FOLLOWED.items()))
_START = re.compile(r"(<(?:[ou]l|dl|t(?:able|head|body|r))(?: [^<>]*)?>)\s+(?=<)")
"""What can only hold elements: white space in it is none of the reader's."""
_BETWEEN = re.compile(rf"(</(?:details|dl|h[1-6]|header|[ou]l|table)>)\s+(?=</?(?:{_BLOCK}|li|dd|td)\b)")
_BEFORE = re.compile(
    r"(</?(?:article|div|li|section)(?: [^<>]*)?>)\s+(?=<(?:article|div|h[1-6]|header|[ou]l|p|section|table)\b)"
)
"""White space between blocks, and before the first one in a block."""

_ISOLATED = re.compile(r"<bdi>([^<]*(?:</?[abu](?: [^<>]*)?>[^<]*)*)</bdi>")
_NUMBER = re.compile(r"&#(?!3[49];)")
_PLAIN = frozenset({"L", "EN", "ES", "ET", "CS", "NSM", "BN", "WS", "ON"})
"""Bidirectional classes of characters that turn nothing and end nothing that turns (Unicode Standard Annex 9, 3.2)."""


def compact(html: str) -> str:
    """The same document in fewer bytes: a browser makes the same elements of it, with the same attributes and texts.

    Left out are quotation marks and end tags that a parser does without, with the white space between the parts of a
    list or a table, and the isolation of words that turn nothing: where every character runs from left to right, as
    the page does, ``bdi`` changes nothing. Words with any other character keep it. Neither style sheet nor script may
    therefore look for a ``bdi``.

    ``html`` is well-formed markup with ``<`` and ``>`` escaped in texts and attributes; it holds no style and no
    script, and no text in which white space counts holds one of these elements.
    """
    lean = _END.sub("", _TAG.sub(_unquoted, _ISOLATED.sub(_bare, html)))
    return _BEFORE.sub(r"\1", _BETWEEN.sub(r"\1", _START.sub(r"\1", lean)))


def _bare(element: re.Match[str]) -> str:
    words = element.group(1)
    return words if _is_plain(words) else element.group()


def _is_plain(words: str) -> bool:
    """Whether all characters run from left to right, or as those around them do; one that is written as a
    number is none of them, but for the quotation marks that autoescape writes so."""
    if _NUMBER.search(words):
        return False
    return words.isascii() or all(unicodedata.bidirectional(found) in _PLAIN for found in set(words) - {"\n", "\t"})


def _unquoted(tag: re.Match[str]) -> str:
    return _QUOTED.sub(r"=\1", tag.group())
