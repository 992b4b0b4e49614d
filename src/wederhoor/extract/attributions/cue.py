"""Cue verbs in a parse: which forms are which verb, with their particles and auxiliaries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wederhoor.extract.attributions.verbform import (
    auxiliary_of,
    governs_clause,
    has_passive_auxiliary,
    is_main_by_place,
    is_only_verb,
    opens_adjunct,
)
from wederhoor.extract.attributions.wordclass import is_verbal
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.marks import QUOTATION_MARK, VERBS
from wederhoor.lang.frames import Construction, VerbFrame
from wederhoor.records.article import ParagraphKind
from wederhoor.records.parse import Sentence, Token

_PARTICLE_ARC = "compound:prt"
_PARTICLE_BEFORE = 6
"""Tokens before a verb among which the word of its expression stands ("te kennen heeft gegeven"): seen up to 4."""
_LIGHT_REACH = 3
"""Tokens on either side of a verb among which the pronoun of its expression stands ("had de vakbond het over"): seen up
to 3."""
_PREPOSITION_REACH = 8
"""Tokens from such a verb on among which the preposition of the expression stands: seen up to 7."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CueVerb:
    """A cue verb: the token that counts as the cue, the token that stands second in the clause (its auxiliary, or
    itself), and the particle."""

    index: int
    finite: int
    frame: VerbFrame
    particle: int | None
    participle: bool
    passive: bool

    @property
    def place(self) -> Range:
        """The tokens of the cue."""
        return self.index, self.index + 1


def find_cue_verbs(discourse: Discourse) -> Iterator[CueVerb]:
    """The cue verbs, one frame each."""
    phrases = _phrase_tokens(discourse)
    for token in discourse.tokens:
        frames = discourse.pack.cues.by_form.get(token.lower)
        if frames and token.index not in phrases and is_verbal(discourse, token, frames):
            cue = _choose(discourse, token, frames)
            if cue is not None:
                yield cue


def _phrase_tokens(discourse: Discourse) -> frozenset[int]:
    """The tokens of fixed phrases of saying: "zeggen" in "naar eigen zeggen" is no verb."""
    cues = discourse.pack.cues
    found: set[int] = set()
    for index in range(len(discourse.tokens)):
        for table in (cues.own_words, cues.hearsay):
            words = discourse.phrase_at(table, index)
            found.update(range(index, index + len(words or ())))
    return frozenset(found)


def _choose(discourse: Discourse, token: Token, frames: tuple[VerbFrame, ...]) -> CueVerb | None:
    """The frame whose particle stands in the clause, else the one without."""
    sentence = discourse.sentence_of(token.index)
    vocabulary, negated = discourse.vocabularies[sentence.index], _is_negated(discourse, token)
    separated = [
        (frame, particle)
        for frame in frames
        if frame.particle in vocabulary and _may_be_separated(token, frame) and (negated or not frame.negated)
        if (particle := _particle(discourse, token, frame, sentence)) is not None
    ]
    if separated:
        frame, particle = max(separated, key=lambda pair: (pair[0].negated == negated, len(pair[0].verb)))
        return _cue(discourse, token, frame, particle, sentence)
    standing = [frame for frame in frames if _stands_whole(token, frame)]
    kind = _is_reflexive(discourse, token), negated
    whole = max(standing, key=lambda frame: (*_agreement(frame, *kind), _suits(discourse, token, frame)), default=None)
    if whole is None or _has_other_particle(discourse, token):
        return None
    return _cue(discourse, token, whole, None, sentence)


def _agreement(frame: VerbFrame, reflexive: bool, negated: bool) -> tuple[bool, bool]:  # noqa: FBT001
    """How well a frame fits a verb with or without a reflexive pronoun and a negator."""
    return frame.reflexive == reflexive, frame.negated == negated


def _suits(discourse: Discourse, token: Token, frame: VerbFrame) -> int:
    """How well a frame fits the object that the parser finds: one that takes that noun only
    ("threatened a strike") before one that takes any, and that before one that takes others."""
    if not frame.objects:
        return 1
    found = (child for child in discourse.children(token.index) if child.dep == "obj")
    return 2 if any(child.lower in frame.objects or child.lemma in frame.objects for child in found) else 0


def _is_negated(discourse: Discourse, token: Token) -> bool:
    """True for a verb with a negator of its own."""
    negators = discourse.pack.grammar.negators
    return any(child.lower in negators for child in discourse.children(token.index))


