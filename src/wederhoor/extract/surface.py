"""The names of an article with neither more nor less than belongs to them: what the parser cut apart or took along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wederhoor.extract.discourse import Discourse
from wederhoor.extract.echo import HEADINGS
from wederhoor.extract.firms import is_neuter
from wederhoor.extract.givenname import is_given_name
from wederhoor.extract.labels import settle_labels, words_of
from wederhoor.extract.mistaken import without_words
from wederhoor.extract.wholename import complete, is_spelt_by
from wederhoor.lang.names import NameWords
from wederhoor.records.entity import NAMED_BODIES, EntityType
from wederhoor.records.parse import NameSpan

LONGEST_REST = 8
"""Words that the parser cuts off a body's name at most, before its letters in brackets."""
_COMMON = frozenset({EntityType.PERSON, EntityType.FOOTAGE, EntityType.OUTLET})


def read_names(discourse: Discourse) -> Iterator[NameSpan]:
    """The names in text order: a body's with its last noun and its country, anybody's without role or kind before, each
    with the label that the article's mentions of it have most often."""
    names = [_trimmed(discourse, name) for name in _spelt_out(discourse, list(_joined(discourse)))]
    names = _without_heading(discourse, sorted([*names, *_unmarked(discourse)], key=lambda name: name.first))
    names = without_words(discourse, list(complete(discourse, names)))
    labels = settle_labels(discourse, [name for name in names if not _is_territory(discourse, name)])
    for name in names:
        own = _is_territory(discourse, name)
        yield name if own else replace(name, label=labels[words_of(discourse, name)])


def _unmarked(discourse: Discourse) -> Iterator[NameSpan]:
    """The nouns for bodies that the parser marked as no name, though they have a capital behind an article in running
    text ("het Zeeveiligheidsbureau")."""
    grammar, names = discourse.pack.grammar, discourse.pack.names
    marked = {index for name in discourse.parse.names for index in range(name.first, name.end)}
    for token in discourse.tokens[1:]:
        capital = token.text[:1].isupper() and token.text[1:].islower() and token.index not in marked
        if not capital or discourse.lower[token.index - 1] not in grammar.definite_articles:
            continue
        sentence = discourse.sentence_of(token.index)
        if sentence.kind not in HEADINGS and token.index > sentence.first and names.is_organisation(token.lower):
            yield NameSpan(first=token.index, end=token.index + 1, label="ORG")


def _without_heading(discourse: Discourse, names: Sequence[NameSpan]) -> list[NameSpan]:
    """The names without the word that a heading has before a body's, which elsewhere has the neuter article that no
    person has ("Dodental Wijnand", "in het Wijnand")."""
    neuter = {discourse.tokens[name.first].text for name in names if is_neuter(discourse, name)}
    return [
        replace(name, first=name.end - 1)
        if name.label == "PER"
        and name.end - name.first == 2
        and discourse.tokens[name.first + 1].text in neuter
        and discourse.sentence_of(name.first).kind in HEADINGS
        and not _is_known(discourse.lower[name.first], discourse.pack.names)
        else name
        for name in names
    ]


def _is_territory(discourse: Discourse, name: NameSpan) -> bool:
    """True for the name of a town or province that is a body ("de gemeente X")."""
    return name.first > 0 and discourse.lower[name.first - 1] in discourse.pack.names.territorial


def _trimmed(discourse: Discourse, name: NameSpan) -> NameSpan:
    name = _without_binder(discourse, name)
    if name.label == "PER" and not _opens_with_body(discourse, name):
        return _without_role(discourse, name)
    return _with_country(discourse, _without_kind(discourse, name))


def _without_binder(discourse: Discourse, name: NameSpan) -> NameSpan:
    """A name without a function word in small letters behind it ("accused the Home Office of lying")."""
    last = discourse.tokens[name.end - 1]
    bound = name.end - name.first > 1 and last.text.islower() and last.lower in discourse.pack.names.function_words
    return replace(name, end=name.end - 1) if bound else name


def _opens_with_body(discourse: Discourse, name: NameSpan) -> bool:
    """True for a noun for a body before a name that the parser took for a person's ("Hackersgroep X")."""
    word, names = discourse.lower[name.first], discourse.pack.names
    return name.end - name.first > 1 and not _is_known(word, names) and _is_kind(discourse, word)


def _is_known(word: str, names: NameWords) -> bool:
    """True for a word that people bear as a name."""
    return word in names.given or word in names.surnames


def _is_kind(discourse: Discourse, word: str) -> bool:
    """True for a noun for a body or for what firms do."""
    names = discourse.pack.names
    return names.type_of(word) in NAMED_BODIES or names.is_firm_role(word)


def _joined(discourse: Discourse) -> Iterator[NameSpan]:
    """The names, each that the parser cut in one piece: an organisation's before its last words, without an article
    ("Het Groene" and "Dorp Verbond"), and a noun's before the name that "van" binds to it."""
    last: NameSpan | None = None
    for name in _whole(discourse):
        if last is not None and _goes_on(discourse, last, name):
            last = NameSpan(first=last.first, end=name.end, label=last.label)
            continue
        if last is not None and _is_field_of(discourse, last, name):
            last = NameSpan(first=last.first, end=name.end, label="ORG")
            continue
        if last is not None and name.first == last.end and _ends_in_body_noun(discourse, name):
            article = discourse.lower[last.first] in discourse.pack.grammar.definite_articles
            last = NameSpan(first=last.first + article, end=name.end, label="ORG")
            continue
        if last is not None:
            yield last
        last = name
    if last is not None:
        yield last


