"""The noun phrases beside a verb, and whether they can name somebody who speaks."""

from __future__ import annotations

from wederhoor.extract.attributions.cue import CueVerb
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.marks import QUOTATION_MARK
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.records.article import ParagraphKind
from wederhoor.records.entity import SPEAKERS
from wederhoor.records.parse import Sentence

LONGEST_BEFORE = 25
"""Tokens before a verb among which a source phrase begins: the 129 found so in our bundles and the treebanks have at
most 10; with apposition a source has at most 15."""


def phrase_before(discourse: Discourse, index: int, sentence: Sentence) -> Range | None:
    """The longest noun phrase that ends right before the verb, over adverbs."""
    stop = index
    while stop > sentence.first and discourse.tokens[stop - 1].pos == "ADV":
        stop -= 1
    for start in range(max(first_place(discourse, sentence, stop), stop - LONGEST_BEFORE), stop):
        if start and discourse.quoted[start - 1] and discourse.tokens[start].text == QUOTATION_MARK:
            # the mark that closes a quotation opens no phrase
            continue
        if _is_day_before(discourse, start, stop):
            continue
        found = noun_phrase_at(discourse, start, stop)
        if found is not None and found[1] == stop and not names_nobody(discourse, found):
            # behind a preposition it is no subject ("Op hun eigen kanaal eist ...")
            return None if start > sentence.first and discourse.tokens[start - 1].pos == "ADP" else found
    return None


def _is_day_before(discourse: Discourse, index: int, stop: int) -> bool:
    """ "On Thursday Ann Peel had said": a day right before a name, which it is no part of."""
    day = discourse.lower[index] in discourse.pack.times.adverbials
    return day and index + 1 < stop and discourse.tokens[index + 1].pos == "PROPN"


def phrase_ending(discourse: Discourse, stop: int, sentence: Sentence) -> Range | None:
    """The longest noun phrase that ends at a token, whatever stands before it; of an agent what stands behind
    "door"."""
    agents = discourse.pack.grammar.agent_prepositions
    starts = range(max(sentence.first, stop - LONGEST_BEFORE), stop)
    phrases = (noun_phrase_at(discourse, start, stop) for start in starts if not _is_day_before(discourse, start, stop))
    closing = (phrase for phrase in phrases if phrase is not None and phrase[1] == stop)
    return next((phrase for phrase in closing if agents.isdisjoint(discourse.lower[phrase[0] : stop])), None)


def phrase_after(discourse: Discourse, index: int, sentence: Sentence) -> Range | None:
    """The noun phrase right after the verb, over an adverb or two."""
    grammar = discourse.pack.grammar
    for token in discourse.tokens[index + 1 : min(index + 4, sentence.end)]:
        neuter = token.lower in grammar.neuter_pronouns and token.pos == "PRON"
        if token.pos == "ADV" or token.lower in grammar.reflexives or neuter:
            continue
        found = noun_phrase_at(discourse, token.index, sentence.end)
        return None if found is None or names_nobody(discourse, found) else found
    return None


def first_place(discourse: Discourse, sentence: Sentence, stop: int) -> int:
    """Where a source may begin: in a headline behind the comma that stands for a full stop ("Brug dicht, gemeente
    spreekt van pech")."""
    if sentence.kind is ParagraphKind.BODY:
        return sentence.first
    commas = (index for index in range(stop - 1, sentence.first, -1) if discourse.tokens[index].text == ",")
    return next(commas, sentence.first - 1) + 1


def names_nobody(discourse: Discourse, phrase: Range) -> bool:
    """True for a phrase that opens like a clause, is a day, or stands for nobody ("dat", "er", "niemand")."""
    grammar, word = discourse.pack.grammar, discourse.lower[phrase[0]]
    if word in grammar.declarative_complementisers or word in grammar.expletives:
        return True
    head = head_of(discourse, phrase)
    if is_time(discourse, head):
        return True
    return word in grammar.nonreferential_pronouns or _is_statement(discourse, head)


def is_time(discourse: Discourse, head: int) -> bool:
    """True for a day and a length of time, which speak no more than they are named after ("Enkele uren later zei ...",
    "Twee weken na de brand ontkende ...")."""
    word, topics = discourse.lower[head], discourse.pack.topics
    time = word in discourse.pack.times.adverbials or word in topics.durations or word.endswith(topics.duration_endings)
    return time and discourse.name_around(head) is None


def _is_statement(discourse: Discourse, head: int) -> bool:
    """True for a noun that takes up what was said ("trok die toezegging in")."""
    if discourse.lower[head] not in discourse.pack.cues.taken_up_nouns or head == 0:
        return False
    return discourse.lower[head - 1] in discourse.pack.grammar.demonstratives


def may_speak(discourse: Discourse, subject: int, cue: CueVerb) -> bool:
    """True for a subject on the same side of the quotation marks that is no day and stands for no statement or
    thing."""
    grammar, word = discourse.pack.grammar, discourse.lower[subject]
    if discourse.quoted[subject] != discourse.quoted[cue.index] or _is_statement(discourse, subject):
        return False
    silent = grammar.propositional_anaphors | grammar.expletives | grammar.relative_pronouns
    return not is_time(discourse, subject) and word not in silent


def speaks(discourse: Discourse, index: int) -> bool:
    """True for a pronoun of the subject, a person or body by name, or a noun for one."""
    token, name = discourse.tokens[index], discourse.name_around(index)
    if name is not None and name.label in ("PER", "ORG"):
        return True
    if token.lower in discourse.pack.grammar.subject_pronouns:
        return True
    return discourse.pack.names.type_of(token.lower) in SPEAKERS