def _is_reflexive(discourse: Discourse, token: Token) -> bool:
    """True for a verb with a reflexive pronoun of its own."""
    reflexives = discourse.pack.grammar.reflexives
    return any(child.lower in reflexives for child in discourse.children(token.index))


def _may_be_separated(token: Token, frame: VerbFrame) -> bool:
    if frame.is_expression and token.lower in frame.joined:
        # "is calling for calm"
        return True
    if not frame.particle or token.lower in frame.joined - frame.finite:
        return False
    return token.lower in frame.finite or token.lower in frame.participle


def _stands_whole(token: Token, frame: VerbFrame) -> bool:
    if frame.particle is None:
        return True
    return not frame.is_expression and (token.lower in frame.participle or token.lower in frame.joined)


# -- particles --------------------------------------------------------------------------------------------------------


def _particle(discourse: Discourse, token: Token, frame: VerbFrame, sentence: Sentence) -> int | None:
    """The particle of a separated verb in its clause, not inside a quotation."""
    if frame.preposition is not None:
        return _light_particle(discourse, token, frame, sentence)
    found = _particle_after(discourse, token, frame, sentence)
    if found is None and frame.is_expression and not discourse.pack.grammar.objects_follow:
        return _place_of(discourse, frame.particle, max(sentence.first, token.index - _PARTICLE_BEFORE), token.index)
    return found


def _light_particle(discourse: Discourse, token: Token, frame: VerbFrame, sentence: Sentence) -> int | None:
    """A pronoun close by that is the particle of an expression, when its preposition follows the verb without a negator
    between ("heeft het niet over" says nothing)."""
    reach = discourse.lower[token.index : min(token.index + _PREPOSITION_REACH, sentence.end)]
    if frame.preposition not in reach:
        return None
    if not discourse.pack.grammar.negators.isdisjoint(reach[: reach.index(frame.preposition)]):
        return None
    first, end = max(sentence.first, token.index - _LIGHT_REACH), min(token.index + _LIGHT_REACH + 1, sentence.end)
    return discourse.find(first, end, lambda other: other.lower == frame.particle and not _is_article(discourse, other))


def _is_article(discourse: Discourse, token: Token) -> bool:
    """ "het" before a noun of its own; a day is none ("had het dinsdag over")."""
    following = discourse.tokens[token.index + 1 : token.index + 3]
    if any(word.lower in discourse.pack.times.adverbials for word in following[:1]):
        return False
    nouns = [word.pos in ("NOUN", "PROPN") for word in following]
    return nouns[:1] == [True] or (nouns == [False, True] and following[0].pos == "ADJ")


def _particle_after(discourse: Discourse, token: Token, frame: VerbFrame, sentence: Sentence) -> int | None:
    """The particle behind the verb, before a complement clause or a colon."""
    for index in range(token.index + 1, sentence.end):
        other = discourse.tokens[index]
        if other.lower == frame.particle and not discourse.quoted[index]:
            if frame.is_expression or _is_particle_of(discourse, other, token, frame, sentence):
                return index
        elif frame.is_expression and discourse.lower[index + 1 : index + 2] == (frame.particle,):
            # "werpt dat verre van zich": a pronoun, whatever its tag
            continue
        elif _ends_reach(discourse, other) or (frame.is_expression and _opens_behind_comma(discourse, other)):
            return None
    return None


def _opens_behind_comma(discourse: Discourse, token: Token) -> bool:
    """ "dat" behind a comma opens a clause, whatever its tag."""
    complementiser = token.lower in discourse.pack.grammar.declarative_complementisers
    return complementiser and discourse.tokens[token.index - 1].text == ","


def _ends_reach(discourse: Discourse, token: Token) -> bool:
    if token.pos == "PUNCT":
        return token.text in {";", ":"}
    return token.pos == "SCONJ" and token.lower in discourse.pack.grammar.declarative_complementisers


def _place_of(discourse: Discourse, word: str | None, first: int, end: int) -> int | None:
    return discourse.find(first, end, lambda token: token.lower == word)


def _leaves_infinitive(discourse: Discourse, particle: Token, frame: VerbFrame, sentence: Sentence) -> bool:
    """True when an infinitive clause follows the particle: "riep de Kamer op de heffing in te trekken"."""
    if not frame.accepts(Construction.INFINITIVE):
        return False
    for index in range(particle.index + 1, sentence.end - 1):
        if discourse.finite[index] or discourse.tokens[index].text in {",", ";", ":"}:
            return False
        if discourse.lower[index] in discourse.pack.grammar.infinitive_markers:
            return discourse.tokens[index + 1].pos in VERBS
    return False


