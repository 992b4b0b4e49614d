"""What a statement gives as the cause of something: the noun, with what hangs on it, that its words point at."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from wederhoor.align.points.deed import kind_of
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.reading import NUMERIC
from wederhoor.align.points.statement import Statement
from wederhoor.lang.wordlist import find_phrases
from wederhoor.records.attribution import Act
from wederhoor.records.entity import SPEAKERS
from wederhoor.records.parse import Parse, Token
from wederhoor.records.span import Span

CAUSAL = frozenset({Act.ASSERTS, Act.BLAMES, None})
"""Acts whose words can give a cause; ``None`` is the article itself."""

PHRASE = ("DET", "ADJ", "NUM", "NOUN", "X", "PUNCT")
"""Parts of speech between a preposition and the noun that it goes with."""

NEXT = 2
"""Tokens from a verb to what stands right behind it, a quotation mark between them."""

INTENT = "intent"
"""What a cause is about that is somebody's intent, whatever the words."""

STARTING = "starting"
"""The class of words that say that something begins; every pack has it."""


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause: its ``words`` and tokens, and what each of its nouns is about."""

    words: str
    tokens: range
    nouns: tuple[frozenset[str], ...]

    def is_same(self, other: Cause) -> bool:
        """True when each noun of the one with the fewest has its like in the other: *een scooteraccu*, *de accu van een
        scooter*; the accu of a scooter is not that of a bicycle."""
        few, many = sorted((self, other), key=lambda cause: len(cause.nouns))
        return all(any(noun & like for like in many.nouns) for noun in few.nouns)


def find_cause(evidence: Evidence, item: Statement) -> Cause | None:
    """What a statement gives as a cause, unless that is somebody (see ``responsibility``)."""
    if item.disputes or item.act not in CAUSAL:
        return None
    parse, reading = evidence.findings.parses[item.document], evidence.readings[item.document]
    noun = (
        _blamed(evidence, item)
        or _named_cause(evidence, item)
        or _after_preposition(evidence, item)
        or _in_its_place(evidence, item)
    )
    if noun is None:
        return _find_intent(evidence, item)
    if noun.index in reading.denied or _is_somebody(evidence, parse, noun):
        return None
    return _read(evidence, parse, noun, item)


def _is_somebody(evidence: Evidence, parse: Parse, noun: Token) -> bool:
    """True for people and bodies, of whom *a group of soldiers* is one and *a campaign of leaks* none."""
    pack, reading = evidence.findings.pack(parse.document), evidence.readings[parse.document]

    def acts(token: Token) -> bool:
        return reading.is_about(token.index, *pack.relations.actors) or pack.names.type_of(token.lower) in SPEAKERS

    children = [parse.tokens[child] for child in parse.children[noun.index]]
    made = [child for child in children if _case_of(parse, child) in pack.relations.makers]
    indefinite = not any(child.has("Definite=Def") for child in children)
    return acts(noun) and not (indefinite and made and not any(map(acts, made)))


def caused_deed(evidence: Evidence, item: Statement, cause: Cause) -> str:
    """The deed that a cause is given for, named outside its words (*de oorzaak van de brand was een ontplofte
    ketel*); nothing when none is."""
    reading = evidence.readings[item.document]
    relations = evidence.findings.pack(item.document).relations
    outside = [index for index in item.tokens if index not in cause.tokens]
    named = (deed for deed in relations.deeds if any(reading.is_about(index, deed) for index in outside))
    return kind_of(relations, next(named, ""))


def blamed_thing(evidence: Evidence, item: Statement, cause: Cause) -> str:
    """The stem of what a cause is blamed for when that is no deed (*blames the fog for the delay*, *the delay on the
    fog*); nothing when the words name none."""
    parse, relations = evidence.findings.parses[item.document], evidence.findings.pack(item.document).relations
    behind = [parse.tokens[index] for index in item.tokens if index > cause.tokens[-1]]
    before = (parse.tokens[index] for index in item.tokens if index < cause.tokens[0])
    after = itertools.dropwhile(lambda token: token.lower not in relations.reason_prepositions, behind)
    noun = next((token for token in itertools.chain(before, after) if token.pos == "NOUN"), None)
    return relations.stem(noun.lemma.lower()) if item.act is Act.BLAMES and noun is not None else ""


def _blamed(evidence: Evidence, item: Statement) -> Token | None:
    """The thing that is the object of a verb which has the cause for its object (*blames a faulty valve*)."""
    pack, parse = evidence.findings.pack(item.document), evidence.findings.parses[item.document]
    if item.act is not Act.BLAMES or item.attribution is None or item.attribution.cue is None:
        return None
    objects = pack.relations.cause_objects
    cue = [index for index in parse.within(item.attribution.cue) if parse.tokens[index].lower in objects]
    hanging = [parse.tokens[index] for index in item.tokens if parse.tokens[index].head in cue]
    thing = next((token for token in hanging if token.dep == "obj"), None)
    if thing is not None and any(parse.tokens[child].has("Definite=Def") for child in parse.children[thing.index]):
        # What follows a word of pointing is blamed, and a known object what it is blamed for (*the delay on the fog*).
        hanging += [parse.tokens[child] for child in parse.children[thing.index]]
    pointed = (token for token in hanging if _case_of(parse, token) in pack.relations.accusing)
    found = next(pointed, thing)
    if found is None and cue and item.tokens[0] - cue[-1] <= NEXT:  # a verb that the parse takes for an adjective
        phrase = itertools.takewhile(lambda token: token.pos in (*PHRASE, "CCONJ"), parse.tokens[cue[-1] + 1 :])
        found = next((token for token in phrase if token.pos == "NOUN" and token.dep != "compound"), None)
    return found if found is not None and found.pos == "NOUN" else None


def _case_of(parse: Parse, token: Token) -> str:
    cases = (parse.tokens[child] for child in parse.children[token.index])
    return next((case.lower for case in cases if case.dep == "case"), "")


def _after_preposition(evidence: Evidence, item: Statement) -> Token | None:
    """The noun after a word of cause and its preposition (*is ontstaan door kortsluiting*), after a word of beginning
    (*begon bij een stopcontact*), or what a bare accusation points at (*wijt de brand aan | achterstallig
    onderhoud*)."""
    parse, reading = evidence.findings.parses[item.document], evidence.readings[item.document]
    relations = evidence.findings.pack(item.document).relations
    tokens = [parse.tokens[index] for index in item.tokens]
    begins = any(reading.is_about(t.index, STARTING) and t.pos == "VERB" for t in tokens) and _has_beginner(
        evidence, item
    )
    words = relations.cause_words
    causal = [n for n, t in enumerate(tokens) if reading.lemmas[t.index] in words or t.lower in words]
    told = bool(causal) or _is_told_by_cue(evidence, item) or _gives_way(evidence, item)
    cases = relations.cause_prepositions if told or not begins else relations.source_prepositions
    pointed = item.act is Act.BLAMES and _follows(parse, item, relations.cause_prepositions)
    places = [n + 1 for n, t in enumerate(tokens) if t.lower in cases]
    behind = (place for place in places if causal and place > causal[0])
    start = 0 if pointed else next(behind, next(iter(places), None))
    if start is None or not (pointed or told or begins):
        return None
    phrase = list(itertools.takewhile(lambda token: token.pos in PHRASE, tokens[start:]))
    nouns = [token for token in phrase if token.pos == "NOUN"]
    # English writes compounds apart (the news site).
    return next((token for token in nouns if token.dep != "compound"), next(iter(nouns), None))


def _is_told_by_cue(evidence: Evidence, item: Statement) -> bool:
    """True when the speaker's verb is one of cause (*wijt* het ongeluk aan slijtage)."""
    parse, reading = evidence.findings.parses[item.document], evidence.readings[item.document]
    words = evidence.findings.pack(item.document).relations.cause_words
    cue = item.attribution.cue if item.attribution else None
    inside = parse.within(cue) if cue else ()
    return any(reading.lemmas[index] in words or parse.tokens[index].lower in words for index in inside)


