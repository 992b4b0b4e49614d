"""Which words of two versions are one word."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from wederhoor.align.versions.pairing import pair_sentences
from wederhoor.align.versions.spelling import is_typo
from wederhoor.align.versions.wording import VersionText

LONGEST = 400
"""Words up to which two sentences are compared word by word, which takes time by the product of their lengths; beyond
it (a table, a list without full stops) only by the runs that they share."""

RUN = 4
"""Words in a row that are the same text wherever they stand: a sentence that was split or joined keeps such runs, and
two sentences of one article share few."""

Places = Sequence[int]


@dataclass(slots=True)
class Mapping:
    """Two versions laid beside each other. ``forth`` has for a word of ``before`` that stayed the word of ``after``
    that it is, ``back`` the other way; ``sentences`` are those that are one, ``replaced`` runs of words that stand in
    the place of each other."""

    before: VersionText
    after: VersionText
    sentences: dict[int, int] = field(default_factory=dict)
    forth: dict[int, int] = field(default_factory=dict)
    back: dict[int, int] = field(default_factory=dict)
    replaced: list[tuple[range, range]] = field(default_factory=list)

    def join(self, one: int, other: int) -> None:
        """Makes two words one."""
        self.forth[one] = other
        self.back[other] = one

    def lost(self, places: Iterable[int]) -> list[int]:
        """Those words of ``before`` that are gone."""
        return [place for place in places if place not in self.forth]

    def gained(self, places: Iterable[int]) -> list[int]:
        """Those words of ``after`` that are new."""
        return [place for place in places if place not in self.back]


def map_words(before: VersionText, after: VersionText, is_known: Callable[[str], bool]) -> Mapping:
    """The two versions laid beside each other; ``is_known`` tells words from misspelled ones."""
    mapping = Mapping(before, after, pair_sentences(before, after))
    for one, other in sorted(mapping.sentences.items()):
        _map_sentence(mapping, before.sentences[one].words, after.sentences[other].words)
    _map_runs(mapping)
    _join_misspelled(mapping, is_known)
    for one, other in sorted(mapping.sentences.items()):
        _map_moved(mapping, before.sentences[one].words, after.sentences[other].words)
    return mapping


def _map_sentence(mapping: Mapping, ours: range, theirs: range) -> None:
    if max(len(ours), len(theirs)) > LONGEST:
        return
    keys = mapping.before.keys(ours), mapping.after.keys(theirs)
    for kind, first, end, other, other_end in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if kind == "equal":
            for step in range(end - first):
                mapping.join(ours[first + step], theirs[other + step])
        elif kind == "replace":
            mapping.replaced.append((ours[first:end], theirs[other:other_end]))


def _map_runs(mapping: Mapping) -> None:
    """Runs of the same words outside sentences that are one."""
    places: dict[tuple[str, ...], deque[int]] = defaultdict(deque)
    for start in _run_starts(mapping.after, mapping.back):
        places[mapping.after.keys(range(start, start + RUN))].append(start)
    for start in _run_starts(mapping.before, mapping.forth):
        found = places.get(mapping.before.keys(range(start, start + RUN)))
        while found and start not in mapping.forth:
            other = found.popleft()
            if other not in mapping.back:
                _lengthen(mapping, start, other)


def _lengthen(mapping: Mapping, one: int, other: int) -> None:
    """Maps a run from its first words on as far as it goes."""
    ours, theirs = mapping.before.words, mapping.after.words
    while (
        one < len(ours)
        and other < len(theirs)
        and ours[one].key == theirs[other].key
        and one not in mapping.forth
        and other not in mapping.back
    ):
        mapping.join(one, other)
        one, other = one + 1, other + 1


def _run_starts(version: VersionText, mapped: dict[int, int]) -> Iterator[int]:
    """Where ``RUN`` words begin of which none is mapped and two tell something."""
    for start in range(len(version.words) - RUN + 1):
        run = range(start, start + RUN)
        if all(place not in mapped for place in run) and sum(version.words[place].tells for place in run) > 1:
            yield start


def _join_misspelled(mapping: Mapping, is_known: Callable[[str], bool]) -> None:
    kept = []
    for ours, theirs in mapping.replaced:
        same = len(ours) == len(theirs) and all(
            _is_misspelled(mapping, one, other, is_known) for one, other in zip(ours, theirs, strict=True)
        )
        if same:
            for one, other in zip(ours, theirs, strict=True):
                mapping.join(one, other)
        else:
            kept.append((ours, theirs))
    mapping.replaced = kept


def _is_misspelled(mapping: Mapping, one: int, other: int, is_known: Callable[[str], bool]) -> bool:
    """A name that is spelled anew is no misspelling: it is somebody else, or a correction."""
    ours, theirs = mapping.before.words[one], mapping.after.words[other]
    return not (ours.is_name and theirs.is_name) and is_typo(ours.key, theirs.key, is_known)


def _map_moved(mapping: Mapping, ours: Places, theirs: Places) -> None:
    """Words that changed their place inside a sentence."""
    free: dict[str, deque[int]] = defaultdict(deque)
    for other in mapping.gained(theirs):
        free[mapping.after.words[other].key].append(other)
    for one in mapping.lost(ours):
        found = free.get(mapping.before.words[one].key)
        if found:
            mapping.join(one, found.popleft())
