"""The terms of an item: words of its title and their pieces, beginnings of words of title and lead, names, figures.

No word of any language stands here: stop words come in as an argument, beginnings of words stand for lemmas and for the
first parts of compounds, and a name is told by its capital.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from wederhoor.records.story import Sign, StoryItem

LEAD_WORDS = 400
"""Words of the text that are read, so that the work and the memory stay bounded whatever comes in. BCubed F1 of the
articles that the models were fitted on, by 100, 200 and 400: among invented news .717, .852 and .876, the bundles alone
.867, .898 and .949; more was not tried."""

STEM = 6
"""Letters of a word that count as its stem. 5 and 8 lose 0.005 of BCubed F1 on the headlines that the model was fitted
on, and gain up to 0.005 or lose 0.023 on the bundles."""

PIECE = 3
"""Letters of a piece of a word. Mean BCubed F1 over least probabilities from .15 to .45 on the headlines that the model
was fitted on: .923 with 3, .921 with 4, .920 with 5, and .920 without pieces."""

LONGEST_TEXT = 20_000
"""Characters of the text, and a fiftieth of it of the title, that are looked at."""

_TOKEN = re.compile(r"[^\W_]+")
_OPENERS = " \t'\"‘’“”„«»(["
_STOPS = ".!?:…\n|–—•*-"
_SOFT = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\ufeff")

Terms = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The terms of an item by sign with their counts, sorted; ``short`` when there is no more than a headline."""

    terms: tuple[tuple[Sign, Terms], ...]
    short: bool


@dataclass(frozen=True, slots=True)
class _Token:
    folded: str
    capital: bool
    opens: bool


def read_item(item: StoryItem, stop_words: Collection[str] = ()) -> Reading:
    """The terms of title and lead; ``stop_words`` are folded words that say nothing about an event."""
    title, body = split_title(item)
    title_tokens = list(_tokens(title, len(title)))
    body_tokens = list(_tokens(body, LEAD_WORDS))
    tokens = [*title_tokens, *body_tokens]
    words = [token.folded for token in tokens if _counts(token.folded, stop_words)]
    names = [name for name in _names(title_tokens, body_tokens) if _counts(name, stop_words)]
    signs = (
        (Sign.TITLE, _count(token.folded for token in title_tokens if _counts(token.folded, stop_words))),
        (Sign.STEMS, _count(word[:STEM] for word in words)),
        (Sign.NAMES, _count(names)),
        (Sign.FIGURES, _count(word for word in words if word.isdigit())),
        (Sign.PIECES, _count(piece for token in title_tokens for piece in _pieces(token.folded, stop_words))),
    )
    return Reading(terms=signs, short=not body_tokens)


def split_title(item: StoryItem) -> tuple[str, str]:
    """The title and the text after it, both cut to what is looked at."""
    text = item.text[:LONGEST_TEXT].translate(_SOFT).strip()
    first, _, rest = text.partition("\n")
    title = (item.title or first).translate(_SOFT).strip()
    body = rest if first.strip() == title else text
    return title[: LONGEST_TEXT // 50], body


def fold(word: str) -> str:
    """A word in small letters without accents."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _tokens(text: str, most: int) -> Iterator[_Token]:
    """The words of a text, at most so many, and whether each has a capital and stands where anything would."""
    end, opens = 0, True
    for number, match in enumerate(_TOKEN.finditer(text)):
        if number >= most:
            return
        between = text[end : match.start()].strip(_OPENERS) if number else ""
        opens = not number or bool(between and between[-1] in _STOPS and text[match.start() - 1] not in "-’'")
        word = match.group()
        yield _Token(fold(word), word[0].isupper(), opens)
        end = match.end()


def _names(title: list[_Token], body: list[_Token]) -> Iterator[str]:
    """Words with a capital that they do not have from their place: inside a sentence, or at its start where the next
    word has one too or the same word has one elsewhere. A title in capitals throughout has no names of its own."""
    inner = [token for token in title[1:] if not token.opens]
    shouts = len(inner) > 1 and all(token.capital for token in inner)
    tokens = body if shouts else [*title, *body]
    sure = {token.folded for token in tokens if token.capital and not token.opens}
    for number, token in enumerate(tokens):
        if not token.capital or token.folded.isdigit():
            continue
        follower = tokens[number + 1] if number + 1 < len(tokens) else None
        joined = follower is not None and follower.capital and not follower.opens
        if not token.opens or joined or token.folded in sure:
            yield token.folded


def read_words(words: Mapping[str, float]) -> dict[tuple[Sign, str], float]:
    """The terms that words bring, each with the sum of what its words have."""
    found: dict[tuple[Sign, str], float] = {}
    for word, share in sorted(words.items()):
        folded = fold(word)
        pieces = ((Sign.PIECES, piece) for piece in _pieces(folded, ()))
        for term in ((Sign.TITLE, folded), (Sign.STEMS, folded[:STEM]), *pieces):
            found[term] = found.get(term, 0.0) + share
    return found


def _pieces(word: str, stop_words: Collection[str]) -> Iterator[str]:
    """What a word is made of, its ends marked, so that compounds and spellings of one word share something."""
    if _counts(word, stop_words):
        marked = f"^{word}$"
        for start in range(len(marked) - PIECE + 1):
            yield marked[start : start + PIECE]


def _counts(word: str, stop_words: Collection[str]) -> bool:
    return len(word) > 1 and word not in stop_words


def _count(words: Iterator[str] | list[str]) -> Terms:
    return tuple(sorted(Counter(words).items()))
