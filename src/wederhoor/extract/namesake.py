"""Which of several people with one family name a report means where it gives no first name."""

from __future__ import annotations

from collections import defaultdict

from wederhoor.extract.discourse import Discourse
from wederhoor.extract.introduction import role_before
from wederhoor.extract.roster import Member, Roster, only
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import NameSpan


class Namesakes:
    """The people of one article whom only their functions tell apart ("burgemeester X", "student X")."""

    def __init__(self, discourse: Discourse, roster: Roster) -> None:
        self._discourse = discourse
        self._roster = roster
        self._bearers: dict[str, dict[str, Member]] = defaultdict(dict)

    def meant(self, member: Member, key: str, name: NameSpan) -> tuple[Member | None, str]:
        """The one whom a family name stands for that is known to be a ``member``'s, and the key of the name: behind a
        function that the known ones cannot have nobody yet; without one whoever was spoken of last."""
        role = role_before(self._discourse, name)
        if role is None:
            bearers = self._bearers.get(key, {}).values()
            return max(bearers, key=lambda one: one.places, default=member), key
        noun = self._discourse.lower[role[1]]
        if not self._excludes(noun, member):
            return member, key
        known = (*self._roster.with_ending(EntityType.PERSON, key), *self._bearers[key].values())
        found = only(one for one in known if not self._excludes(noun, one))
        self._bearers[key] |= {one.id: one for one in (member, found) if one is not None}
        return found, key if found is not None else f"{noun} {key}"

    def add(self, member: Member, key: str) -> None:
        """Notes a new bearer of a family name that others bear."""
        if key in self._bearers:
            self._bearers[key][member.id] = member

    def _excludes(self, noun: str, member: Member) -> bool:
        return self._discourse.pack.names.are_exclusive((noun,), member.heads)