def _gives_way(evidence: Evidence, item: Statement) -> bool:
    """True when a verb of an accident, which nobody does, has a noun after *door* (*de kade bezweek door
    verzakking*)."""
    parse, reading = evidence.findings.parses[item.document], evidence.readings[item.document]
    relations = evidence.findings.pack(item.document).relations
    for index in item.tokens:
        token = parse.tokens[index]
        if token.lower in relations.agents and token.dep == "case":
            verb = parse.tokens[parse.tokens[token.head].head]
            if verb.index in item.tokens and verb.pos == "VERB" and reading.is_about(verb.index, *relations.accidents):
                return True
    return False


def _in_its_place(evidence: Evidence, item: Statement) -> Token | None:
    """The noun that somebody holds it to, right after a sentence that names a cause (*Volgens de een is de oorzaak
    slijtage. De ander houdt het op een fout*)."""
    parse = evidence.findings.parses[item.document]
    sentence = parse.sentences[item.sentence]
    before = parse.sentences[item.sentence - 1] if item.sentence else sentence
    relations = evidence.findings.pack(item.document).relations
    if before is sentence or before.paragraph != sentence.paragraph:
        return None
    named = any(token.lower in relations.cause_nouns for token in parse.words(before))
    held = find_phrases(relations.holding_to, [token.lower for token in parse.words(sentence)])
    ends = [sentence.first + end for _, end in held]
    if not named or not ends:
        return None
    phrase = itertools.takewhile(lambda token: token.pos in PHRASE, parse.tokens[ends[0] : sentence.end])
    noun = next((token for token in phrase if token.pos == "NOUN"), None)
    return noun if noun is not None and noun.index in item.tokens else None


