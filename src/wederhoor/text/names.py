"""Names settled over a whole article: one discourse, one kind a name.

A recogniser that sees one sentence takes "Holovko" for a place here and for a person there. Over the article the full
name and the majority decide (Gale, Church and Yarowsky 1992; Finkel et al. 2005 for entities): each occurrence of the
same words gets the kind that most of them have, where the last word of a person's full name counts for that person, and
occurrences that were passed over are marked too.

The noun beside a name is a second voice that a network of this size does not hear well enough: "rederij X" is an
organisation, "vrachtschip X" a thing, "de stad X" a place, wherever else in the article X stands alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

Span = tuple[int, int, str]
KindOf = Callable[[str], str | None]
"""The label that a common noun gives to the name beside it; ``None`` for most nouns."""

FULL_NAME = 2
"""Votes that a full name gives its last word: a first name beside it shows a person better than a lone word does."""
BESIDE = 3
"""Votes of the noun before a name: it outweighs two readings of the network, not a full name and a third one."""
SEEN = 2
"""Times that a single word must be marked before its other occurrences are: one mark may be the mistake."""


def settle(words: Sequence[str], spans: Sequence[Span], kind_of: KindOf) -> list[Span]:
    """The spans (first, end, label) of an article's tokens with labels settled and missed occurrences added, in text
    order."""
    own = [span for span in (_without_noun(words, span, kind_of) for span in spans) if span[0] < span[1]]
    votes = _votes(words, own, kind_of)
    kept = [(first, end, _winner(votes, tuple(words[first:end]), label)) for first, end, label in own]
    taken = {index for first, end, _ in kept for index in range(first, end)}
    return sorted([*kept, *_missed(words, votes, taken)])


def _without_noun(words: Sequence[str], span: Span, kind_of: KindOf) -> Span:
    """A name without the common noun in front of it that a sentence begins with ("Rederij Norvex")."""
    first, end, label = span
    opens = first == 0 or not words[first - 1][-1:].isalnum()
    return (first + 1, end, label) if opens and kind_of(words[first].lower()) else span


def _votes(words: Sequence[str], spans: Sequence[Span], kind_of: KindOf) -> dict[tuple[str, ...], Counter[str]]:
    votes: dict[tuple[str, ...], Counter[str]] = {}
    for first, end, label in spans:
        counts = votes.setdefault(tuple(words[first:end]), Counter())
        counts[label] += 1
        beside = kind_of(words[first - 1].lower()) if first else None
        if beside is not None:
            counts[beside] += BESIDE
        if label == "PER" and end - first > 1:
            votes.setdefault(tuple(words[end - 1 : end]), Counter())["PER"] += FULL_NAME
    return votes


def _winner(votes: dict[tuple[str, ...], Counter[str]], surface: tuple[str, ...], label: str) -> str:
    """The label with most votes; the span's own where several have as many."""
    counts = votes[surface]
    best = max(counts.values())
    return label if counts[label] == best else min(name for name, count in counts.items() if count == best)


def _missed(words: Sequence[str], votes: dict[tuple[str, ...], Counter[str]], taken: set[int]) -> list[Span]:
    """Unmarked occurrences of names marked elsewhere, longest first."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for surface, counts in votes.items():
        often = len(surface) > 1 or sum(counts.values()) >= SEEN
        if often and surface[0][:1].isupper() and len(surface[0]) > 1:
            by_first.setdefault(surface[0], []).append(surface)
    found: list[Span] = []
    for index, word in enumerate(words):
        for surface in sorted(by_first.get(word, ()), key=len, reverse=True):
            end = index + len(surface)
            if tuple(words[index:end]) == surface and taken.isdisjoint(range(index, end)):
                counts = votes[surface]
                best = max(counts.values())
                found.append((index, end, min(name for name, count in counts.items() if count == best)))
                taken.update(range(index, end))
                break
    return found
