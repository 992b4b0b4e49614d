"""The words around names: roles, titles, particles, kin, agencies and outlets, countries, kinds of organisations and
footage.

Three files make the section: ``names.yaml``, ``countries.yaml`` and ``given.yaml``. All keys are lower case, in the
forms in which the word stands in running text (singular and plural, both inflections of an adjective); look up
``token.lower``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from wederhoor.errors import SetupError
from wederhoor.lang.countries import Country, index_countries, read_countries
from wederhoor.lang.namelists import index_kinds, read_lists
from wederhoor.lang.people import Gender, Role, read_people
from wederhoor.lang.section import read_section
from wederhoor.records.entity import EntityType

SHORTEST_HEAD = 4
"""Letters of a listed word that a longer word may end in and still be read as its compound: with 3, *lid* and *arts*
read *invalid* and *hartst*; the compounds of shorter heads that newspapers use stand in the lists themselves."""

SHORTEST_MODIFIER = 2
"""Letters that must stand before the head of a compound (*EU-gezant*, *kopman*)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """The section ``names`` of a pack.

    ``roles`` persons' functions and trades (see also ``role()``, which reads compounds); ``kin`` relatives and their
    gender; ``titles`` forms of address; ``particles`` the small words inside family names, ``place_prepositions``
    those that also join a place or firm to a name; ``given`` first names and their gender (``None`` for both);
    ``spellings`` those that are one in other letters, to the first of them; ``foreign_endings`` those of family names
    that come from Cyrillic, ``foreign_place_endings`` those of towns,
    ``patronymics`` those of middle names; ``surnames`` family names, without particles;
    ``short_forms`` a first name and the longer ones that it may stand for (*gijs*: *gijsbert*). ``agencies`` and
    ``outlets`` map each way to write a name to the name itself; ``agency_words`` (*persbureau*), ``outlet_words``
    (*krant*) are the nouns before them and ``own_outlet`` the phrases for the paper itself (*deze krant*).
    ``organisations``, ``groups``, ``footage``, ``documents``, ``places`` are nouns; ``governments`` those that with a
    country's name or adjective stand for the country. ``countries`` by code; ``country_names``, ``capitals``,
    ``demonyms`` (adjectives) and ``inhabitants`` map words to the country's ``name``; the lists ``capital_...`` hold
    the words beside a capital that acts, ``demonym_endings`` and ``country_endings`` those that a country's adjective
    and its name end in, the longest first, ``home_capitals`` capitals that are never
    read so. ``alias_phrases`` stand between two names of one person, ``nickname_phrases`` before what somebody is
    called besides;
    ``thing_synonyms`` lead a noun for a thing to those for the same, ``adjectival_things`` are those of them that are
    an adjective too (*centrale*);
    ``respelled`` lead a word to the first of the ways in which countries of the language write it (*center*:
    *centre*); ``translations`` lead a noun for a body in any language to the first one of its row, ``scopes`` say how
    far a body reaches;
    ``whole_only`` are nouns that head no compound of their kind (*energiebron*,
    *slaapkamer*, *standbeeld*), ``lookalikes`` words that are no compounds at all
    (*voorraad*); ``articles``, ``indefinite`` and ``generational`` (*junior*) stand before and after
    names; ``spokespersons`` are functions whose bearer stands for a body (*woordvoerder*), ``utterances`` texts whose
    author speaks in them (*verklaring*), ``estimates`` those that anybody may have reckoned (*schatting*); ``kinds``
    maps each noun for somebody or something to its kind, ``synonyms`` a function to the words for the same one, itself
    included (*trainer*, *coach*), ``hypernyms`` a wide noun for a body to the nouns that such a body may bear
    (*bedrijf*: *rederij*), ``divided`` are those of them whose compounds are bodies of different kinds (*dienst*:
    *veerdienst*, *gevangenisdienst*); ``epithets`` and words that begin or end in ``epithet_edges`` say what somebody
    is like and are no office (*routinier*, *oud-speler*); ``game_functions`` lead each function in a game to its
    number, ``compatible_roles`` each function to all that one person may have beside it;
    ``plural_endings`` are those that leave the rest of a noun as it is (*dorpen*);
    ``member_endings`` are those of nouns for whoever belongs to a party or club (*CD&V'er*); ``modifier_endings``
    and ``head_endings`` are the endings that the words of one organisation's name may differ in;
    ``linking_letters`` join the parts of a compound (*kwekersbond*), ``field_joiners`` two fields of one body;
    ``function_words`` are left out of acronyms and of the comparison of names; ``legal_forms`` end firms,
    ``firm_endings`` their names (*Research*); ``firm_roles`` are functions that firms have as well as people
    (*aannemer*)."""

    compounds: bool
    whole_only: frozenset[str]
    lookalikes: frozenset[str]
    particles: frozenset[str]
    place_prepositions: frozenset[str]
    titles: Mapping[str, Gender | None]
    roles: Mapping[str, Role]
    kin: Mapping[str, Gender | None]
    given: Mapping[str, Gender | None]
    short_forms: Mapping[str, frozenset[str]]
    spellings: Mapping[str, str]
    patronymics: tuple[str, ...]
    foreign_endings: tuple[str, ...]
    foreign_place_endings: tuple[str, ...]
    demonym_endings: tuple[str, ...]
    country_endings: tuple[str, ...]
    surnames: frozenset[str]
    towns: frozenset[str]
    agencies: Mapping[str, str]
    outlets: Mapping[str, str]
    agency_words: frozenset[str]
    outlet_words: frozenset[str]
    own_outlet: frozenset[str]
    organisations: frozenset[str]
    groups: frozenset[str]
    footage: frozenset[str]
    documents: frozenset[str]
    places: frozenset[str]
    things: frozenset[str]
    governments: frozenset[str]
    saint_words: frozenset[str]
    scopes: frozenset[str]
    respelled: Mapping[str, str]
    translations: Mapping[str, str]
    territorial: frozenset[str]
    apposed: frozenset[str]
    well_known: Mapping[str, str]
    reasons: Mapping[str, str]
    doubts: Mapping[str, str]
    alias_phrases: tuple[str, ...]
    nickname_phrases: frozenset[str]
    function_words: frozenset[str]
    home_capitals: frozenset[str]
    capital_bodies: frozenset[str]
    capital_givers: frozenset[str]
    capital_links: frozenset[str]
    capital_nouns: frozenset[str]
    capital_openers: frozenset[str]
    capital_verbs: frozenset[str]
    clause_joiners: frozenset[str]
    common_words: frozenset[str]
    copulas: frozenset[str]
    crowd_roles: frozenset[str]
    spokespersons: frozenset[str]
    utterances: frozenset[str]
    estimates: frozenset[str]
    synonyms: Mapping[str, tuple[str, ...]]
    thing_synonyms: Mapping[str, tuple[str, ...]]
    adjectival_things: frozenset[str]
    hypernyms: Mapping[str, frozenset[str]]
    divided: frozenset[str]
    kinds: Mapping[str, EntityType]
    epithets: frozenset[str]
    epithet_edges: tuple[str, ...]
    articles: frozenset[str]
    indefinite: frozenset[str]
    generational: frozenset[str]
    legal_forms: frozenset[str]
    firm_roles: frozenset[str]
    firm_endings: frozenset[str]
    game_functions: Mapping[str, int]
    compatible_roles: Mapping[str, frozenset[str]]
    member_endings: tuple[str, ...]
    modifier_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    head_endings: tuple[str, ...]
    linking_letters: tuple[str, ...]
    field_joiners: frozenset[str]
    countries: Mapping[str, Country]
    country_names: Mapping[str, str]
    capitals: Mapping[str, str]
    cities: Mapping[str, str]
    demonyms: Mapping[str, str]
    inhabitants: Mapping[str, str]

    _types: dict[str, EntityType | None] = field(init=False, repr=False, compare=False, default_factory=dict)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder``; ``SetupError`` when a list is missing or malformed."""
        content, countries = read_section(folder, "names"), read_countries(read_section(folder, "countries"))
        try:
            lists, people = read_lists(content), read_people(content, read_section(folder, "given"))
            return cls(
                **lists,
                **people,
                **index_countries(countries),
                kinds=index_kinds(lists | people),
                surnames=frozenset(read_section(folder, "surnames")["surnames"]),
                towns=frozenset(read_section(folder, "towns")["towns"]),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise SetupError(f"{folder / 'names.yaml'}: a list is missing or malformed: {error!r}") from error

    def role(self, word: str) -> Role | None:
        """The role that a noun names, read from its last part when it is a compound (*politiewoordvoerster*)."""
        return self.roles.get(self.role_word(word) or "")

    def role_word(self, word: str) -> str | None:
        """The listed noun that makes a word a role: itself, or the last part of a compound."""
        return self._head(word, self.roles)

    def type_of(self, word: str) -> EntityType | None:
        """What kind of entity a noun names, compounds included: persons, groups, organisations, outlets, footage,
        places, and ``OTHER`` for documents and named things; ``None`` for any other noun."""
        if word not in self._types:
            # The longest head decides: *veiligheidsregio* is an organisation although *regio* is a place.
            listed = self.kinds.get(self._head(word, self.kinds) or "")
            self._types[word] = EntityType.PERSON if listed is None and self.is_member(word) else listed
        return self._types[word]

    def is_member(self, word: str) -> bool:
        """True for a noun for whoever belongs to a party or club: *D66'er*, *VVD'ster*."""
        return word.lower().endswith(self.member_endings)

    def is_firm_role(self, word: str) -> bool:
        """True for *aannemer*, *gevelbouwer*."""
        return self._head(word, self.firm_roles) is not None

    def is_spokesperson(self, word: str) -> bool:
        """True for *woordvoerder*, *politiewoordvoerster*."""
        return self._head(word, self.spokespersons) is not None

    def is_utterance(self, word: str) -> bool:
        """True for *verklaring*, *persbericht*."""
        return self._head(word, self.utterances) is not None

    def synonyms_of(self, word: str) -> tuple[str, ...]:
        """The words for the function that a noun names, itself included; of a spokesman whoever he speaks for; none
        where only one word is known. A compound is another function (*onderzoeksleider*)."""
        return self.synonyms.get(word, ()) or self.synonyms.get(self._head(word, self.spokespersons) or "", ())

    def are_rivals(self, word: str, others: Iterable[str]) -> bool:
        """True for a function in a game beside another, of which nobody has two at a time."""
        own = self.game_functions.get(word)
        return own is not None and any(self.game_functions.get(other, own) != own for other in others)

    def are_exclusive(self, ones: Iterable[str], others: Iterable[str]) -> bool:
        """True for functions of two people: each has a listed one (*burgemeester*; *student*), and nothing that the one
        has goes with anything of the other."""
        listed = [self.compatible_roles[word] for word in ones if word in self.compatible_roles]
        known = {word for word in others if word in self.compatible_roles}
        return bool(listed and known) and all(words.isdisjoint(known) for words in listed)

    def kinds_of(self, word: str) -> frozenset[str]:
        """The nouns that a body may bear of which a wide noun is said, or a compound of one (*techbedrijf*); none for
        any other noun. The compounds of some are each a kind of its own (*gevangenisdienst*)."""
        head = self._head(word, self.hypernyms) or ""
        return frozenset() if head in self.divided and head != word.lower() else self.hypernyms.get(head, frozenset())

    def is_epithet(self, word: str) -> bool:
        """True for a word that says what somebody is like: *routinier*, *oud-speler*, *23-jarige*, *Argentijn*."""
        if word in self.epithets or word in self.inhabitants:
            return True
        return word.startswith(self.epithet_edges) or word.endswith(self.epithet_edges)

    def is_footage(self, word: str) -> bool:
        """True for *beelden*, *dronebeelden*, *filmpje*."""
        return self._head(word, self.footage) is not None

    def is_organisation(self, word: str) -> bool:
        """True for *ministerie*, *vakbond*, *mijnwerkersbond*."""
        return self.organisation_word(word) is not None

    def nouns_of(self, name: Sequence[str]) -> tuple[str, ...]:
        """The words of a body's name that are nouns for what it is. Where compounds are written apart a noun before
        another only says what it works in (*Police Federation*), and so does one behind a preposition (*Office for
        Police Conduct*); one that opens the name may have a place behind it (*Police Scotland*)."""
        if self.compounds or not name:
            return tuple(word for word in name if self.is_organisation(word))
        binders = self.function_words - self.field_joiners
        end = next((place for place, word in enumerate(name) if place and word.lower() in binders), len(name))
        last = end - 1
        while last and name[last].lower() in self.legal_forms:
            last -= 1
        return tuple(word for word in (name[last], name[0]) if self.is_organisation(word))[:1]

    def is_body(self, word: str) -> bool:
        """True for what the name of a body ends in: a noun for one, or *Capital*, *Research*."""
        return self.is_organisation(word) or word.lower() in self.firm_endings

    def organisation_word(self, word: str) -> str | None:
        """The listed noun that makes a word an organisation: itself, or the last part of a compound."""
        return self._head(word, self.organisations)

    def is_thing(self, word: str) -> bool:
        """True for a noun for what bears a name and is no body: *veerpont*, *containerschip*, *operatie*."""
        return self._head(word, self.things) is not None

    def is_territorial(self, word: str) -> bool:
        """True for a body of which every place or country has its own: *ministerie*, *inlichtingendienst*."""
        return self._head(word, self.territorial) is not None

    def thing_noun(self, word: str) -> str | None:
        """The listed noun for a thing that has other names: the word itself, or the last part of a compound
        (*leegstandsheffing*: heffing)."""
        return self._head(word, self.thing_synonyms)

    def agency(self, text: str) -> str | None:
        """The news agency that is so written, by its usual name; ``None`` for anything else."""
        return self.agencies.get(text)

    def outlet(self, text: str) -> str | None:
        """The paper, broadcaster or agency that is so written, by its usual name; ``None`` for anything else."""
        return self.outlets.get(text) or self.agency(text)

    def country(self, text: str) -> str | None:
        """The usual name of the country that a name, capital or adjective belongs to; ``None`` for anything else, and
        for words without a capital letter (*chili*, *mali*)."""
        lower = text.lower()
        if text == lower:
            return None
        return self.country_names.get(lower) or self.capitals.get(lower) or self.demonyms.get(lower)

    def _head(self, word: str, words: Iterable[str]) -> str | None:
        """The listed word that ``word`` is or, in a language of compounds, the longest one that it ends in."""
        lower = word.lower()
        listed = words if isinstance(words, Mapping | frozenset) else frozenset(words)
        if lower in listed:
            return lower
        if not self.compounds or lower in self.lookalikes:
            return None
        heads = (lower[start:] for start in range(SHORTEST_MODIFIER, len(lower) - SHORTEST_HEAD + 1))
        return next((head for head in heads if head in listed and head not in self.whole_only), None)
