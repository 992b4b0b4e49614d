"""The noun phrases that name who speaks in the clause of a cue verb."""

from __future__ import annotations

from wederhoor.extract.attributions.coordination import named_behind_colon, split_coordination
from wederhoor.extract.attributions.cue import CueVerb
from wederhoor.extract.attributions.subject import subject_phrase
from wederhoor.extract.attributions.tagging import tag_subjects
from wederhoor.extract.attributions.vicinity import is_time, speaks
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.marks import CLAUSE_MARKS, QUOTATION_MARK, trim
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.extract.syntax.postmodifier import governor_of
from wederhoor.lang.frames import Construction
from wederhoor.records.attribution import Act
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import Sentence

_AGENT_REACH = 11
"""Tokens between a participle and its agent where the parser hangs the agent elsewhere and no finite verb stands
between: seen up to 10."""


def agents_of(discourse: Discourse, cue: CueVerb) -> tuple[Range, ...]:
    """The phrases that say by whom a passive was said: after "door" in the clause of the participle, or the document in
    which it was."""
    sentence = discourse.sentence_of(cue.index)
    for token in discourse.tokens[sentence.first : sentence.end - 1]:
        if token.pos != "ADP" or token.lower not in discourse.pack.grammar.agent_prepositions:
            continue
        phrase = noun_phrase_at(discourse, token.index + 1, sentence.end)
        same_side = discourse.quoted[token.index] == discourse.quoted[cue.index]
        if phrase is not None and same_side and _is_agent(discourse, cue, token.index, phrase):
            found = split_coordination(discourse, _without_charge(discourse, cue, phrase), sentence)
            return named_behind_colon(discourse, found, sentence) or found
    document = _document(discourse, sentence)
    return () if document is None else (document,)


def _without_charge(discourse: Discourse, cue: CueVerb, phrase: Range) -> Range:
    """The phrase without what somebody is accused of ("door omwonenden van diefstal beschuldigd"): a bare noun behind
    "van" that is none for people or bodies ("leden van milieugroepen")."""
    names, grammar = discourse.pack.names, discourse.pack.grammar
    if cue.frame.act is not Act.BLAMES or not cue.frame.accepts(Construction.PREDICATE):
        return phrase
    for index in range(phrase[0] + 1, phrase[1] - 1):
        charge = discourse.tokens[index + 1]
        abstract = charge.pos == "NOUN" and charge.text.islower() and names.type_of(charge.lower) is None
        if abstract and discourse.lower[index] in grammar.possessive_prepositions:
            return phrase[0], index
    return phrase


def _document(discourse: Discourse, sentence: Sentence) -> Range | None:
    """The document that opens the sentence behind a preposition ("In het rapport wordt gewaarschuwd voor ...")."""
    names = discourse.pack.names
    if discourse.lower[sentence.first] not in discourse.pack.cues.showing_prepositions:
        return None
    phrase = noun_phrase_at(discourse, sentence.first + 1, sentence.end)
    if phrase is None or names.type_of(discourse.lower[head_of(discourse, phrase)]) is not EntityType.OTHER:
        return None
    return phrase


def _is_agent(discourse: Discourse, cue: CueVerb, preposition: int, phrase: Range) -> bool:
    """True for a phrase that the parser hangs on the participle, or one who can speak close by in its clause."""
    if discourse.tokens[discourse.tokens[preposition].head].head == cue.index:
        return True
    if not speaks(discourse, head_of(discourse, phrase)):
        return False
    first, end = min(preposition, cue.index) + 1, max(preposition, cue.index)
    return end - first < _AGENT_REACH and not any(discourse.finite[first:end])


def sources_of(discourse: Discourse, cue: CueVerb) -> tuple[Range, ...]:
    """The noun phrases that name who speaks, coordinated ones apart; empty when the clause names nobody."""
    sentence = discourse.sentence_of(cue.index)
    if tagged := tag_subjects(discourse, cue, sentence):
        return tagged
    first = subject_phrase(discourse, cue, sentence)
    if first is not None and first[0] < cue.index < first[1]:
        # a cue that the parser takes for a noun does not belong to the phrase before it
        first = first[0], cue.index
    if first is None:
        return ()
    if first[0] > cue.finite or not discourse.pack.grammar.subject_before_tag:
        # "an adviser to the minister said": before its verb a subject has no addressee behind it
        first = _without_addressee(discourse, first)
    first = _without_verb(discourse, _without_content(discourse, cue, first))
    if first[0] > cue.finite:
        first = without_circumstance(discourse, first)
    elif discourse.pack.grammar.subject_before_tag:
        first = _without_time(discourse, first)
    found = split_coordination(discourse, first, sentence)
    return named_behind_colon(discourse, found, sentence) or found


