"""Everybody of whom one article speaks, by name or by a noun, before anybody is asked who says what."""

from __future__ import annotations

from wederhoor.extract.agreement import is_plural
from wederhoor.extract.anaphora import Reading, nominal_antecedent
from wederhoor.extract.circumstances.channel import channel_at
from wederhoor.extract.description import core_of, find_descriptions
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.firms import firm_opening, has_given, may_be_of_body
from wederhoor.extract.introduction import role_appositions, role_before
from wederhoor.extract.namekind import NameKinds
from wederhoor.extract.namesake import Namesakes
from wederhoor.extract.roster import Member, Roster, only
from wederhoor.extract.salience import DESCRIBED, SUBJECT_WEIGHT, weight_of
from wederhoor.extract.surface import read_names
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.lang.people import Gender
from wederhoor.records.article import Article
from wederhoor.records.digest import digest
from wederhoor.records.entity import BODIES, NAMED_BODIES, EntityType, MentionKind, NameRelation
from wederhoor.records.parse import NameSpan

_WHOLE = frozenset({EntityType.OTHER, EntityType.FOOTAGE})
"""Kinds of sources that no name but their description tells apart."""


class Enrolment:
    """The members of one article: ``reading`` has its roster, ``at`` leads the tokens of names, and of the role nouns
    beside them, to whose they are."""

    def __init__(self, article: Article, discourse: Discourse) -> None:
        """Everybody whom the article names; then those whom it only describes, who are sights and no mentions yet."""
        grammar = discourse.pack.grammar
        self.reading = Reading(discourse, Roster(grammar.genitive_endings, grammar.possessive_prepositions))
        self.at: dict[int, Member] = {}
        self._article = article
        self._discourse = discourse
        self._names = discourse.pack.names
        self._roster = self.reading.roster
        self._namesakes = Namesakes(discourse, self._roster)
        self._firms: dict[str, Member] = {}
        names = list(read_names(discourse))
        self._kinds = NameKinds(article, discourse, names)
        for name in names:
            self._add_name(name)
        for phrase in find_descriptions(discourse, self.at, self._names.type_of):
            member = nominal_antecedent(self.reading, phrase) or self.described(phrase)
            self.describe(member, phrase)
            weight = weight_of(discourse, phrase)
            known = member.named or (weight >= SUBJECT_WEIGHT and self._is_definite(phrase))
            self._roster.see(member, phrase[0], weight * (1.0 if known else DESCRIBED))

    def describe(self, member: Member, phrase: Range) -> None:
        """Calls a person without a name by the whole of a phrase with the relative clause that tells him from others
        ("een arts die anoniem wil blijven": a restrictive clause belongs to the source, GUIDELINES 2)."""
        lower, relative = self._discourse.lower, self._discourse.pack.grammar.relative_pronouns
        end = phrase[1]
        if not member.named and member.type in _WHOLE and self._discourse.pack.grammar.objects_follow:
            self._call_whole(member, phrase)
        described = member.type is EntityType.PERSON and not member.named
        if not described or relative.isdisjoint(lower[phrase[0] : end + 1]):
            return
        full = noun_phrase_at(self._discourse, phrase[0], self._discourse.sentence_of(phrase[0]).end)
        if full is not None and not relative.isdisjoint(lower[phrase[0] + 1 : full[1]]):
            member.name = self.text(full)
            member.names = {member.name: NameRelation.FULL, **dict.fromkeys(member.names, NameRelation.ALIAS)}

    def _call_whole(self, member: Member, phrase: Range) -> None:
        """Calls papers and footage by all that tells them from others ("papers leaked by a clerk")."""
        text = self.text(phrase)
        closed = self._discourse.tokens[phrase[1] - 1].pos != "ADP"
        if closed and "," not in text and text.startswith(member.name) and text != member.name:
            member.name = text
            member.names = {text: NameRelation.FULL, **dict.fromkeys(member.names, NameRelation.ALIAS)}

    def _is_definite(self, phrase: Range) -> bool:
        return self._discourse.lower[phrase[0]] in self._discourse.pack.grammar.definite_determiners

    def text(self, phrase: Range) -> str:
        """The words of a phrase, line breaks as spaces."""
        return " ".join(self._discourse.span(phrase).of(self._article.text).split())

    def mention(self, member: Member, phrase: Range, kind: MentionKind, more: float = 0.0) -> str:
        """Notes a phrase that stands for a member, with ``more`` attention than its place draws; the member's id."""
        span = self._discourse.span(phrase)
        weight = weight_of(self._discourse, phrase) + more
        self._roster.mention(member, span, span.of(self._article.text), kind, phrase[0], weight)
        return member.id

    # -- names --------------------------------------------------------------------------------------------------------

    def _add_name(self, name: NameSpan) -> None:
        phrase = name.first, name.end
        text = self.text(phrase)
        kind = self._kinds.kind_of(name)
        if kind is None or channel_at(self._discourse, name.first, self._discourse.sentence_of(name.first)):
            # "op Telegram" says where somebody spoke
            return
        member = self._named(kind, text, name)
        self.mention(member, phrase, MentionKind.NAME)
        self.at.update(dict.fromkeys(range(*phrase), member))
        if kind is EntityType.PERSON:
            self._read_roles(member, name)
        else:
            self._read_kind(member, name)

    def _named(self, kind: EntityType, text: str, name: NameSpan) -> Member:
        """The member with a name, or with a name that ends in it; a new one where there is none."""
        key, gender = text.lower(), self._gender(kind, text, name)
        member = self._spelt_out(name) or self._roster.named(kind, key)
        if member is None:
            member = self._ending_in(kind, text, name) or self._by_first_name(kind, text) or self._firms.get(text)
        if member is not None and kind is EntityType.PERSON and not has_given(self._discourse, name):
            member, key = self._namesakes.meant(member, key, name)
        if member is None and (member := self._opened_by(kind, name)) is not None:
            text = f"{self._discourse.lower[name.first - 1]} {text}"
        if member is None or (gender and member.gender and gender is not member.gender):
            # "mevrouw X" beside a man of the same surname
            key = key if member is None else f"{gender} {key}"
            found = self._roster.named(kind, key) or self.add(kind, text, key, gender)
            self._namesakes.add(found, text.lower())
            if (opening := firm_opening(self._discourse, name)) is not None:
                self._firms.setdefault(opening, found)
            return found
        member.gender = member.gender or gender
        member.names.setdefault(text, NameRelation.ACRONYM if text.isupper() else NameRelation.SURNAME)
        self._roster.call(member, kind, key)
        return member

    def _spelt_out(self, name: NameSpan) -> Member | None:
        """The body whose letters stand in brackets right behind it ("Instituut voor Dijkbewaking (IDB)")."""
        before, tokens = name.first - 2, self._discourse.tokens
        if before < 0 or tokens[before + 1].text != "(" or name.end >= len(tokens) or tokens[name.end].text != ")":
            return None
        member, letters = self.at.get(before), self._discourse.tokens[name.first].text
        initial = member is not None and member.type in NAMED_BODIES and letters[0] == member.name[0].upper()
        # small letters stand for small words ("Raad voor Zeezaken (RvZ)")
        return member if initial and any(letter.isupper() for letter in letters[1:]) else None

    def _ending_in(self, kind: EntityType, text: str, name: NameSpan) -> Member | None:
        """The one person or organisation whose name ends in these words; of two namesakes the one who has the role that
        stands before them."""
        found = self._roster.with_ending(kind, text)
        if len(found) > 1 and (role := role_before(self._discourse, name)) is not None:
            noun = self._discourse.lower[role[1]]
            words = {noun, *self._names.synonyms_of(noun)}
            found = tuple(member for member in found if not words.isdisjoint(member.heads))
        return found[0] if len(found) == 1 else None

    def _by_first_name(self, kind: EntityType, text: str) -> Member | None:
        """The one person with a first name by which an article goes on calling him ("Sir Roland", "his
        daughter Ann")."""
        first = text.lower()
        return self._roster.with_given(first) if kind is EntityType.PERSON and first in self._names.given else None

    def _opened_by(self, kind: EntityType, name: NameSpan) -> Member | None:
        """The body of whose name a definite word with a capital is the first ("de Wacht")."""
        first, lower = name.first, self._discourse.lower
        definite = first > 0 and lower[first - 1] in self._discourse.pack.grammar.definite_articles
        if kind is EntityType.PERSON or name.end - first > 1 or not definite:
            return None
        return self._roster.with_opening(lower[first])

    def add(self, kind: EntityType, text: str, key: str, gender: Gender | None) -> Member:
        """A new member; its id is a digest of the article, its kind and its key."""
        return self._roster.add(digest(self._article.id, kind.value, key), kind, text, key, gender)

    def _gender(self, kind: EntityType, text: str, name: NameSpan) -> Gender | None:
        """The gender of a person's first name, else of the form of address before it; a single word that the article
        has behind a first name is no first name, though others bear it as one ("Sarah Linton", "Linton")."""
        if kind is not EntityType.PERSON:
            return None
        family = " " not in text and text in self._kinds.families
        given = None if family else self._names.given.get(text.lower().partition(" ")[0])
        before = self._discourse.lower[name.first - 1] if name.first else ""
        return given or self._names.titles.get(before)

    def _read_roles(self, member: Member, name: NameSpan) -> None:
        before = role_before(self._discourse, name)
        if before is not None and not may_be_of_body(self._discourse, name, self._kinds.families):
            self._add_role(member, *before)
        elif name.first > 0 and self._discourse.lower[name.first - 1] in self._names.kin:
            self._add_kin(member, name.first - 1)
        for phrase, head in role_appositions(self._discourse, name):
            if head not in self.at:
                self._add_role(member, phrase, head)

    def _add_role(self, member: Member, phrase: Range, head: int) -> None:
        grammar, noun = self._discourse.pack.grammar, self._discourse.lower[head]
        opener = self._discourse.lower[phrase[0]]
        determined = opener in grammar.definite_determiners or opener in grammar.indefinite_articles
        first = phrase[0] + determined
        if first < phrase[1]:
            member.roles[self.text((first, phrase[1]))] = None
        self._roster.give_head(member, noun)
        self.at.setdefault(head, member)
        role = self._names.role(noun)
        if role is not None and member.gender is None:
            member.gender = role.gender

    def _add_kin(self, member: Member, head: int) -> None:
        """Gives somebody the noun for a relative before his name ("zijn dochter X"), which is no role of his."""
        noun = self._discourse.lower[head]
        self._roster.give_head(member, noun)
        self.at.setdefault(head, member)
        member.gender = member.gender or self._names.kin[noun]

    def _read_kind(self, member: Member, name: NameSpan) -> None:
        """Gives a firm or group the noun before its name ("rederij Norvex") and the nouns in it."""
        for head in self._kinds.nouns_of(name):
            if head not in self.at:
                self.at[head] = member
                self._give_kind(member, self._discourse.lower[head])
        if member.type in BODIES:
            for words in (self._discourse.lower[name.first : name.end], self._spelt(member)):
                for noun in self._names.nouns_of(words):
                    self._roster.give_head(member, noun)

    def _spelt(self, member: Member) -> list[str]:
        """The words of the full name of a body that everybody knows by its letters."""
        return self._names.well_known.get(member.name.casefold(), "").lower().split()

    def _give_kind(self, member: Member, noun: str) -> None:
        """Gives a body a noun for it; it decides for what the parser has no kind, or took for a place, and what an
        outlet is."""
        kind = self._names.type_of(noun)
        self._roster.give_head(member, noun)
        outlet = kind is EntityType.OUTLET and member.type is EntityType.ORGANISATION
        mistaken = member.type is EntityType.PLACE and not self._is_of_place(member, noun)
        if kind is not None and (outlet or mistaken or member.type is EntityType.OTHER):
            member.type = kind

    def _is_of_place(self, member: Member, noun: str) -> bool:
        """True for a country, and for what is called after its town ("de gemeente X")."""
        return self._names.country(member.name) is not None or noun in self._names.territorial

    # -- those who are only described ---------------------------------------------------------------------------------

    def described(self, phrase: Range) -> Member:
        """The member that is a noun phrase, the same for each mention in the same words, or who has them for a name
        that the parser missed here."""
        phrase = core_of(self._discourse, phrase)
        capital = self._discourse.tokens[phrase[0]].text[:1].isupper()
        if capital and (called := self._called(self.text(phrase))) is not None:
            return called
        place = head_of(self._discourse, phrase)
        head, text = self._discourse.lower[place], self.text(phrase)
        before = self._discourse.lower[place - 1] if place > phrase[0] else ""
        # a name that the parser does not know, behind the noun for what it is ("het persbureau X")
        kind = self._names.kinds.get(f"{before} {head}") or self._names.type_of(head) or self._names.type_of(before)
        if kind is None:
            kind = EntityType.PERSON if self._is_surname(phrase) else EntityType.OTHER
        plural = kind in (EntityType.PERSON, EntityType.GROUP) and is_plural(self._discourse, place)
        kind = EntityType.GROUP if plural else kind
        key = self._without_article(text)
        member = self._roster.named(kind, key)
        if member is None:
            role = self._names.role(head)
            gender = role.gender if role else self._names.kin.get(head)
            member = self.add(kind, text, key, gender)
            member.plural = plural
            self._roster.give_head(member, head)
        return member

    def _called(self, text: str) -> Member | None:
        """The one person or body who goes by a name."""
        for kind in (EntityType.PERSON, EntityType.ORGANISATION, EntityType.OUTLET):
            found = self._roster.named(kind, text.lower())
            if found is not None and found.named:
                return found
        return only(self._roster.with_ending(EntityType.PERSON, text))

    def _is_surname(self, phrase: Range) -> bool:
        """True for a family name without an article, in capitals but for its particles."""
        words, lower = self._discourse.tokens[phrase[0] : phrase[1]], self._discourse.lower
        particles = all(word.lower in self._names.particles for word in words[:-1])
        return particles and words[-1].text[:1].isupper() and lower[phrase[1] - 1] in self._names.surnames

    def _without_article(self, text: str) -> str:
        """A noun phrase in lower case without its article."""
        first, _, rest = text.lower().partition(" ")
        return rest if rest and first in self._discourse.pack.grammar.definite_articles else text.lower()
