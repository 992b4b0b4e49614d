"""Where a sentence may begin, by punctuation, told to the parser before it parses.

A parser that splits a text by its arcs also splits inside a name or a clause that it cannot attach, and what is said
falls in two. Punctuation proves more: in running text no sentence begins without a mark of its end before it, and one
always begins with a capital right after such a mark that stands by itself. A colon, a dash or a quotation mark proves
nothing, and there the parser decides.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

COMPONENT = "wederhoor_boundaries"
ENDS = frozenset({".", "!", "?", "…", "..."})
OPEN = frozenset({":", ";", "-", "–", "—", "*", "•"})
CLOSERS = frozenset({'"', "'", ")", "]"})
CONTINUING = frozenset({",", ";", ":"})
UNITS = frozenset({"m", "bn", "tn", "k", "km", "kg", "pc", "p", "cm", "mm", "ft", "mw", "gw", "kw"})
"""Units and amounts whose full stop behind a figure is the end of a sentence where a capital follows ("£4m.
Analysts")."""

HALVES = frozenset({"a.m.", "p.m."})
"""Halves of the day, whose full stop ends no sentence before what follows an hour ("8 p.m. Friday", "9 a.m. GMT")."""
FOLLOW_HOUR = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
    "thu", "thur", "thurs", "fri", "sat", "sun", "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
    "sep", "sept", "oct", "nov", "dec", "eastern", "central", "pacific", "mountain", "gmt", "bst", "utc", "est",
    "edt", "pst", "pdt", "cst", "cdt", "mst", "mdt", "et", "pt", "ct", "mt", "cet", "cest", "ist",
})  # fmt: skip


@Language.component(COMPONENT)
def set_boundaries(doc: Doc) -> Doc:
    """The document with ``is_sent_start`` set where punctuation proves that a sentence begins, or that none does."""
    last = -1
    for token in doc:
        if token.i:
            token.is_sent_start = _begins(doc, token.i, last)
        if not token.is_space and token.text not in CLOSERS:
            last = token.i
    return doc


def _begins(doc: Doc, index: int, last: int) -> bool | None:
    """Whether a sentence begins at a token, ``last`` being the last token before it that is no closing mark or space;
    ``None`` where punctuation leaves it open."""
    token, before = doc[index].text, doc[last].text if last >= 0 else ""
    if before in OPEN or token in CLOSERS:
        return None
    if before not in ENDS and not before.endswith("."):
        return False if last == index - 1 else None
    if token in CONTINUING or token[:1].islower():
        return False
    if before.lower() in HALVES and last == index - 1:
        return _follows_hour(doc, index)
    ends = before in ENDS or _ends_amount(doc, last)
    return True if ends and last == index - 1 and token[:1].isupper() else None


def _follows_hour(doc: Doc, index: int) -> bool | None:
    """Whether a sentence begins behind an hour: not at a day or a zone, nor at a place and its time ("Paris time")."""
    word, behind = doc[index].text, doc[index + 1].text if index + 1 < len(doc) else ""
    if word.lower().rstrip(".") in FOLLOW_HOUR or behind == "time":
        return False
    return True if word[:1].isupper() else None


def _ends_amount(doc: Doc, index: int) -> bool:
    """True for a unit with a full stop of its own behind a figure, in one token or two."""
    word = doc[index].text[:-1].lower()
    unit = word.lstrip("0123456789.,")
    figure = unit != word or (index > 0 and doc[index - 1].text[-1:].isdigit())
    return figure and unit in UNITS