def _without_verb(discourse: Discourse, phrase: Range) -> Range:
    """The subject that two verbs share, where the parser's phrase has the first of them in it ("The Front denies it
    and")."""
    if discourse.lower[phrase[1] - 1] not in discourse.pack.grammar.coordinators:
        return phrase
    head = head_of(discourse, phrase)
    verbs = (
        i
        for i in range(head + 1, phrase[1])
        if discourse.finite[i] or discourse.lower[i] in discourse.pack.cues.by_form
    )
    return phrase[0], next(verbs, phrase[1] - 1)


def without_circumstance(discourse: Discourse, phrase: Range) -> Range:
    """One who speaks without what he speaks about and when ("de trainer over de wissels", "Smit na afloop"); of a text
    it says which it is ("het rapport over de brand")."""
    head, circumstances = head_of(discourse, phrase), discourse.pack.cues.circumstances
    if discourse.name_around(head) is not None:
        # "volgens Polen door Rusland": the agent of the clause
        circumstances = circumstances | discourse.pack.grammar.agent_prepositions
    elif not speaks(discourse, head):
        return phrase
    found = (
        index
        for index in _own_words(discourse, phrase)
        # "people briefed on the talks": the preposition of a participle says who they are
        if (
            discourse.lower[index] in circumstances
            and index < phrase[1] - 1
            and not _is_of_participle(discourse, index)
            and not _is_of_apposition(discourse, index, phrase)
        )
        or (index > head and _opens_time(discourse, index, phrase[1]))
    )
    return trim(discourse, (phrase[0], next(found, phrase[1])), {","})


def _is_of_participle(discourse: Discourse, index: int) -> bool:
    """True for a preposition right behind a participle, in a language that sets that behind its noun."""
    before = discourse.tokens[index - 1]
    return discourse.pack.grammar.objects_follow and before.has("VerbForm=Part") and before.dep == "acl"


def _is_of_apposition(discourse: Discourse, index: int, phrase: Range) -> bool:
    """True for a preposition that the parser hangs on the noun of an apposition: where somebody works ("Hale, an
    analyst at the bank")."""
    noun = discourse.tokens[governor_of(discourse, index)]
    commas = (token.text == "," for token in discourse.tokens[phrase[0] : noun.index])
    return noun.pos == "NOUN" and phrase[0] < noun.index < index and any(commas)


def _without_time(discourse: Discourse, phrase: Range) -> Range:
    """A subject before its verb without the day that stands between them ("Mr Moore on Tuesday dismissed ...")."""
    head = head_of(discourse, phrase)
    if any(discourse.finite[phrase[0] : phrase[1]]):
        # "the owner of a ferry that sank on Sunday": the day is that of the clause
        return phrase
    found = (
        index for index in _own_words(discourse, phrase) if index > head and _opens_time(discourse, index, phrase[1])
    )
    return phrase[0], next(found, phrase[1])


def _own_words(discourse: Discourse, phrase: Range) -> list[int]:
    """The tokens of a phrase behind its first, without those of its relative clause ("een vrouw die tegenover de
    fabriek woont aan deze krant")."""
    relative = discourse.pack.grammar.relative_pronouns
    pronoun = discourse.find(phrase[0] + 1, phrase[1], lambda token: token.lower in relative and token.pos == "PRON")
    if pronoun is None:
        return list(range(phrase[0] + 1, phrase[1]))
    verb = next((index for index in range(pronoun, phrase[1]) if discourse.finite[index]), phrase[1])
    return [*range(phrase[0] + 1, pronoun), *range(verb + 1, phrase[1])]


def _opens_time(discourse: Discourse, index: int, end: int) -> bool:
    """True for a day, and for a preposition before one, which tell when something was said ("Smit, de voorzitster,
    maandagavond in Gent", "de trainer in de nacht van zaterdag op zondag")."""
    if discourse.lower[index] in discourse.pack.times.adverbials:
        return True
    if discourse.tokens[index].pos != "ADP" or discourse.lower[index] in discourse.pack.grammar.possessive_prepositions:
        return False
    inner = noun_phrase_at(discourse, index + 1, end)
    return inner is not None and is_time(discourse, head_of(discourse, inner))


