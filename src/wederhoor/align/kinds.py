"""What kind of thing a name names, settled over all articles: a parser that sees one article takes a firm for a person
here, for a town there, and misses it in a third.

What an article says beside a name (*rederij X*, *X, de groep die*) decides for all; else most articles do."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from wederhoor.align.compare.spelling import fold, sounds
from wederhoor.align.local import Class, Local
from wederhoor.align.surroundings import said_body
from wederhoor.lang.names import NameWords
from wederhoor.records.entity import NAMED_BODIES, EntityType, MentionKind

_CONFUSED = (Class.PLACE, Class.COLLECTIVE, Class.PERSON)


def settle_kinds(found: Sequence[Local]) -> list[Local]:
    """The entities with one class for each name, and as named what only some articles mark as a name."""
    return _settle(_without_origin(_as_named(found)))


def _as_named(found: Sequence[Local]) -> list[Local]:
    """The entities, with what an article calls by the very name of a body or thing of another article as named."""
    names = {name for local in found if local.named and local.kind is Class.COLLECTIVE for name in local.names}
    return [replace(local, named=True) if _is_written_so(local, names) else local for local in found]


def _is_written_so(local: Local, names: Collection[str]) -> bool:
    """True for what is described, if that is the right word, by a name with a capital."""
    described = not local.named and local.kind is Class.COLLECTIVE
    return described and local.names[0][:1].isupper() and local.names[0] in names


def _without_origin(found: Sequence[Local]) -> list[Local]:
    """The entities, with a town behind a country's adjective (*het Nederlandse X*) by its own name."""
    towns = {local.names[0] for local in found if local.named and local.kind is Class.PLACE}
    settled = []
    for local in found:
        first, _, rest = local.names[0].partition(" ")
        foreign = local.named and rest in towns and first.lower() in local.words.demonyms
        settled.append(replace(local, kind=Class.PLACE, names=(rest,)) if foreign else local)
    return settled


def _settle(found: Sequence[Local]) -> list[Local]:
    """The entities with one class for each name that articles take now for a place, now for an organisation or a
    thing: what its own article says that it is, else what the only others say that do, else that of most articles,
    and of these of most mentions (but villages end in *kerk* too). A single word is a person's only where an article
    has a full name that ends in it. A town or country may be either, so it keeps what it is in each."""
    families = {fold(local.names[0].split()[-1]) for local in found if _is_full(local)}
    votes: dict[str, _Votes] = defaultdict(_Votes)
    sounding = [_sound(local) for local in found]
    for local, sound in zip(found, sounding, strict=True):
        votes[sound].add(local)
    return [
        replace(local, kind=votes[sound].winner(local, families)) if _is_confusable(local) else local
        for local, sound in zip(found, sounding, strict=True)
    ]


@dataclass(slots=True)
class _Votes:
    """What articles take one name for: by ``articles``, by ``mentions``, and what some of them say that it is."""

    articles: Counter[Class] = field(default_factory=Counter)
    mentions: Counter[Class] = field(default_factory=Counter)
    said: set[Class] = field(default_factory=set)

    def add(self, local: Local) -> None:
        """Counts one article."""
        self.articles[local.kind] += 1
        self.mentions[local.kind] += len(local.entity.mentions)
        said = _said_kind(local) if _is_confusable(local) else None
        self.said |= {said} if said is not None else set()

    def winner(self, local: Local, families: Collection[str]) -> Class:
        """The class of the name in one article."""
        own = _said_kind(local)
        if own is not None and (local.kind is Class.PERSON or self.articles[own] > 0):
            return own
        others = [kind for kind in self.said if self.articles[kind] > 0]
        if own is None and len(others) == len(self.said) == 1:
            return others[0]
        kinds = _CONFUSED if _may_be_person(local, families) or len(self.articles) == 1 else _CONFUSED[:2]
        return max(kinds, key=lambda kind: (self.articles[kind], self.mentions[kind], kind is local.kind))


def _is_full(local: Local) -> bool:
    """True for a person's name of more words than one."""
    return local.kind is Class.PERSON and local.named and " " in local.names[0]


def _own_words(local: Local) -> list[str]:
    """The words of a name without the article that opens it (*De Kade*)."""
    words = local.names[0].split()
    return words[1:] if len(words) > 1 and words[0].lower() in local.words.articles else words


def _may_be_person(local: Local, families: Collection[str]) -> bool:
    """True for a name of several words, and for one that a full name ends in."""
    words = _own_words(local)
    return len(words) > 1 or fold(words[0]) in families


def _said_kind(local: Local) -> Class | None:
    """What a noun for a place before a name says that it is (*flat X*), a noun for a body in it, in an apposition
    behind it (*X, de groep die*) or, in small letters or before what was taken for a person, beside a single word
    (*pompfabriek X*)."""
    words, names = local.names[0].split(), local.words
    nouns = [longer.split()[-len(words) - 1] for longer in local.longer if len(longer.split()) > len(words)]
    if any(names.type_of(noun) is EntityType.PLACE for noun in nouns):
        return Class.PLACE
    body = bool(nouns) and len(words) == 1 if local.kind is Class.PERSON else names.is_body(words[-1])
    beside = len(words) == 1 and any(_is_trade(noun, names) for noun in nouns)
    return Class.COLLECTIVE if body or beside or any(said_body(phrase, names) for phrase in local.said) else None


def _is_trade(noun: str, names: NameWords) -> bool:
    """True for a noun in small letters for a body that is not called after its town."""
    body = names.type_of(noun) in NAMED_BODIES or (noun in names.apposed and not names.is_thing(noun))
    return noun.islower() and body and not names.is_territorial(noun)


def _is_confusable(local: Local) -> bool:
    """True for a named place or organisation that no gazetteer knows, and for a person of whom nothing but the name
    says that it is one."""
    if not local.named or _is_known_place(local):
        return False
    if local.kind is not Class.PERSON:
        return local.kind in _CONFUSED
    words = _own_words(local)
    first = fold(words[0])
    roles = [role for role in local.entity.roles if len(words) > 1 or not _is_firms_too(role, local.words)]
    others = {mention.text for mention in local.entity.mentions if mention.kind is not MentionKind.NAME}
    spoken_of = bool(others - set(local.names))
    return not (roles or spoken_of or first in local.words.given or first in local.words.surnames)


def _is_firms_too(role: str, names: NameWords) -> bool:
    """True for a function that firms have as well as people, alone or with what it is in ("owner of the ship")."""
    return role.lower() in names.apposed or role.lower().split()[0] in names.apposed


def _sound(local: Local) -> str:
    """What the spellings of a name have in common, for a firm without the words that end its name."""
    words = _own_words(local)
    while len(words) > 1 and words[-1].lower() in local.words.legal_forms:
        words.pop()
    return min(sounds("".join(words).replace("-", "")))


def _is_known_place(local: Local) -> bool:
    words, name = local.words, local.names[0]
    return words.country(name) is not None or fold(name) in words.towns
