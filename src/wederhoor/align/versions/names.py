"""Names that were corrected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wederhoor.align.versions.claim import Reading
from wederhoor.align.versions.mapping import Mapping
from wederhoor.align.versions.spelling import is_name_corrected
from wederhoor.records.revision import Change, ChangeKind, Difference, Subject
from wederhoor.records.span import Span


@dataclass(frozen=True, slots=True)
class NameChanges:
    """The changes of names, the first place of each; ``lost`` and ``gained`` are the words that they explain,
    ``corrected`` the words that one name is spelled with in either version."""

    changes: tuple[Change, ...]
    lost: frozenset[int]
    gained: frozenset[int]
    corrected: frozenset[tuple[str, str]]


def compare_names(mapping: Mapping, before: Reading, after: Reading) -> NameChanges:
    """Names of which one word is spelled otherwise at the same place, where the new spelling was nobody's before and
    the old one is nobody's now."""
    changes: dict[tuple[str, str], Change] = {}
    lost: set[int] = set()
    gained: set[int] = set()
    for one, other in _respelled(mapping, before, after):
        keys = before.words.words[one].key, after.words.words[other].key
        lost.add(one)
        gained.add(other)
        if keys not in changes:
            changes[keys] = _change(one, other, before, after)
    return NameChanges(tuple(changes.values()), frozenset(lost), frozenset(gained), frozenset(changes))


def _respelled(mapping: Mapping, before: Reading, after: Reading) -> Iterator[tuple[int, int]]:
    ours, theirs = before.words.words, after.words.words
    old, new = ({word.key for word in words if word.span} for words in (ours, theirs))
    for run, other_run in mapping.replaced:
        for one in run:
            for other in other_run:
                if (
                    _is_name(one, before)
                    and _is_name(other, after)
                    and is_name_corrected(ours[one].key, theirs[other].key)
                    and theirs[other].key not in old
                    and ours[one].key not in new
                ):
                    yield one, other


def _is_name(place: int, reading: Reading) -> bool:
    return place in reading.names or reading.words.words[place].is_name


def _change(one: int, other: int, before: Reading, after: Reading) -> Change:
    return Change(
        kind=ChangeKind.CHANGED,
        what=Subject.NAME,
        before=before.wording([_name(one, before)], None),
        after=after.wording([_name(other, after)], None),
        why=(Difference.NAME,),
    )


def _name(place: int, reading: Reading) -> Span:
    """The whole name that a word stands in."""
    return reading.names.get(place, reading.words.words[place].span)
