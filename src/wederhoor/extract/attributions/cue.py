"""Cue verbs in a parse: which forms are which verb, with their particles and auxiliaries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wederhoor.extract.syntax import Range, in_quote, is_finite, noun_phrase_at, phrase_around, sentence_of, subject_of
from wederhoor.lang.cues import Cues, VerbFrame
from wederhoor.records.parse import Parse, Sentence, Token

AUXILIARIES = frozenset({"AUX"})
SKIPPED_BEFORE_SUBJECT = frozenset({"ADV"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CueVerb:
    """A cue verb: the token that counts as the cue, the token that stands second in the clause (its auxiliary, or itself),
    and the particle."""

    index: int
    finite: int
    frame: VerbFrame
    particle: int | None
    participle: bool
    passive: bool


def find_cue_verbs(parse: Parse, cues: Cues) -> Iterator[CueVerb]:
    """The cue verbs of an article, in text order, one frame each."""
    for token in parse.tokens:
        frames = cues.by_form.get(token.lower)
        if frames and _is_verbal(parse, token):
            cue = _choose(parse, token, frames)
            if cue is not None and not _is_ruled_out(parse, cue):
                yield cue


def _is_verbal(parse: Parse, token: Token) -> bool:
    """A verb by its tag; a noun or adjective by its tag only where a quotation and a comma stand right before it, where
    the parser takes "tweette" and the like for nouns."""
    if token.pos in ("VERB", "AUX"):
        return True
    return token.index > 1 and parse.tokens[token.index - 1].text in {",", '"'} and token.text[:1].islower()


def _choose(parse: Parse, token: Token, frames: tuple[VerbFrame, ...]) -> CueVerb | None:
    """The frame whose particle stands in the clause, else the one without."""
    sentence = sentence_of(parse, token.index)
    separated = [
        (frame, particle)
        for frame in frames
        if frame.particle
        and token.lower in frame.finite | frame.participle
        and token.lower not in frame.joined - frame.finite
        if (particle := _particle(parse, token, frame, sentence)) is not None
    ]
    if separated:
        frame, particle = max(separated, key=lambda pair: len(pair[0].verb))
        return _cue(parse, token, frame, particle, sentence)
    whole = [frame for frame in frames if _stands_whole(token, frame)]
    if not whole or _other_particle(parse, token):
        return None
    return _cue(parse, token, whole[0], None, sentence)


def _stands_whole(token: Token, frame: VerbFrame) -> bool:
    if frame.particle is None:
        return True
    one_word = " " not in frame.verb
    return one_word and (token.lower in frame.participle or token.lower in frame.joined)


def _particle(parse: Parse, token: Token, frame: VerbFrame, sentence: Sentence) -> int | None:
    """The particle of a separated verb: in its clause, not inside a quotation; "het" of an expression close by."""
    if frame.particle == "het":
        near = range(max(sentence.first, token.index - 3), min(token.index + 4, sentence.end))
        wanted = frame.verb.split()[-1]
        has = [i for i in near if parse.tokens[i].lower == "het"]
        follows = has and any(t.lower == wanted for t in parse.tokens[token.index : min(token.index + 8, sentence.end)])
        return has[0] if follows else None
    expression = " " in frame.verb
    for index in range(token.index + 1, sentence.end):
        other = parse.tokens[index]
        if other.lower == frame.particle and not in_quote(parse, index):
            if (
                expression
                or _belongs(parse, other, token)
                or (other.dep != "compound:prt" and _ends_clause(parse, index, sentence))
            ):
                return index
        if other.lower in {"dat", ";", ":"} and other.pos in ("SCONJ", "PUNCT"):
            return None
    if expression and token.index - 1 >= sentence.first:
        before = [
            i
            for i in range(max(sentence.first, token.index - 6), token.index)
            if parse.tokens[i].lower == frame.particle
        ]
        return before[0] if before else None
    return None


def _belongs(parse: Parse, particle: Token, verb: Token) -> bool:
    """A particle that the parser hangs on the verb, or on something that is no verb."""
    governor = parse.tokens[particle.head]
    return particle.dep == "compound:prt" and (governor.index == verb.index or governor.pos not in ("VERB", "AUX"))


def _ends_clause(parse: Parse, index: int, sentence: Sentence) -> bool:
    following = parse.tokens[index + 1] if index + 1 < sentence.end else None
    return (
        following is None
        or following.pos in ("PUNCT", "SCONJ", "CCONJ")
        or following.lower in {"om", "tot", "als", "dat"}
    )


def _other_particle(parse: Parse, token: Token) -> bool:
    """True when the parser sees a particle that makes it another verb ("stelt ... voor", "neemt ... aan")."""
    return any(
        parse.tokens[child].dep == "compound:prt" and parse.tokens[child].pos == "ADP"
        for child in parse.children[token.index]
    )


def _cue(parse: Parse, token: Token, frame: VerbFrame, particle: int | None, sentence: Sentence) -> CueVerb | None:
    participle = token.lower in frame.participle and (token.lower not in frame.finite or token.has("VerbForm=Part"))
    if not participle:
        return CueVerb(
            index=token.index, finite=token.index, frame=frame, particle=particle, participle=False, passive=False
        )
    auxiliary = _auxiliary(parse, token, sentence)
    if auxiliary is None:
        return None
    return CueVerb(
        index=token.index,
        finite=auxiliary,
        frame=frame,
        particle=particle,
        participle=True,
        passive=parse.tokens[auxiliary].lemma in {"worden", "zijn"},
    )


def _auxiliary(parse: Parse, token: Token, sentence: Sentence) -> int | None:
    """The finite auxiliary of a participle: the one that the parser hangs on it, else the nearest of its clause."""
    hung = [
        c
        for c in parse.children[token.index]
        if parse.tokens[c].dep in ("aux", "aux:pass", "cop") and is_finite(parse.tokens[c])
    ]
    if hung:
        return hung[0]
    near = [
        i
        for i in range(sentence.first, sentence.end)
        if parse.tokens[i].lemma in {"hebben", "zijn", "worden"}
        and is_finite(parse.tokens[i])
        and parse.tokens[i].pos == "AUX"
    ]
    return min(near, key=lambda i: abs(i - token.index), default=None)


def _is_ruled_out(parse: Parse, cue: CueVerb) -> bool:
    """Reflexive uses of other verbs ("zich melden"), refusals ("wil niet zeggen", "kon niet bevestigen"), and nobody as subject."""
    reflexive = any(parse.tokens[c].lower == "zich" for c in parse.children[cue.index])
    if reflexive and not cue.frame.verb.startswith("zich") and not cue.particle:
        return True
    return _is_refused(parse, cue) or _is_nobody(parse, cue)


def _is_refused(parse: Parse, cue: CueVerb) -> bool:
    own = {parse.tokens[c].lower for c in parse.children[cue.index]}
    if "niet" in own or "noch" in own:
        return True
    token = parse.tokens[cue.index]
    if not token.has("VerbForm=Inf"):
        return False
    sentence = sentence_of(parse, cue.index)
    words = {t.lower for t in parse.tokens[max(sentence.first, cue.index - 8) : cue.index + 1]}
    return "niet" in words


def _is_nobody(parse: Parse, cue: CueVerb) -> bool:
    subject = subject_of(parse, cue.index)
    return subject is not None and parse.tokens[subject].lower in {"wie", "niemand", "niets"}


def sources_of(parse: Parse, cue: CueVerb) -> list[Range]:
    """The noun phrases that name who speaks, coordinated ones apart; empty when the clause names nobody."""
    sentence = sentence_of(parse, cue.index)
    first = _source(parse, cue, sentence)
    return [] if first is None else split_coordination(parse, first, sentence)


def _source(parse: Parse, cue: CueVerb, sentence: Sentence) -> Range | None:
    subject = subject_of(parse, cue.index)
    if subject is not None and sentence.first <= subject < sentence.end and _may_speak(parse, subject, cue):
        found = phrase_around(parse, subject, sentence)
        return (
            _opening_name(parse, cue, sentence) or found
            if subject > cue.finite and not _is_named(parse, found)
            else found
        )
    if _is_inverted(parse, cue, sentence):
        return _after(parse, cue.finite, sentence)
    return _before(parse, cue.finite, sentence) or _after(parse, cue.finite, sentence)


def _is_named(parse: Parse, phrase: Range) -> bool:
    """True for a pronoun or a phrase with a name in it."""
    return any(parse.tokens[i].pos in ("PROPN", "PRON") for i in range(*phrase))


def _opening_name(parse: Parse, cue: CueVerb, sentence: Sentence) -> Range | None:
    """A named phrase that opens the sentence before the verb, over a parenthesis ("De NPH, zoals zij heet, vraagt ..."): the
    parser may take the object behind the verb for the subject."""
    phrase = noun_phrase_at(parse, sentence.first, cue.finite)
    if phrase is None or not any(parse.tokens[i].pos == "PROPN" for i in range(*phrase)):
        return None
    return phrase if phrase[1] == cue.finite or parse.tokens[phrase[1]].text == "," else None


def _may_speak(parse: Parse, subject: int, cue: CueVerb) -> bool:
    return in_quote(parse, subject) == in_quote(parse, cue.index) and parse.tokens[subject].lower not in {
        "dat",
        "dit",
        "er",
        "die",
        "het",
    }


def _is_inverted(parse: Parse, cue: CueVerb, sentence: Sentence) -> bool:
    """Verb before subject: the finite verb opens the clause, or follows a comma or a closing quotation mark."""
    if cue.finite == sentence.first:
        return True
    return parse.tokens[cue.finite - 1].text in {",", '"', ";"} or parse.tokens[cue.finite - 1].lower in {
        "zo",
        "aldus",
        "dat",
        "dit",
    }


def _after(parse: Parse, index: int, sentence: Sentence) -> Range | None:
    """The noun phrase right after the verb, over an adverb or two."""
    for start in range(index + 1, min(index + 4, sentence.end)):
        token = parse.tokens[start]
        if token.pos in SKIPPED_BEFORE_SUBJECT or token.lower in {"zich", "het"}:
            continue
        found = noun_phrase_at(parse, start, sentence.end)
        return found if found and parse.tokens[found[0]].lower not in {"dat", "er"} else None
    return None


def _before(parse: Parse, index: int, sentence: Sentence) -> Range | None:
    """The longest noun phrase that ends right before the verb, over adverbs."""
    stop = index
    while stop > sentence.first and parse.tokens[stop - 1].pos == "ADV":
        stop -= 1
    for start in range(max(sentence.first, stop - 25), stop):
        found = noun_phrase_at(parse, start, stop)
        if found is not None and found[1] == stop and parse.tokens[start].lower not in {"dat", "er", "wie"}:
            return found
    return None


def split_coordination(parse: Parse, phrase: Range, sentence: Sentence) -> list[Range]:
    """A phrase and those that "en" joins to it ("Holovko en de advocaat"), each with its own apposition."""
    found = [phrase]
    end = phrase[1]
    while end + 1 < sentence.end and parse.tokens[end].lower in {"en", "of"}:
        following = noun_phrase_at(parse, end + 1, sentence.end)
        if following is None or parse.tokens[end + 1].pos in ("ADV", "VERB"):
            break
        head = following[0]
        joined = any(parse.tokens[i].dep == "conj" and parse.tokens[i].head < end for i in range(*following))
        if not joined and parse.tokens[head].pos != "DET":
            break
        found.append(following)
        end = following[1]
    return found