def _without_addressee(discourse: Discourse, phrase: Range) -> Range:
    """The phrase without those whom it was told to ("een arts tegen deze krant"), which order does not tell from a
    phrase of the noun ("hoogleraar aan de universiteit"): by "tegen", or by what an outlet is called behind it."""
    for index in _own_words(discourse, phrase):
        token = discourse.tokens[index]
        if (
            index < phrase[1] - 1
            and token.pos == "ADP"
            and token.lower in discourse.pack.cues.addressees
            and is_told(discourse, index, phrase[1])
        ):
            return phrase[0], index
    return phrase


def _without_content(discourse: Discourse, cue: CueVerb, phrase: Range) -> Range:
    """The phrase without the prepositional object of its verb, which it may not be told from ("sprak het bedrijf van 63
    gewonden"): from the verb's preposition before a number or a quotation on."""
    if phrase[0] < cue.finite:
        return phrase
    for index in range(phrase[0] + 1, phrase[1] - 1):
        following = discourse.tokens[index + 1]
        stated = following.pos == "NUM" or following.text == QUOTATION_MARK
        if stated and discourse.lower[index] in cue.frame.prepositions:
            return phrase[0], index
    return phrase


def is_told(discourse: Discourse, preposition: int, end: int) -> bool:
    """True for a preposition before one who is told something."""
    cues, grammar = discourse.pack.cues, discourse.pack.grammar
    if discourse.lower[preposition] in cues.listeners:
        return True
    following = noun_phrase_at(discourse, preposition + 1, end)
    if following is None or discourse.lower[preposition + 1] not in grammar.demonstratives | grammar.possessives:
        kinds = (
            ()
            if following is None
            else (discourse.pack.names.type_of(discourse.lower[index]) for index in range(*following))
        )
        return EntityType.OUTLET in kinds
    return True


def speaker_at(discourse: Discourse, first: int, sentence: Sentence) -> Range | None:
    """The noun phrase behind a cue at a token; where the cue stands in commas, what follows the next comma is said and
    no apposition, unless it names who speaks ("Dat is, aldus Smit, een schande")."""
    phrase = noun_phrase_at(discourse, first, sentence.end)
    if phrase is None and first + 1 < sentence.end and discourse.tokens[first].pos == "ADV":
        # "aldus nog de politie", "aldus ook Smit"
        phrase = noun_phrase_at(discourse, first + 1, sentence.end)
    if phrase is not None and discourse.pack.grammar.subject_before_tag:
        phrase = _before_subject(discourse, phrase, sentence)
    if phrase is None or first - 2 < sentence.first or discourse.tokens[first - 2].text != ",":
        return phrase
    comma = discourse.find(*phrase, lambda token: token.text == ",")
    if comma is None or speaks(discourse, head_of(discourse, (comma + 1, phrase[1]))):
        return phrase
    return phrase[0], comma


def up_to_mark(discourse: Discourse, phrase: Range, sentence: Sentence) -> Range:
    """The phrase with all that stands between it and the next mark, where that is no clause, in a language that has its
    subject behind that ("According to a shopkeeper on the quay, the ship ...")."""
    if not discourse.pack.grammar.subject_before_tag or phrase[1] >= sentence.end:
        return phrase
    if discourse.tokens[phrase[1]].pos not in ("ADP", "VERB", "ADJ"):
        return phrase
    mark = discourse.find(
        phrase[1], sentence.end, lambda token: token.text in CLAUSE_MARKS or token.text == QUOTATION_MARK
    )
    end = sentence.end if mark is None else mark
    return phrase if any(discourse.finite[phrase[1] : end]) else (phrase[0], end)


def _before_subject(discourse: Discourse, phrase: Range, sentence: Sentence) -> Range:
    """The phrase up to the comma behind which the subject of the clause stands right before its verb ("According to
    Smith, the council was warned")."""
    if phrase[1] >= sentence.end or not discourse.finite[phrase[1]]:
        return phrase
    comma = discourse.find(*phrase, lambda token: token.text == ",")
    return phrase if comma is None else (phrase[0], comma)
