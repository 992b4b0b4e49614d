"""Who is spoken of in one article: names, role nouns and pronouns, each led to an entity (coreference).

Names decide first, then the role that an article gives a name ("de gouverneur"), then the one who fits and draws most
attention. A spokesman without a name stands for whom he speaks for, unless he is told of with its name ("een
woordvoerster van X"), which is no other name of it. Where nobody fits, a noun phrase is an entity of its own and a
pronoun stays unresolved: unsure is ``None``, not a guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wederhoor.extract.anaphora import nominal_antecedent
from wederhoor.extract.answers import NOBODY, Answered
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.echo import HEADINGS
from wederhoor.extract.enrolment import Enrolment
from wederhoor.extract.pronoun import pronoun_antecedent
from wederhoor.extract.roster import Member
from wederhoor.extract.salience import SPEAKING, SUBJECT_WEIGHT, most_salient, sights
from wederhoor.extract.setting import PLAIN, Setting
from wederhoor.extract.standin import is_stand_in, principal
from wederhoor.extract.syntax.head import head_of, is_own_outlet
from wederhoor.records.article import Article
from wederhoor.records.entity import NAMED_BODIES, Entity, EntityType, MentionKind
from wederhoor.records.parse import NameSpan
from wederhoor.records.span import Span

ACTORS = NAMED_BODIES | {EntityType.PERSON, EntityType.PLACE}
NAMED_AFTER = NAMED_BODIES | {EntityType.PLACE}
"""What a noun must be for a name behind it to be its own ("de groep Zwarte Lamp", "het dorp X")."""


def _voice_fit(member: Member) -> float:
    return float(member.named and (member.type is EntityType.PERSON or member.type in NAMED_BODIES))


class Cast:
    """The entities of one article; ``speaker`` leads a source phrase to one of them."""

    def __init__(self, article: Article, discourse: Discourse) -> None:
        """The cast of those named in an article; ``speaker`` and ``outlet`` add those who are only described."""
        self._article = article
        self._discourse = discourse
        self._names = discourse.pack.names
        self._enrolment = Enrolment(article, discourse)
        self._reading = self._enrolment.reading
        self._roster = self._reading.roster

    def entities(self) -> tuple[Entity, ...]:
        """The entities in the order of their first mention."""
        members = sorted(
            (member for member in self._roster if member.mentions), key=lambda member: (min(member.mentions), member.id)
        )
        return tuple(member.freeze(self._article.id) for member in members)

    def type(self, id: str) -> EntityType:
        """The kind of an entity."""
        return self._roster[id].type

    def speaker(
        self, source: Range, previous: str | None, content: tuple[Span, ...] = (), answered: Answered = NOBODY
    ) -> str | None:
        """The entity that a source phrase stands for; ``previous`` is the last speaker before it, ``content`` what is
        said where the phrase stands, ``answered`` whom that answers."""
        source = self._without_time(source)
        last = self._roster[previous] if previous is not None else None
        setting = Setting(last=last, own=content, excluded=answered.by, about=answered.about)
        if (pronoun := self._pronoun_of(source)) is not None:
            member = pronoun_antecedent(self._reading, pronoun, setting)
            return None if member is None else self._mention(member, source, MentionKind.PRONOUN)
        member = self._office_holder(source) or self._name_in(source) or self._country_of(source)
        if member is None:
            return self._nominal(source, setting)
        if member.type is EntityType.PLACE and self._names.country(member.name):
            # a country or capital that speaks is its government
            member.type = EntityType.ORGANISATION
        return self._mention(member, source, MentionKind.NAME)

    def heard(self, index: int, content: tuple[Span, ...]) -> str | None:
        """The entity that an impersonal "klinkt het" at a token leaves to be understood: the person or body that draws
        most attention."""
        member = most_salient(self._discourse, self._roster, index, _voice_fit, content)
        return None if member is None else member.id

    def portrayed(self, index: int, content: tuple[Span, ...]) -> str | None:
        """The person last spoken of as a subject in the paragraph of a token, before it, outside of quotations and of
        questions, whose answer speaks of another."""
        discourse = self._discourse
        paragraph = discourse.sentence_of(index).paragraph
        for sight in sights(discourse, self._roster, index, content):
            sentence = discourse.sentence_of(sight.place)
            if sentence.paragraph != paragraph:
                return None
            person = sight.member.named and sight.member.type is EntityType.PERSON
            asked = discourse.quoted[sight.place] or "?" in discourse.vocabularies[sentence.index]
            if person and not asked and sight.weight >= SUBJECT_WEIGHT:
                return sight.member.id
        return None

    def goes_on(self, speaker: str, index: int) -> None:
        """Notes that a speaker speaks on at a token, where nobody names him again."""
        self._roster.see(self._roster[speaker], index, SPEAKING)

    def outlet(self, phrase: Range) -> str | None:
        """The agency, paper or broadcaster that a phrase names; ``None`` when it names none."""
        if not self._is_outlet(phrase):
            return None
        member = self._name_in(phrase)
        if member is None:
            return self._nominal(phrase, PLAIN)
        if member.type is EntityType.PERSON and member.gender is not None:
            # the editor of a paper
            return None
        member.type = EntityType.OUTLET
        return member.id

    def listener(self, phrase: Range) -> str | None:
        """The outlet to which a phrase behind "tegen" says that something was told: also a body by its bare name, which
        the article says nothing else of."""
        member = self._name_in(phrase)
        if member is not None and member.type is EntityType.ORGANISATION and not member.heads:
            member.type = EntityType.OUTLET
        return member.id if member is not None and member.type is EntityType.OUTLET else self.outlet(phrase)

    def is_own_outlet(self, phrase: Range) -> bool:
        """True for "deze krant", "onze redactie"."""
        return is_own_outlet(self._discourse, phrase)

    def _pronoun_of(self, phrase: Range) -> int | None:
        """The pronoun that a phrase is, also one that the parser takes for a noun ("Laatstgenoemde"), or with a
        determiner before it ("die laatste")."""
        first, last = phrase[0], phrase[1] - 1
        pronoun = self._discourse.pack.grammar.pronouns.get(self._discourse.lower[last])
        nearest = pronoun is not None and pronoun.nearest
        if first == last:
            return last if nearest or self._discourse.tokens[last].pos in ("PRON", "DET") else None
        determined = self._discourse.lower[first] in self._discourse.pack.grammar.definite_determiners
        return last if nearest and determined and last == first + 1 else None

    # -- source phrases -----------------------------------------------------------------------------------------------

    def _mention(self, member: Member, phrase: Range, kind: MentionKind) -> str:
        return self._enrolment.mention(member, phrase, kind, SPEAKING)

    def _without_time(self, phrase: Range) -> Range:
        """A phrase without the words for a day behind it."""
        first, end = phrase
        while end > first + 1 and self._discourse.lower[end - 1] in self._discourse.pack.times.adverbials:
            end -= 1
        return first, end

    def _name_in(self, phrase: Range) -> Member | None:
        """The name that a source phrase is about: a person outside any prepositional phrase, else its head's name, or
        the one beside it whose role its head is."""
        names = [name for name in self._members_in(phrase) if not self._is_governed(phrase, name)]
        members = [(name.label == "PER", self._enrolment.at[self._token(name)]) for name in names]
        persons = [member for is_person, member in members if is_person]
        others = [member for is_person, member in members if not is_person]
        head = head_of(self._discourse, phrase)
        if persons:
            return persons[0]
        if head in self._enrolment.at:
            return self._enrolment.at[head]
        actors = [member for member in others if member.type in ACTORS]
        named_after = self._names.type_of(self._discourse.lower[head]) in NAMED_AFTER
        return actors[0] if actors and (named_after or self._is_apposed(head, names)) else None

    def _office_holder(self, phrase: Range) -> Member | None:
        """The person whom the text below calls by the role that a headline puts before another's name: "Advocaat Smit:
        '...'" quotes Smit's lawyer, "Directeur Norvex" the director of the firm."""
        first, enrolment = phrase[0], self._enrolment
        noun, beside = self._discourse.lower[first], enrolment.at.get(phrase[1] - 1)
        if self._discourse.sentence_of(first).kind not in HEADINGS or self._names.role(noun) is None or beside is None:
            return None
        words = {noun, *self._names.synonyms_of(noun)}
        bearers = {
            member.id: member
            for index, member in enrolment.at.items()
            if self._discourse.lower[index] in words and self._discourse.sentence_of(index).kind not in HEADINGS
        }
        found = tuple(bearers.values())
        return found[0] if len(found) == 1 and found[0].type is EntityType.PERSON and found[0] is not beside else None

    def _is_apposed(self, head: int, names: Sequence[NameSpan]) -> bool:
        """True for a name with its kind right behind the comma after a noun ("de eigenaar, rederij X")."""
        tokens, place = self._discourse.tokens, head + 2
        return tokens[min(head + 1, len(tokens) - 1)].text == "," and any(
            name.first == place or (name.first == place + 1 and place in self._enrolment.at) for name in names
        )

    def _country_of(self, phrase: Range) -> Member | None:
        """The country that the article names, of whose adjective a source consists ("Oekraïense ontkenningen")."""
        if phrase[1] - phrase[0] > 1:
            return None
        country = self._names.demonyms.get(self._discourse.lower[phrase[0]], "").lower()
        return self._roster.named(EntityType.PLACE, country)

    def _members_in(self, phrase: Range) -> Iterator[NameSpan]:
        """The names in a phrase that are members."""
        return (name for name in self._discourse.names_from(*phrase) if self._token(name) in self._enrolment.at)

    def _token(self, name: NameSpan) -> int:
        """The last token of a name, which is its own even where a noun opens it."""
        return name.end - 1

    def _is_governed(self, phrase: Range, name: NameSpan) -> bool:
        """True for a name inside a prepositional phrase of the source, and for a possessor ("Poetins woordvoerder")."""
        return self._follows_preposition(phrase, name) or self._is_possessor(phrase, name)

    def _follows_preposition(self, phrase: Range, name: NameSpan) -> bool:
        """True when the last preposition or comma of the phrase before a name is a preposition."""
        for token in reversed(self._discourse.tokens[phrase[0] : name.first]):
            if token.pos == "ADP":
                return True
            if token.text in {",", ")"}:
                return False
        return False

    def _is_possessor(self, phrase: Range, name: NameSpan) -> bool:
        """True for a short name in the genitive before a noun, or before a name where the phrase has another."""
        if name.end >= phrase[1] or name.end - name.first > 2:
            return False
        if not self._discourse.tokens[name.end - 1].text.endswith(self._discourse.pack.grammar.genitive_endings):
            return False
        following = self._discourse.tokens[name.end].pos
        return following == "NOUN" or (following in ("PROPN", "ADJ") and len(self._discourse.names_from(*phrase)) > 1)

    def _is_outlet(self, phrase: Range) -> bool:
        """True for a phrase with a noun for an outlet or the name of one in it."""
        words = self._discourse.lower[phrase[0] : phrase[1]]
        if any(self._names.type_of(word) is EntityType.OUTLET for word in words):
            return True
        names = self._discourse.names_from(*phrase)
        texts = (self._enrolment.text((name.first, name.end)) for name in names)
        return any(map(self._names.outlet, texts)) or self._names.outlet(self._enrolment.text(phrase)) is not None

    def _nominal(self, source: Range, setting: Setting) -> str:
        """The entity that a noun phrase stands for; one of its own where nobody bears its noun."""
        member = self._meant(source, setting)
        self._enrolment.describe(member, source)
        return self._mention(member, source, MentionKind.NOMINAL)

    def _meant(self, phrase: Range, setting: Setting) -> Member:
        """Who is meant by a noun phrase: for a spokesman whoever bears the noun, else the body that he speaks for, and
        where the phrase names that himself; for a text its author."""
        reading, noun = self._reading, self._discourse.lower[head_of(self._discourse, phrase)]
        known = None if self._names.is_utterance(noun) else nominal_antecedent(reading, phrase, setting)
        if known is not None and (known.named or not is_stand_in(self._names, noun)):
            return known
        body = principal(reading, phrase, self._owner, setting)
        spokesperson = self._names.is_spokesperson(noun)
        if body is not None and spokesperson and any(self._members_in(phrase)):
            return self._speaking_for(phrase, body)
        if body is not None and spokesperson:
            role = self._names.role(noun)
            body.voiced, body.gender = True, role.gender if role else None
        return body or known or self._enrolment.described(phrase)

    def _speaking_for(self, phrase: Range, body: Member) -> Member:
        """The person who is told of as who speaks for a body ("een woordvoerder van X"), with that as the role."""
        member = self._enrolment.described(phrase)
        first = phrase[0] + (self._discourse.tokens[phrase[0]].pos == "DET")
        if member is not body:
            member.roles[self._enrolment.text((first, phrase[1]))] = None
        return member

    def _owner(self, phrase: Range) -> Member:
        """Who is meant by the noun phrase behind "van"."""
        return self._name_in(phrase) or self._meant(phrase, PLAIN)