def _whole(discourse: Discourse) -> Iterator[NameSpan]:
    """The names of the parse, each first name with the family name that the parse binds to it."""
    end = 0
    for name in discourse.parse.names:
        whole = _with_family(discourse, _with_given(discourse, name))
        if name.first >= end:
            yield whole
        end = max(end, whole.end)


def _with_family(discourse: Discourse, name: NameSpan) -> NameSpan:
    """A person's name that ends in a first name, with the family name behind it ("Chief Inspector Dawn" of "Dawn
    Bell")."""
    if name.label != "PER" or name.end == len(discourse.tokens):
        return name
    if discourse.lower[name.end - 1] not in discourse.pack.names.given:
        return name
    family = discourse.tokens[name.end]
    bound = family.dep == "flat" and family.pos == "PROPN" and name.first <= family.head < name.end
    bound = bound and family.text[:1].isupper() and family.lower not in discourse.pack.times.words
    return replace(name, end=name.end + 1) if bound else name


def _with_given(discourse: Discourse, name: NameSpan) -> NameSpan:
    """A person's family name with the first name before it that is a word for a time too ("April Jones")."""
    before = name.first - 1
    single = name.label == "PER" and name.end - name.first == 1
    return replace(name, first=before) if single and is_given_name(discourse.parse, before, discourse.pack) else name


def _spelt_out(discourse: Discourse, names: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """The names, a body's with all the words whose letters stand in brackets behind it ("Union of Textile" and "Garment
    Workers (UTGW)")."""
    covered = 0
    for name in names:
        if name.end <= covered:
            continue
        end = _spelt_end(discourse, name)
        covered = max(covered, end)
        yield name if end == name.end else replace(name, end=end, label="ORG")


def _spelt_end(discourse: Discourse, name: NameSpan) -> int:
    """Where the words end that letters in brackets spell; the end of the name where none do."""
    tokens, words = discourse.tokens, discourse.pack.names
    sentence_end = discourse.sentence_of(name.first).end
    for place in range(name.end, min(name.end + LONGEST_REST, sentence_end - 2)):
        if tokens[place].text == "(":
            letters = tokens[place + 1].text
            spelt = tokens[place + 2].text == ")" and is_spelt_by(letters, discourse, range(name.first, place))
            return place if spelt else name.end
        if not (tokens[place].text[:1].isupper() or tokens[place].lower in words.function_words):
            return name.end
    return name.end


def _is_field_of(discourse: Discourse, last: NameSpan, name: NameSpan) -> bool:
    """True for the rest of a body's name that the parser cut behind a preposition ("Museum voor" and "Oude Kunst")."""
    grammar, names = discourse.pack.grammar, discourse.pack.names
    opened = names.is_organisation(discourse.lower[last.first]) and discourse.tokens[last.first].text[:1].isupper()
    cut = last.end - last.first > 1 and discourse.lower[last.end - 1] in names.function_words
    return opened and cut and name.first == last.end and discourse.lower[name.first] not in grammar.definite_articles


def _goes_on(discourse: Discourse, last: NameSpan, name: NameSpan) -> bool:
    """True for a place or body that "van" binds to a single noun with a capital and an article ("de Wacht van X"), not
    to letters, an outlet or what everybody knows by itself."""
    grammar, names, first = discourse.pack.grammar, discourse.pack.names, last.first
    token = discourse.tokens[first]
    bound = name.first == last.end + 1 and discourse.lower[last.end] in grammar.possessive_prepositions
    if not bound or last.end - first > 1 or not first or discourse.lower[first - 1] not in grammar.definite_articles:
        return False
    noun = token.text[1:].islower() and last.label in ("MISC", "ORG") and names.type_of(token.lower) not in _COMMON
    known = names.country(token.text) or names.outlet(token.text) or token.lower in names.well_known
    return noun and not known and name.label in ("LOC", "ORG", "MISC")


def _ends_in_body_noun(discourse: Discourse, name: NameSpan) -> bool:
    names, word = discourse.pack.names, discourse.lower[name.end - 1]
    return word not in names.towns and names.is_organisation(word)


def _without_role(discourse: Discourse, name: NameSpan) -> NameSpan:
    """A person's name without the role at its head and the field of that ("Officier van justitie X")."""
    word, names = discourse.lower[name.first], discourse.pack.names
    if (
        name.end - name.first == 1
        or (names.role(word) is None and word not in names.titles)
        or (word not in names.roles and _is_known(word, names))
    ):
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
    if not opened or not _is_kind(discourse, first.lower):
        return name
    return NameSpan(first=name.first + 1, end=name.end, label=name.label)


def _with_country(discourse: Discourse, name: NameSpan) -> NameSpan:
    """A name that opens with a noun for a body, with the country before it: two have a "ministerie van Defensie"."""
    names = discourse.pack.names
    if name.label != "ORG" or not name.first or not names.is_organisation(discourse.lower[name.first]):
        return name
    country = discourse.lower[name.first - 1] in names.demonyms
    return NameSpan(first=name.first - country, end=name.end, label=name.label)
