"""In what two wordings of one claim differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wederhoor.align.versions.claim import Claim, Reading
from wederhoor.align.versions.mapping import Mapping
from wederhoor.lang.base import LanguagePack
from wederhoor.records.revision import Difference


@dataclass(frozen=True, slots=True)
class Comparer:
    """Two readings laid beside each other. ``lost`` and ``gained`` are changed words that something else explains (a
    figure, a name), ``corrected`` the words of names in either spelling."""

    mapping: Mapping
    before: Reading
    after: Reading
    pack: LanguagePack
    lost: frozenset[int]
    gained: frozenset[int]
    corrected: frozenset[tuple[str, str]]

    def differences(self, one: Claim, other: Claim) -> tuple[Difference, ...]:
        """In what two claims differ, nothing where no word of their sentences did."""
        if not self._is_touched(one, other):
            return ()
        lost, gained = self.mapping.lost(one.content), self.mapping.gained(other.content)
        return (*self._in_frame(one, other), *self._in_content(lost, gained))

    def _is_touched(self, one: Claim, other: Claim) -> bool:
        """True when a word of the sentences of either changed: what was read in unchanged words has not changed."""
        before, after = self.before.words, self.after.words
        ours = {before.sentence_of[place] for place in (*one.content, *one.frame)}
        theirs = {after.sentence_of[place] for place in (*other.content, *other.frame)}
        return any(self.mapping.lost(before.sentences[number].words) for number in ours) or any(
            self.mapping.gained(after.sentences[number].words) for number in theirs
        )

    def _in_frame(self, one: Claim, other: Claim) -> Iterator[Difference]:
        first, second = one.attribution, other.attribution
        if (first is None) != (second is None) or not self._is_same_speaker(one, other):
            yield Difference.SPEAKER
        if first is not None and second is not None:
            if first.act is not second.act:
                yield Difference.ACT
            if first.certainty is not second.certainty:
                yield Difference.CERTAINTY

    def _is_same_speaker(self, one: Claim, other: Claim) -> bool:
        """True as well for two names of which one holds the other, for a name that was corrected, and where none of the
        words that say who speaks has changed."""
        if one.speaker == other.speaker or one.speaker is None or other.speaker is None:
            return one.speaker == other.speaker or not self._is_frame_new(one, other)
        ours, theirs = set(one.speaker.split()), set(other.speaker.split())
        if ours <= theirs or theirs <= ours or not self._is_frame_new(one, other):
            return True
        return any((a, b) in self.corrected for a in ours for b in theirs)

    def _is_frame_new(self, one: Claim, other: Claim) -> bool:
        return bool(self.mapping.lost(one.frame) or self.mapping.gained(other.frame))

    def _in_content(self, lost: list[int], gained: list[int]) -> Iterator[Difference]:
        gone, new = Counter(self._keys(self.before, lost)), Counter(self._keys(self.after, gained))
        gone, new = gone - new, new - gone
        negators = self.pack.relations.negators
        if any(key in negators for key in gone) != any(key in negators for key in new):
            yield Difference.NEGATION
        if any(self._is_hedge(key) for key in (*gone, *new)):
            yield Difference.CERTAINTY
        if self._is_other_time(lost, gained):
            yield Difference.TIME
        if self._tells(self.before, lost, self.lost, gone) or self._tells(self.after, gained, self.gained, new):
            yield Difference.WORDING

    @staticmethod
    def _keys(reading: Reading, places: Iterable[int]) -> Iterator[str]:
        return (reading.words.words[place].key for place in places)

    def _is_hedge(self, key: str) -> bool:
        return (key,) in self.pack.cues.hedges.get(key, ())

    def _is_other_time(self, lost: list[int], gained: list[int]) -> bool:
        """True when an expression of time gave way to one of another value."""
        ours = {self.before.times[place].value for place in lost if place in self.before.times}
        theirs = {self.after.times[place].value for place in gained if place in self.after.times}
        return bool(ours and theirs and ours != theirs)

    def _tells(self, reading: Reading, places: list[int], explained: frozenset[int], left: Counter[str]) -> bool:
        """True when a changed word says something that nothing else explains: no number, name, time or hedge that is
        accounted for, and no word that all texts have. A first name put before a family name says nothing new."""
        for place in places:
            word = reading.words.words[place]
            if place in explained or word.key not in left or not word.tells or self._is_hedge(word.key):
                continue
            if place not in reading.times and not self._is_completed(place, reading):
                return True
        return False

    def _is_completed(self, place: int, reading: Reading) -> bool:
        """True for a word of a name of which another word stayed."""
        span = reading.names.get(place)
        mapped = self.mapping.forth if reading is self.before else self.mapping.back
        return span is not None and any(other in mapped for other in reading.words.within(span))
