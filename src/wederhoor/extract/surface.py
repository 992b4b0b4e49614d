"""The names of an article with neither more nor less than belongs to them: what the parser cut apart or took along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wederhoor.extract.discourse import Discourse
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import NameSpan

_COMMON = frozenset({EntityType.PERSON, EntityType.FOOTAGE})
_BODIES = frozenset({EntityType.ORGANISATION, EntityType.GROUP, EntityType.OUTLET})


def read_names(discourse: Discourse) -> Iterator[NameSpan]:
    """The names in text order: a body's with its last noun and its country, anybody's without role or kind before, each
    with the label that the article's mentions of it have most often."""
    names = [_trimmed(discourse, name) for name in _joined(discourse) if not _is_noun(discourse, name)]
    labels = _labels(discourse, [name for name in names if not _is_territory(discourse, name)])
    for name in names:
        own = _is_territory(discourse, name)
        yield name if own else replace(name, label=labels[_text(discourse, name)])


def _is_territory(discourse: Discourse, name: NameSpan) -> bool:
    """True for the name of a town or province that is a body ("de gemeente X")."""
    return name.first > 0 and discourse.lower[name.first - 1] in discourse.pack.names.territorial


def _trimmed(discourse: Discourse, name: NameSpan) -> NameSpan:
    if name.label == "PER" and not _opens_with_body(discourse, name):
        return _without_role(discourse, name)
    return _with_country(discourse, _without_kind(discourse, name))


def _is_noun(discourse: Discourse, name: NameSpan) -> bool:
    """True for a word that the parser took for a name, but which is a noun for a person or for pictures
    ("Satellietbeelden tonen ...", "het Kamerlid")."""
    word, names = discourse.lower[name.first], discourse.pack.names
    listed = names.type_of(word) in _COMMON and word not in names.given and word not in names.surnames
    return name.end - name.first == 1 and listed


def _labels(discourse: Discourse, names: Sequence[NameSpan]) -> dict[tuple[str, ...], str]:
    """Each name to the label that most of its mentions have, one that ends somebody's full name to a person's; of two
    labels as frequent the one that is no person's stands, unless a first name opens it."""
    votes: dict[tuple[str, ...], Counter[str]] = {}
    for name in names:
        votes.setdefault(_text(discourse, name), Counter())[name.label] += 1
    surnames = {text[-1] for text, labels in votes.items() if len(text) > 1 and labels["PER"]}
    given = discourse.pack.names.given
    found: dict[tuple[str, ...], str] = {}
    for text, labels in votes.items():
        most = max(
            labels.items(), key=lambda item: (item[1], (item[0] == "PER") == (text[0].lower() in given), item[0])
        )
        found[text] = "PER" if len(text) == 1 and text[0] in surnames else most[0]
    return found


def _text(discourse: Discourse, name: NameSpan) -> tuple[str, ...]:
    return tuple(token.text for token in discourse.tokens[name.first : name.end])


def _opens_with_body(discourse: Discourse, name: NameSpan) -> bool:
    """True for a noun for a body before a name that the parser took for a person's ("Hackersgroep X")."""
    word, names = discourse.lower[name.first], discourse.pack.names
    return name.end - name.first > 1 and word not in names.given and names.type_of(word) in _BODIES


def _joined(discourse: Discourse) -> Iterator[NameSpan]:
    """The names, each organisation that the parser cut before its last words in one piece and without an article
    ("Het Vrij" and "Land Legioen")."""
    last: NameSpan | None = None
    for name in discourse.parse.names:
        if last is not None and name.first == last.end and _ends_in_body_noun(discourse, name):
            article = discourse.lower[last.first] in discourse.pack.grammar.definite_articles
            last = NameSpan(first=last.first + article, end=name.end, label="ORG")
            continue
        if last is not None:
            yield last
        last = name
    if last is not None:
        yield last


def _ends_in_body_noun(discourse: Discourse, name: NameSpan) -> bool:
    names, word = discourse.pack.names, discourse.lower[name.end - 1]
    return word not in names.towns and names.is_organisation(word)


def _without_role(discourse: Discourse, name: NameSpan) -> NameSpan:
    """A person's name without the role at its head and the field of that ("Officier van justitie X")."""
    if discourse.lower[name.first] not in discourse.pack.names.roles:
        return name
    fields = (index for index in range(name.first, name.end) if _is_field(discourse, index))
    first = max(fields, default=name.first) + 1
    return NameSpan(first=first, end=name.end, label=name.label) if first < name.end else name


def _is_field(discourse: Discourse, index: int) -> bool:
    """True for a noun in lower case that is no particle of a family name."""
    token = discourse.tokens[index]
    return token.text.islower() and token.pos in ("NOUN", "PROPN") and token.lower not in discourse.pack.names.particles


def _without_kind(discourse: Discourse, name: NameSpan) -> NameSpan:
    """A body's name without a noun in lower case that opens it and says what bears it ("mensenrechtengroep X")."""
    first, following = discourse.tokens[name.first], discourse.tokens[name.first + 1 : name.end]
    lowered = first.text.islower() or name.label == "PER"
    opened = lowered and bool(following) and following[0].text[:1].isupper()
    if not opened or discourse.pack.names.type_of(first.lower) not in _BODIES:
        return name
    return NameSpan(first=name.first + 1, end=name.end, label=name.label)


def _with_country(discourse: Discourse, name: NameSpan) -> NameSpan:
    """A name that opens with a noun for a body, with the country before it: two have a "ministerie van Defensie"."""
    names = discourse.pack.names
    if name.label != "ORG" or not name.first or not names.is_organisation(discourse.lower[name.first]):
        return name
    country = discourse.lower[name.first - 1] in names.demonyms
    return NameSpan(first=name.first - country, end=name.end, label=name.label)
