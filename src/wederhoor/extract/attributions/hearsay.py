"""Bare ``zou``: a statement that the reporter passes on without saying whose it is (GUIDELINES 5).

Three other uses of the modal are kept out: a condition ("zou ... als"), a wish or a possibility ("zou kunnen"), and a plan seen from the past
("zou dinsdag een fabriek openen, maar"), which shows by an event that a clock or a calendar sets and that nobody can
report as having been.
"""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.extract.attributions.clause import COORDINATORS, spans_of
from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.syntax import in_quote, is_finite, sentence_of
from wederhoor.lang.base import LanguagePack
from wederhoor.records.attribution import Certainty
from wederhoor.records.parse import Parse, Sentence, Token


def find_hearsay(parse: Parse, pack: LanguagePack, covered: frozenset[int]) -> Iterator[Draft]:
    """One draft a bare modal of hearsay; ``covered`` are the tokens that stand in another statement already."""
    for token in parse.tokens:
        if token.lower in pack.cues.hearsay_modals and token.index not in covered and not in_quote(parse, token.index):
            sentence = sentence_of(parse, token.index)
            first, end = _clause(parse, token, sentence)
            if _is_hearsay(parse, pack, token, first, end, sentence):
                yield Draft(
                    rule="modal of hearsay",
                    anchor=token.index,
                    source=None,
                    cue=(token.index, token.index + 1),
                    content=spans_of(parse, (first, end)),
                    certainty=Certainty.HEDGED,
                    inherits=True,
                )


def _clause(parse: Parse, modal: Token, sentence: Sentence) -> tuple[int, int]:
    """The clause around the modal: from the comma or coordinator before it to the one after its last verb."""
    first = sentence.first
    for index in range(modal.index - 1, sentence.first, -1):
        token = parse.tokens[index]
        before = parse.tokens[sentence.first : index]
        if token.text == ";" or (token.text == "," and _splits(parse, index, modal, sentence)):
            first = index + 1
            break
        if (
            token.lower in {"en", "maar", "want"}
            and token.pos == "CCONJ"
            and any(is_finite(t) for t in before)
            and _has_subject(parse, index, modal)
        ):
            first = index + 1
            break
    while first < modal.index and parse.tokens[first].lower in COORDINATORS:
        first += 1
    end = sentence.end
    for index in range(modal.index + 1, sentence.end - 1):
        token = parse.tokens[index]
        joined = token.text in {",", ";"} or (token.lower in {"en", "maar"} and token.pos == "CCONJ")
        if joined and _next_clause(parse, index, sentence):
            end = index
            break
    return first, end


def _splits(parse: Parse, comma: int, modal: Token, sentence: Sentence) -> bool:
    """True when a finite verb stands before the comma, outside relative clauses, so that a new main clause begins at it."""
    before = [t for t in parse.tokens[sentence.first : comma] if is_finite(t)]
    after = [t for t in parse.tokens[comma + 1 : modal.index] if is_finite(t)]
    return bool(before) and not after and parse.tokens[comma + 1].lower not in {"die", "dat"}


def _has_subject(parse: Parse, coordinator: int, modal: Token) -> bool:
    return modal.index - coordinator > 1


def _next_clause(parse: Parse, boundary: int, sentence: Sentence) -> bool:
    """True when a main clause of its own follows the boundary: a finite verb among the next words and no subordinate opener."""
    following = parse.tokens[boundary + 1 : min(boundary + 7, sentence.end)]
    if not following or following[0].lower in {
        "die",
        "dat",
        "waar",
        "waarbij",
        "waarvan",
        "wie",
        "onder",
        "zoals",
        "om",
        "waardoor",
    }:
        return False
    return any(is_finite(t) for t in following)


def _is_hearsay(parse: Parse, pack: LanguagePack, modal: Token, first: int, end: int, sentence: Sentence) -> bool:
    words = parse.tokens[first:end]
    infinitives = [t for t in words if t.has("VerbForm=Inf")]
    if any(t.lemma in pack.cues.not_hearsay_infinitives for t in infinitives):
        return False
    everything = {t.lower for t in parse.words(sentence)}
    if everything & pack.cues.conditional_words and not _is_perfect(infinitives, words):
        return False
    if "?" in {t.text for t in parse.words(sentence)}:
        return False
    return _is_perfect(infinitives, words) or not _is_planned(parse, modal, words, sentence)


def _is_perfect(infinitives: list[Token], words: tuple[Token, ...]) -> bool:
    """ "zou ... hebben gezegd", "zijn geraakt", "worden uitgevoerd": something said to have happened."""
    auxiliary = any(t.lemma in {"hebben", "zijn"} for t in infinitives)
    return auxiliary and any(t.has("VerbForm=Part") or t.pos == "ADJ" for t in words)


def _is_planned(parse: Parse, modal: Token, words: tuple[Token, ...], sentence: Sentence) -> bool:
    """A plan seen from the past: a contrast or a later clause takes it back ("maar dat werd uitgesteld", "is afgelast")."""
    after = parse.tokens[modal.index : sentence.end]
    taken_back = any(t.lower == "maar" for t in after)
    relative = _is_relative(parse, modal, sentence)
    in_relative = any(parse.tokens[a].dep == "acl:relcl" for a in (modal.index, *parse.ancestors(modal.index)))
    return taken_back or relative or in_relative or _is_according_to_plan(parse, sentence)


def _is_relative(parse: Parse, modal: Token, sentence: Sentence) -> bool:
    """True in a clause that a relative pronoun opens after a comma."""
    for index in range(modal.index - 1, sentence.first, -1):
        if parse.tokens[index].text == ",":
            return parse.tokens[index + 1].lower in {"die", "dat"}
    return False


def _is_according_to_plan(parse: Parse, sentence: Sentence) -> bool:
    return any(t.lower in {"plan", "planning", "schema"} for t in parse.words(sentence))
