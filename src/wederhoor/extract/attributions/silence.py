"""Cue verbs by which nothing is said: other senses, refusals, negations, nobody as who speaks."""

from __future__ import annotations

from wederhoor.extract.attributions.clause import verbal_end, verbal_start
from wederhoor.extract.attributions.cue import CueVerb
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.head import may_state
from wederhoor.extract.syntax.marks import VERBS
from wederhoor.extract.syntax.subject import subject_of

_NEGATOR_BEFORE = 8
"""Tokens before an infinitive among which a negator refuses it ("wil daar voorlopig niets over zeggen"): seen up to
7."""


def is_ruled_out(discourse: Discourse, cue: CueVerb) -> bool:
    """Reflexive uses of other verbs ("zich melden"), refusals ("wil niet zeggen"), what was never said, and nobody as
    subject."""
    own = {
        child.lower
        for child in discourse.children(cue.index)
        if _is_beside(discourse, cue.index, child.index) and not _negates_infinitive(discourse, cue, child.index)
    }
    if _is_other_verb(discourse, cue, own) or _is_refused(discourse, cue, own) or _has_no_speaker(discourse, cue):
        return True
    field = verbal_start(discourse, cue.index, cue.finite), verbal_end(discourse, cue.index, cue.finite)
    return _is_never_said(discourse, cue, field) or _is_by_nobody(discourse, cue, field)


def _negates_infinitive(discourse: Discourse, cue: CueVerb, index: int) -> bool:
    """ "urged people not to panic": the negator behind the verb, right before the marker of an infinitive."""
    behind, grammar = discourse.lower[index + 1 : index + 2], discourse.pack.grammar
    return grammar.objects_follow and index > cue.index and not grammar.infinitive_markers.isdisjoint(behind)


def _is_beside(discourse: Discourse, verb: int, index: int) -> bool:
    """True for a token with no comma between it and the verb ("zegt ze, maar niet nu")."""
    return all(token.text != "," for token in discourse.tokens[min(verb, index) : max(verb, index)])


def _is_other_verb(discourse: Discourse, cue: CueVerb, own: set[str]) -> bool:
    """A reflexive use of a verb that is none."""
    reflexive = not own.isdisjoint(discourse.pack.grammar.reflexives)
    return reflexive and not cue.frame.reflexive and cue.particle is None


def _is_refused(discourse: Discourse, cue: CueVerb, own: set[str]) -> bool:
    """A verb with a negator of its own that does not need it ("sluit niet uit"), or an infinitive with one somewhere
    before it ("kon dat niet bevestigen"); a verb that lacks the one that it needs."""
    if cue.frame.negated:
        neither = not discourse.pack.grammar.paired_negators.isdisjoint(
            discourse.lower[max(0, cue.index - 3) : cue.index]
        )
        return neither or own.isdisjoint(discourse.pack.grammar.negators)
    negators = discourse.pack.grammar.negators
    if not own.isdisjoint(negators):
        return True
    if not discourse.tokens[cue.index].has("VerbForm=Inf"):
        return False
    if _is_shunned(discourse, cue):
        return True
    first = max(discourse.sentence_of(cue.index).first, cue.index - _NEGATOR_BEFORE)
    return not negators.isdisjoint(discourse.lower[first : cue.index])


def _is_shunned(discourse: Discourse, cue: CueVerb) -> bool:
    """An infinitive that somebody refuses or forgets ("weigerde te bevestigen")."""
    refusing = discourse.pack.cues.refusing_verbs
    governor = discourse.tokens[discourse.tokens[cue.index].head]
    if governor.index != cue.index and governor.lemma in refusing:
        return True
    first = max(discourse.sentence_of(cue.index).first, cue.index - _NEGATOR_BEFORE)
    return any(token.pos in VERBS and token.lemma in refusing for token in discourse.tokens[first : cue.index])


def _has_no_speaker(discourse: Discourse, cue: CueVerb) -> bool:
    """A verb whose subject is nobody in particular."""
    subject = subject_of(discourse, cue.index)
    if subject is None:
        return False
    word, grammar = discourse.lower[subject], discourse.pack.grammar
    if word in grammar.nonreferential_pronouns and not (
        grammar.subject_before_tag and word in grammar.relative_pronouns
    ):
        # "who" and "which" ask, and take up a noun
        return True
    return cue.frame.speakers and not may_state(discourse, subject)


def _is_never_said(discourse: Discourse, cue: CueVerb, field: Range) -> bool:
    """ "heeft nooit beweerd", "Nooit zei hij": an adverb that denies, in the clause of the verb and not in a noun
    phrase ("de nooit veroordeelde X")."""
    if cue.frame.negated:
        return False
    denying = discourse.pack.grammar.denying_adverbs
    phrases = discourse.pack.cues.never_phrases
    places = (i for i in range(*field) if discourse.lower[i] in denying or discourse.phrase_at(phrases, i))
    return any(
        discourse.tokens[index].head in (cue.index, cue.finite) or not _modifies(discourse, index) for index in places
    )


def _modifies(discourse: Discourse, index: int) -> bool:
    """True for an adverb right before an adjective or a participle before a noun."""
    following = discourse.tokens[index + 1 : index + 2]
    return any(token.pos == "ADJ" or token.dep == "amod" for token in following)


def _is_by_nobody(discourse: Discourse, cue: CueVerb, field: Range) -> bool:
    """ "Geen van hen zegt dat", "Geen enkele groep heeft de aanslag opgeëist", "Dat beweert niemand"."""
    grammar, lower = discourse.pack.grammar, discourse.lower
    first = field[0]
    while first < cue.finite and discourse.tokens[first].pos == "ADV" and lower[first] not in grammar.nobodies:
        first += 1
    if first < cue.finite and lower[first] in grammar.nobodies:
        return True
    subject = subject_of(discourse, cue.index)
    own = () if subject is None else discourse.children(subject)
    if any(child.lower in grammar.nobodies for child in own):
        return True
    behind = cue.finite + 1
    if grammar.bare_complements:
        # "said nobody had been told": the subject of what is said
        return False
    return behind < field[1] and lower[behind] in grammar.nonreferential_pronouns & grammar.nobodies
