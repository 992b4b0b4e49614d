"""Where a sentence may begin, by punctuation, told to the parser before it parses.

A parser that splits a text by its arcs also splits inside a name or a clause that it cannot attach, and what is said
falls in two. Punctuation proves more: in running text no sentence begins without a mark of its end before it, and one
always begins with a capital right after such a mark that stands by itself. A colon, a dash or a quotation mark proves
nothing, and there the parser decides.
"""

from __future__ import annotations

from collections.abc import Iterable

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


class Boundaries:
    """Sets ``is_sent_start`` where punctuation proves that a sentence begins, or that none does.

    ``halves`` are the halves of a day whose full stop belongs to an hour (*8 p.m.*), which ends none
    before the words ``after_hour``, nor before a word and one of ``zone_nouns`` (*9 p.m. Paris time*).
    """

    def __init__(self, halves: Iterable[str], after_hour: Iterable[str], zone_nouns: Iterable[str]) -> None:
        self.halves = frozenset(halves)
        self.after_hour = frozenset(after_hour)
        self.zone_nouns = frozenset(zone_nouns)

    def __call__(self, doc: Doc) -> Doc:
        """The document itself, with its boundaries."""
        last = -1
        for token in doc:
            if token.i:
                token.is_sent_start = self._begins(doc, token.i, last)
            if not token.is_space and token.text not in CLOSERS:
                last = token.i
        return doc

    def _begins(self, doc: Doc, index: int, last: int) -> bool | None:
        """Whether a sentence begins at a token, ``last`` being the last token before it that is no closing mark or
        space; ``None`` where punctuation leaves it open."""
        token, before = doc[index].text, doc[last].text if last >= 0 else ""
        if before in OPEN or token in CLOSERS:
            return None
        if before not in ENDS and not before.endswith("."):
            return False if last == index - 1 else None
        if token in CONTINUING or token[:1].islower():
            return False
        if before.lower() in self.halves and last == index - 1:
            return self._begins_behind_hour(doc, index)
        ends = before in ENDS or _ends_amount(doc, last)
        return True if ends and last == index - 1 and token[:1].isupper() else None

    def _begins_behind_hour(self, doc: Doc, index: int) -> bool | None:
        word, behind = doc[index].text, doc[index + 1] if index + 1 < len(doc) else None
        if word.lower() in self.after_hour or (behind is not None and behind.lower_ in self.zone_nouns):
            # "... at 9 p.m. May said": where a verb follows, the parser knows better
            return None if behind is not None and behind.pos_ in ("VERB", "AUX") else False
        return True if word[:1].isupper() else None


def _ends_amount(doc: Doc, index: int) -> bool:
    """True for a unit with a full stop of its own behind a figure, in one token or two."""
    word = doc[index].text[:-1].lower()
    unit = word.lstrip("0123456789.,")
    figure = unit != word or (index > 0 and doc[index - 1].text[-1:].isdigit())
    return figure and unit in UNITS


def _make(nlp: Language, name: str, halves: list[str], after_hour: list[str], zone_nouns: list[str]) -> Boundaries:  # noqa: ARG001 (spaCy passes them)
    return Boundaries(halves, after_hour, zone_nouns)


Language.factory(COMPONENT, default_config={"halves": [], "after_hour": [], "zone_nouns": []}, func=_make)