def _find_intent(evidence: Evidence, item: Statement) -> Cause | None:
    """That somebody did it on purpose, which is a cause too (*de brand is aangestoken*)."""
    parse, reading = evidence.findings.parses[item.document], evidence.readings[item.document]
    wilful = evidence.findings.pack(item.document).relations.wilful
    if item.attribution is None or item.negated:
        return None
    for index in item.tokens:
        token = parse.tokens[index]
        if index not in reading.denied and token.lower in wilful:
            return Cause(token.text, range(index, index + 1), (frozenset({INTENT}),))
    return None


def _has_beginner(evidence: Evidence, item: Statement) -> bool:
    """True when what begins can have a cause: a deed, what stands for one (*het vuur*), or a pronoun; *de ravage begint
    bij nummer 12* says where."""
    parse, reading = evidence.findings.parses[item.document], evidence.readings[item.document]
    relations = evidence.findings.pack(item.document).relations
    tokens = [parse.tokens[index] for index in item.tokens]
    # What stands after a preposition begins nothing (de ravage van de explosie begint bij nummer 12).
    return any(
        (reading.is_about(token.index, *relations.deeds) and token.dep not in ("nmod", "obl"))
        or relations.subjects.find(token.lower)
        or (token.pos == "PRON" and token.dep.startswith("nsubj"))
        for token in tokens
    )


def _follows(parse: Parse, item: Statement, prepositions: frozenset[str]) -> bool:
    first = item.tokens[0]
    return first > 0 and parse.tokens[first - 1].lower in prepositions


def _named_cause(evidence: Evidence, item: Statement) -> Token | None:
    """What is said to be the cause (*de oorzaak was een defecte kachel*), or is put forward as it (*muizen als
    oorzaak*)."""
    parse = evidence.findings.parses[item.document]
    relations = evidence.findings.pack(item.document).relations
    for index in item.tokens:
        token = parse.tokens[index]
        if token.lower not in relations.cause_nouns:
            continue
        head = parse.tokens[token.head]
        if token.dep.startswith("nsubj") and head.pos == "NOUN" and head.index in item.tokens:
            return head
        if index and parse.tokens[index - 1].lower in relations.cause_roles:
            nouns = [parse.tokens[i] for i in item.tokens if i < index and parse.tokens[i].pos == "NOUN"]
            return nouns[0] if nouns else None
    return None


def _read(evidence: Evidence, parse: Parse, noun: Token, item: Statement) -> Cause:
    """The noun with the words before it and what a preposition hangs on it."""
    makers = evidence.findings.pack(item.document).relations.makers
    inside = set(item.tokens)
    first = noun.index
    while first - 1 in inside and (
        parse.tokens[first - 1].pos in ("ADJ", "NUM") or parse.tokens[first - 1].dep in ("amod", "compound")
    ):
        first -= 1
    nouns = [noun]
    if noun.index + 1 in inside and parse.tokens[noun.index + 1].lower in makers:
        behind = (parse.tokens[index] for index in range(noun.index + 2, item.tokens[-1] + 1) if index in inside)
        phrase = itertools.takewhile(lambda token: token.pos in PHRASE and token.text != ",", behind)
        nouns += [token for token in phrase if token.pos == "NOUN"][:1]
    words = evidence.findings.words(item.document, Span(parse.tokens[first].start, nouns[-1].end))
    return Cause(
        words, range(first, nouns[-1].index + 1), tuple(_keys(evidence, item.document, token) for token in nouns)
    )


def _keys(evidence: Evidence, document: str, noun: Token) -> frozenset[str]:
    keys = evidence.readings[document].keys(noun.index)
    return frozenset(key for key in keys if not key.startswith((*NUMERIC, "part:", "family:"))) or frozenset(
        {noun.lower}
    )


def group_causes(causes: Sequence[tuple[Statement, Cause]]) -> list[list[tuple[Statement, Cause]]]:
    """The statements by the cause that they give, in the order in which the causes come up."""
    groups: list[list[tuple[Statement, Cause]]] = []
    for item, cause in causes:
        home = next((group for group in groups if group[0][1].is_same(cause)), None)
        if home is None:
            groups.append([(item, cause)])
        else:
            home.append((item, cause))
    return groups
