"""The subjects that a cue verb shares with another verb: the one it is joined to, or the one above it."""

from __future__ import annotations

from wederhoor.extract.attributions.cue import CueVerb
from wederhoor.extract.attributions.vicinity import may_speak, speaks
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.head import head_of, may_state
from wederhoor.extract.syntax.marks import SUBJECTS
from wederhoor.extract.syntax.nounphrase import noun_phrase_at, phrase_around
from wederhoor.extract.syntax.subject import subject_of
from wederhoor.records.attribution import Act
from wederhoor.records.parse import Sentence

CLAUSES = frozenset({"ccomp", "advcl", "xcomp"})
_GERUND_CLAUSES = CLAUSES | {"acl", "acl:relcl", "conj", "parataxis", "obj", "obl", "nmod"}
"""Arcs from what the parser hangs a gerund on to the main verb, whose subject it has."""


def subject_of_gerund(discourse: Discourse, cue: CueVerb) -> int | None:
    """The subject of the main clause for a gerund behind a comma, which the parser may hang on the clause of what was
    said before ("The coastguard said it had warned them, adding that ...")."""
    token = discourse.tokens[cue.index]
    before = cue.index - 1
    if before > 0 and discourse.tokens[before].pos in ("ADP", "SCONJ"):
        # "conceded it was flawed, after insisting that it was fair"
        before -= 1
    gerund = not cue.participle and token.has("VerbForm=Part") and discourse.tokens[before].text == ","
    above = discourse.tokens[token.head]
    if above.dep in SUBJECTS and above.head > above.index:
        above = discourse.tokens[above.head]
    if not gerund or not discourse.pack.grammar.objects_follow or above.dep not in _GERUND_CLAUSES:
        return None
    while above.dep in _GERUND_CLAUSES and above.head != above.index:
        above = discourse.tokens[above.head]
    return subject_of(discourse, above.index)


def is_second(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> bool:
    """True for a finite verb right behind a coordinator, which shares the subject before it whatever the parser finds
    behind it ("noemt het plan goed, maar vraagt de gemeenten om geduld")."""
    return cue.finite > sentence.first and discourse.lower[cue.finite - 1] in discourse.pack.grammar.coordinators


def shared_subject(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> Range | None:
    """The subject of the verb that the cue is coordinated with, where its own names nobody ("beloofde dat, maar trok
    die belofte weer in")."""
    token = discourse.tokens[cue.index]
    coordinated = token.dep == "conj" and token.head < cue.index
    if not coordinated and discourse.pack.grammar.objects_follow and is_second(discourse, cue, sentence):
        # "claimed it was faulty, and accused managers ...": where the parser takes it for an adjective
        return _of_main_verb(discourse, cue, sentence) or _opening(discourse, cue, sentence)
    subject = subject_of(discourse, _of_one_tense(discourse, token.head, cue.finite)) if coordinated else None
    stating = speaks if cue.frame.act is Act.BLAMES else may_state
    if subject is not None and discourse.pack.grammar.objects_follow and not stating(discourse, subject):
        # "confirmed the bolts had gone but maintained ...": hung on the verb of what was confirmed
        above = discourse.tokens[token.head]
        subject = subject_of(discourse, above.head) if above.dep in CLAUSES else subject
    if subject is None or not sentence.first <= subject < sentence.end or not may_speak(discourse, subject, cue):
        second = discourse.pack.grammar.objects_follow and is_second(discourse, cue, sentence)
        return _opening(discourse, cue, sentence) if second else None
    return phrase_around(discourse, subject, sentence)


def _of_main_verb(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> Range | None:
    """The subject of the first finite verb of a sentence, behind which a second one stands."""
    verb = next((index for index in range(sentence.first, cue.finite) if discourse.finite[index]), None)
    subject = None if verb is None else subject_of(discourse, verb)
    if subject is None or not sentence.first <= subject < cue.finite or not may_speak(discourse, subject, cue):
        return None
    return phrase_around(discourse, subject, sentence)


def _opening(discourse: Discourse, cue: CueVerb, sentence: Sentence) -> Range | None:
    """The phrase that opens the sentence, where it names one who can speak, else the last subject before that can."""
    phrase = noun_phrase_at(discourse, sentence.first, cue.finite)
    if phrase is not None and speaks(discourse, head_of(discourse, phrase)):
        return phrase
    for index in range(cue.finite - 1, sentence.first - 1, -1):
        subject = discourse.tokens[index].dep in SUBJECTS and not discourse.quoted[index]
        if subject and speaks(discourse, index) and may_speak(discourse, index, cue):
            return phrase_around(discourse, index, sentence)
    return None


def _of_one_tense(discourse: Discourse, verb: int, finite: int) -> int:
    """The verb that a finite one goes on: of a clause in another tense the one that governs it, where that has the
    same ("zegt dat hij niets wist en ontkent dat")."""
    first, above, second = (discourse.tokens[index] for index in (verb, discourse.tokens[verb].head, finite))
    past = [token.has("Tense=Past") for token in (first, above, second)]
    told = all(token.has("VerbForm=Fin") for token in (first, above, second))
    return above.index if told and first.dep in CLAUSES and past[0] != past[1] == past[2] else verb