def _is_particle_of(discourse: Discourse, particle: Token, verb: Token, frame: VerbFrame, sentence: Sentence) -> bool:
    """A particle that the parser hangs on the verb, or on something that is no verb; one that closes the clause, where
    the parser takes it for something else."""
    if particle.dep == _PARTICLE_ARC:
        governor = discourse.tokens[particle.head]
        # of a relative clause that its verb has closed it cannot be: "eist de groep die zich X noemt de aanval op"
        closed = governor.dep == "acl:relcl" and governor.index < particle.index - 1
        # nor of a verb before the quotation or comma that the cue stands behind
        closed = closed or (governor.index < verb.index and discourse.tokens[verb.index - 1].pos == "PUNCT")
        return governor.index == verb.index or governor.pos not in VERBS or closed
    if particle.index + 1 >= sentence.end or _leaves_infinitive(discourse, particle, frame, sentence):
        return True
    following = discourse.tokens[particle.index + 1]
    # two prepositions in a row: the first is a particle ("eiste een aanval op in de stad")
    closed = following.pos in ("PUNCT", "SCONJ", "CCONJ", "ADP") or following.lower in frame.prepositions
    return closed or following.lower in discourse.pack.grammar.extraposed_openers


def _has_other_particle(discourse: Discourse, token: Token) -> bool:
    """True when the parser sees a particle that makes it another verb ("stelt ... voor", "neemt ... aan")."""
    openers = discourse.pack.grammar.infinitive_prepositions
    particles = (child for child in discourse.children(token.index) if child.dep == _PARTICLE_ARC)
    return any(
        child.pos == "ADP" and child.lower not in openers and not _opens_phrase(discourse, child) for child in particles
    )


def _opens_phrase(discourse: Discourse, particle: Token) -> bool:
    """ "zei tegen de pers ter plaatse": the first word of a fixed phrase, which is no particle."""
    return any(child.dep == "fixed" for child in discourse.children(particle.index))


# -- auxiliaries ------------------------------------------------------------------------------------------------------


def _cue(
    discourse: Discourse, token: Token, frame: VerbFrame, particle: int | None, sentence: Sentence
) -> CueVerb | None:
    """The cue verb that a form is; ``None`` for a participle without an auxiliary, which only a headline leaves out
    ("Tien jaar geëist voor doodslag")."""
    # "..., benadrukt X": behind a comma a form that may be both is the finite one
    opens = token.lower in frame.finite and discourse.tokens[token.index - 1].text in {",", QUOTATION_MARK}
    ambiguous = token.lower in frame.participle and token.lower in frame.finite
    # ", feared drowned,": where a subject may stand before it, the tagger tells them apart
    opens = opens and not (discourse.pack.grammar.subject_before_tag and token.has("VerbForm=Part"))
    participle = token.lower in frame.participle and (not ambiguous or token.has("VerbForm=Part"))
    participle = participle and not opens and not (ambiguous and governs_clause(discourse, token))
    participle = participle and not (ambiguous and is_only_verb(discourse, sentence))
    participle = participle or (ambiguous and has_passive_auxiliary(discourse, token, token.index))
    if opens_adjunct(discourse, token, sentence):
        return None
    if participle and frame.accepts(Construction.JUDGEMENT):
        # "zijn sporen gevonden": a verb of opinion only in its finite forms
        return None
    finite = auxiliary_of(discourse, token, sentence) if participle else token.index
    if finite is None and ambiguous and discourse.pack.grammar.objects_follow and is_main_by_place(discourse, token):
        # "had gone but maintained they were safe": with no auxiliary of its own the form is finite
        finite, participle = token.index, False
    terse = finite is None and sentence.kind is not ParagraphKind.BODY
    if finite is None and not terse:
        return None
    place = token.index if finite is None else finite
    passive = terse or discourse.tokens[place].lemma in discourse.pack.grammar.passive_auxiliaries
    passive = passive or has_passive_auxiliary(discourse, token, place)
    return CueVerb(
        index=token.index,
        finite=place,
        frame=frame,
        particle=particle,
        participle=participle,
        passive=participle and passive,
    )
