"""Headlines and subheads among the paragraphs that are read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wederhoor.lang.layout import LayoutWords
from wederhoor.records.article import ParagraphKind

_LONGEST_HEADLINE = 220
"""Characters. The 1,868 Dutch headlines of the stories data have 160 at most; English papers and a second clause
need more."""

_LONGEST_SUBHEAD = 100
"""Characters; those of our bundles have 75 at most."""

_STOP = re.compile(r"[.…:;,][\"'”’»)\]]*$")
_CLOSED_QUOTATION = re.compile(r"[.!?…][\"'”’»]$")
_OPENING = re.compile(r"[\"'“”„‘’‚«(\[]*[^\W_a-z]|['’‘`]\w\s")
_NUMBER = re.compile(r"\d{1,2}[.)]?\s")
_WORD = re.compile(r"\w+")


def paragraph_kinds(texts: Sequence[str], title: str | None, words: LayoutWords) -> list[ParagraphKind]:
    """Headline, subhead or body for each paragraph of an article; ``title`` is its title where that is known."""
    heads = [_looks_like_head(text) for text in texts]
    lines = _headline_lines(texts, heads, title, words)
    kinds = [ParagraphKind.HEADLINE] * lines
    for number, text in enumerate(texts[lines:], start=lines):
        stands_over_text = number + 1 < len(texts) and not heads[number + 1]
        is_subhead = heads[number] and len(text) <= _LONGEST_SUBHEAD and stands_over_text
        kinds.append(ParagraphKind.SUBHEAD if is_subhead else ParagraphKind.BODY)
    return kinds


def asks(text: str, words: LayoutWords) -> bool:
    """True for the head of a part of an explainer: numbered, or a question."""
    if _NUMBER.match(text):
        return True
    word = _WORD.search(text)
    return text.endswith("?") and word is not None and word.group().lower() in words.question_words


def _headline_lines(texts: Sequence[str], heads: Sequence[bool], title: str | None, words: LayoutWords) -> int:
    """How many of the first paragraphs are the headline: none, one, or two where it has a second line."""
    if not texts or not (texts[0] == title or (heads[0] and len(texts) > 1)):
        return 0
    return 2 if len(texts) > 2 and heads[1] and not asks(texts[1], words) else 1


def _looks_like_head(text: str) -> bool:
    """True for a short line that opens with a capital, digit or quotation mark and closes no sentence."""
    if len(text) > _LONGEST_HEADLINE or _STOP.search(text[-6:]) or _CLOSED_QUOTATION.search(text[-4:]):
        return False
    return bool(_OPENING.match(text))
