"""What kind of thing each name of an article names: by the parser, by the words beside it, and by what the article says
elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wederhoor.extract.discourse import Discourse
from wederhoor.extract.echo import HEADINGS
from wederhoor.extract.firms import ends_as_firm, family_names, firm_opening, has_given, is_firm, is_neuter
from wederhoor.extract.introduction import bodies_beside, noun_before, role_appositions, role_before, things_beside
from wederhoor.records.article import Article
from wederhoor.records.entity import NAMED_BODIES, EntityType
from wederhoor.records.parse import NameSpan

TYPES = {"PER": EntityType.PERSON, "ORG": EntityType.ORGANISATION, "LOC": EntityType.PLACE, "MISC": EntityType.OTHER}


class NameKinds:
    """The kinds of the names of one article; ``families`` are the last words of full names."""

    def __init__(self, article: Article, discourse: Discourse, names: Sequence[NameSpan]) -> None:
        """The kinds of ``names``, which are all of the article's."""
        self.families = family_names(discourse, names)
        self._article = article
        self._discourse = discourse
        self._names = discourse.pack.names
        self._people = frozenset(self._text(name) for name in names if name.label == "PER")
        self._openings = frozenset(opening for name in names if (opening := firm_opening(discourse, name)))
        self._bodies = {self._text(name): kind for name in names if (kind := self._body_kind(name))}
        self._things = {self._text(name) for name in names if self._is_thing(name)} - self._bodies.keys()
        self._papers = frozenset(self._text(name) for name in names if name.label != "PER" and self._is_paper(name))

    def kind_of(self, name: NameSpan) -> EntityType | None:
        """What a name names; ``None`` for the adjective or the inhabitants of a country."""
        return EntityType.PERSON if self._is_person(name) else self._kind(name.label, self._text(name))

    def nouns_of(self, name: NameSpan) -> Iterator[int]:
        """The nouns that say what kind of body a name is of: right before it, and in its appositions."""
        before = noun_before(self._discourse, name)
        if before is not None and self._names.type_of(self._discourse.lower[before]) in NAMED_BODIES:
            yield before
        yield from bodies_beside(self._discourse, name)

    def _text(self, name: NameSpan) -> str:
        return " ".join(self._discourse.span((name.first, name.end)).of(self._article.text).split())

    def _is_person(self, name: NameSpan) -> bool:
        """True behind a role, whatever the parser took it for: for a first name and another, and for a name that the
        packs do not know as one of a place or body ("trainer Bos", "VVD'ster X")."""
        if name.label == "PER" or role_before(self._discourse, name) is None:
            return (name.label in ("LOC", "MISC") and self._is_described(name)) or self._is_office_holder(name)
        return has_given(self._discourse, name) or (
            self._may_be_surname(name) and not is_firm(self._discourse, name, self.families)
        )

    def _is_described(self, name: NameSpan) -> bool:
        """True for a first name and another, of whom the article says what he is ("X Y, the town's MP,") or whom it
        calls by the other alone."""
        last, words = self._discourse.tokens[name.end - 1], self._names
        place = last.lower in words.towns or words.type_of(last.lower) is not None
        if place or not has_given(self._discourse, name):
            return False
        return last.text in self._people or any(role_appositions(self._discourse, name))

    def _is_office_holder(self, name: NameSpan) -> bool:
        """True for a family name behind another word, of whom an apposition says what people are and no firms ("The
        board's chief engineer, Fergal Coyne,"), whatever the parser took it for."""
        words, last = self._names, self._discourse.lower[name.end - 1]
        if name.label != "ORG" or name.end - name.first < 2 or last not in words.surnames:
            return False
        if is_firm(self._discourse, name, self.families) or ends_as_firm(self._discourse, name):
            return False
        heads = (self._discourse.lower[head] for _, head in role_appositions(self._discourse, name))
        return any(words.role(head) is not None and not words.is_firm_role(head) for head in heads)

    def _may_be_surname(self, name: NameSpan) -> bool:
        """True for a family name right behind a role, in running text: in a headline "burgemeester Bergen" is the mayor
        of it. A body's name may be of the same letters, so it must be listed there."""
        text, words = self._text(name), self._names
        heading = self._discourse.sentence_of(name.first).kind in HEADINGS
        before = self._discourse.lower[name.first - 1]
        beside = words.role(before) is not None or words.is_member(before)
        known = words.country(text) or words.outlet(text) or text in self._bodies or text.isupper()
        if heading or not beside or known or text.lower() in words.demonyms or text.lower() in words.inhabitants:
            return False
        last = text.lower().rpartition(" ")[2]
        return last in words.surnames or (name.label != "ORG" and text.lower() not in words.towns)

    def _body_kind(self, name: NameSpan) -> EntityType | None:
        """The kind of body that the article says a name is of, which the parser took for a person's or a place's."""
        given = self._discourse.lower[name.first] in self._names.given
        if name.label not in ("PER", "LOC") or (given and not ends_as_firm(self._discourse, name)):
            return None
        if name.label == "LOC" and self._names.country(self._text(name)):
            return None
        neuter = name.label == "PER" and is_neuter(self._discourse, name)
        if neuter or is_firm(self._discourse, name, self.families) or self._is_trader(name):
            return EntityType.ORGANISATION
        nouns = (self._discourse.lower[head] for head in self.nouns_of(name))
        kinds = (self._names.type_of(noun) for noun in nouns if noun not in self._names.territorial)
        return next((kind for kind in kinds if kind is not None), None)

    def _is_trader(self, name: NameSpan) -> bool:
        """True for what the parser took for a place and the article calls by what firms do ("X, the contractor,")."""
        if name.label != "LOC" or self._discourse.lower[name.first] in self._names.towns:
            return False
        heads = (head for _, head in role_appositions(self._discourse, name))
        return any(self._names.is_firm_role(self._discourse.lower[head]) for head in heads)

    def _is_thing(self, name: NameSpan) -> bool:
        """True for what the parser took for a body or a person and the article calls a ship, a train or an operation
        ("de pont, de X,")."""
        known = (
            self._discourse.lower[name.first] in self._names.given or self._text(name).lower() in self._names.surnames
        )
        if name.label not in ("PER", "ORG") or known or ends_as_firm(self._discourse, name):
            return False
        before = noun_before(self._discourse, name)
        beside = before is not None and self._names.is_thing(self._discourse.lower[before])
        return beside or any(things_beside(self._discourse, name))

    def _is_paper(self, name: NameSpan) -> bool:
        """True for what the article's own outlet is called, whole, by its last words ("told the Beacon") or without its
        noun for an agency, and for a name with such a noun in it or behind it ("the Meridian news agency")."""
        lower = self._discourse.lower
        words, outlet = lower[name.first : name.end], tuple((self._article.outlet or "").lower().split())
        agencies = [tuple(noun.split()) for noun in self._names.agency_words]
        bare = next((outlet[: -len(noun)] for noun in agencies if outlet[-len(noun) :] == noun), outlet)
        own = words in (outlet[-len(words) :], bare) and name.label == "ORG"
        if own and self._names.country(self._text(name)) is None and words[-1] not in self._names.towns:
            return True
        return any(noun in (words[-len(noun) :], lower[name.end : name.end + len(noun)]) for noun in agencies)

    def _kind(self, label: str, text: str) -> EntityType | None:
        """What a name names; ``None`` for the adjective or the inhabitants of a country."""
        words, lower = self._names, text.lower()
        if text in self._papers and label != "PER":
            return EntityType.OUTLET
        if text in self._openings and label != "PER":
            return EntityType.ORGANISATION
        if text in self._bodies:
            return self._bodies[text]
        if text in self._things:
            return EntityType.OTHER
        if label in ("MISC", "LOC") and (lower in words.demonyms or lower in words.inhabitants):
            return None
        if words.country(text) and label != "PER" and lower not in words.demonyms:
            return EntityType.PLACE
        # a town may end in one too ("Ridderkerk")
        if label in ("MISC", "LOC") and lower not in words.towns and words.is_organisation(lower.rpartition(" ")[2]):
            return EntityType.ORGANISATION
        if label in ("MISC", "LOC") and " " in lower and words.is_organisation(lower.partition(" ")[0]):
            return EntityType.ORGANISATION
        paper = " " in lower and words.type_of(lower.rpartition(" ")[2]) is EntityType.OUTLET
        return EntityType.OUTLET if label == "ORG" and (paper or words.outlet(text)) else TYPES[label]
