"""Cue verbs of what is not said: a condition, a wish, an order, a question, a denial of it."""

from __future__ import annotations

from collections.abc import Mapping

from wederhoor.extract.attributions.clause import verbal_start
from wederhoor.extract.attributions.cue import CueVerb
from wederhoor.extract.attributions.subordination import clause_opener
from wederhoor.extract.discourse import Discourse
from wederhoor.extract.syntax.marks import QUOTATION_MARK, VERBS
from wederhoor.records.attribution import Act
from wederhoor.records.parse import Sentence

UNREAL = frozenset({Act.URGES, Act.ASKS, Act.INTENDS, Act.DENIES})
"""The acts of a cue verb under which another's saying is none: what is asked for, promised or denied is not said."""
_ORDERING = frozenset({Act.URGES, Act.ASKS, Act.INTENDS})

CueVerbsByToken = Mapping[int, CueVerb]
"""Cue verbs by their own token and by that of their auxiliary."""


def is_unreal(discourse: Discourse, cue: CueVerb, verbs: CueVerbsByToken) -> bool:
    """True for a cue verb in a condition ("als X zegt dat"), under a wish, an order, a question or a denial ("eist dat
    X toegeeft", "vroeg of X zei dat", "het is niet waar dat X zei dat"), or with a modal of duty ("X moet zeggen
    dat")."""
    sentence = discourse.sentence_of(cue.index)
    opener = clause_opener(discourse, cue.index, cue.finite)
    if opener is not None:
        return _is_supposed(discourse, opener, sentence, verbs)
    if cue.finite == cue.index and discourse.tokens[cue.index].has("VerbForm=Inf"):
        return _is_ordered(discourse, cue, sentence, verbs)
    return _is_inverted_condition(discourse, cue.finite, sentence)


# -- subordinate clauses ----------------------------------------------------------------------------------------------


def _is_supposed(discourse: Discourse, opener: int, sentence: Sentence, verbs: CueVerbsByToken) -> bool:
    """By the word that opens the clause, or by what stands before it."""
    grammar, cues, word = discourse.pack.grammar, discourse.pack.cues, discourse.lower[opener]
    if word in grammar.conditional_subordinators or word in grammar.interrogative_complementisers:
        return True
    if word in cues.refusing_prepositions:
        return True
    if word not in grammar.declarative_complementisers:
        return False
    words = discourse.lower[sentence.first : opener]
    if any(tuple(words[-len(each) :]) == each for table in cues.denied_openers.values() for each in table):
        return True
    governor = next((i for i in range(opener - 1, sentence.first - 1, -1) if discourse.tokens[i].pos in VERBS), None)
    if governor is None:
        return False
    verb = verbs.get(governor)
    return (verb is not None and verb.frame.act in UNREAL) or _wishes(discourse, governor, sentence)


def _wishes(discourse: Discourse, verb: int, sentence: Sentence) -> bool:
    """ "wil dat", "had gewild dat", "wil horen dat", "Stel dat"."""
    wishing = discourse.pack.cues.wishing_verbs
    places = [verb]
    if discourse.tokens[verb].has("VerbForm=Inf"):
        places += [i for i in range(verb - 1, sentence.first - 1, -1) if discourse.finite[i]][:1]
    return any(discourse.tokens[i].lemma in wishing or discourse.lower[i] in wishing for i in places)


# -- main clauses -----------------------------------------------------------------------------------------------------


def _is_inverted_condition(discourse: Discourse, finite: int, sentence: Sentence) -> bool:
    """ "Had X maar gezegd dat", "Mocht X zeggen dat", "Zegt X dat ...?": the verb or its auxiliary opens the sentence,
    not behind a quotation; the parser may take the infinitive for a plural."""
    first = sentence.first
    while first < finite and discourse.tokens[first].pos in ("PUNCT", "CCONJ"):
        if discourse.tokens[first].text == QUOTATION_MARK:
            return False
        first += 1
    supposes = discourse.lower[first] in discourse.pack.grammar.conditional_auxiliaries
    if supposes and all(token.text != "," for token in discourse.tokens[first:finite]):
        finite = first
    if first != finite or (first and discourse.tokens[first - 1].text in {QUOTATION_MARK, ","}):
        return False
    return supposes or discourse.tokens[sentence.end - 1].text == "?" or _concludes(discourse, finite, sentence)


def _concludes(discourse: Discourse, finite: int, sentence: Sentence) -> bool:
    """ "Kan een huurder aantonen dat ..., dan": the clause behind the comma says what follows."""
    conclusions = discourse.pack.grammar.conclusive_adverbs
    for index in range(finite + 1, sentence.end - 2):
        if discourse.tokens[index].text == "," and discourse.lower[index + 1] in conclusions:
            return discourse.finite[index + 2]
    return False


def _is_ordered(discourse: Discourse, cue: CueVerb, sentence: Sentence, verbs: CueVerbsByToken) -> bool:
    """An infinitive behind a modal of duty, or with its marker behind a verb of asking, ordering, promising ("vroeg
    haar te bevestigen dat") or a preposition that says that it was not done ("zonder te zeggen dat")."""
    start = verbal_start(discourse, cue.index, cue.index)
    before = range(cue.index - 1, sentence.first - 1, -1)
    marked = discourse.lower[cue.index - 1] in discourse.pack.grammar.infinitive_markers
    if marked and not discourse.pack.cues.refusing_prepositions.isdisjoint(
        discourse.lower[max(sentence.first, start - 1) : cue.index]
    ):
        return True
    governor = next((index for index in before if discourse.tokens[index].pos in VERBS), None)
    if governor is None:
        return False
    if marked:
        verb = verbs.get(governor)
        if verb is not None and verb.frame.act in _ORDERING and verb.index != cue.index:
            return True
    elif _is_duty(discourse, cue, governor, verbs):
        return True
    return _is_governed(discourse, governor, sentence)


def _is_governed(discourse: Discourse, modal: int, sentence: Sentence) -> bool:
    """The clause of a modal in a condition or a question ("Mocht X beweren dat", "of hij kon zeggen wie")."""
    opener = clause_opener(discourse, modal, modal)
    conditions = discourse.pack.grammar.conditional_subordinators | discourse.pack.grammar.interrogative_complementisers
    if opener is not None:
        return discourse.lower[opener] in conditions
    return _is_inverted_condition(discourse, modal, sentence)


def _is_duty(discourse: Discourse, cue: CueVerb, modal: int, verbs: CueVerbsByToken) -> bool:
    """ "moet zeggen dat"; one who has to admit does ("moest toegeven dat"), unless another says that he has to, and so
    does who speaks of himself ("ik moet zeggen dat")."""
    grammar, cues = discourse.pack.grammar, discourse.pack.cues
    token = discourse.tokens[modal]
    if token.lemma not in cues.duty_verbs and token.lower not in cues.duty_verbs:
        return False
    beside = discourse.lower[max(0, modal - 1) : modal + 2]
    if not grammar.first_persons.isdisjoint(beside):
        return False
    behind = range(cue.index + 2, discourse.sentence_of(cue.index).end)
    told = any(index in verbs and discourse.tokens[index - 1].text == "," for index in behind)
    return told or not (cue.frame.admits and discourse.finite[modal])
