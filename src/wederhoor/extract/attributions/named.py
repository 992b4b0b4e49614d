"""Statements named by a noun: ``geruchten dat``, ``de roep om``, ``de oproep van X om``, ``ontkenningen van``."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.extract.attributions.clause import clause_end, spans_of
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.search import Search
from wederhoor.extract.attributions.vicinity import phrase_ending, speaks
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.core import is_genitive
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.marks import VERBS
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.lang.frames import NounFrame
from wederhoor.records.attribution import Act
from wederhoor.records.parse import Sentence, Token

REACH = 6
"""Tokens behind a cue noun among which its content begins; an addressee stands between ("de oproep aan de bewoners
om"): seen up to 4."""


def find_named(search: Search) -> Iterator[Draft]:
    """The drafts of cue nouns, outside other statements, that say what was said."""
    discourse = search.discourse
    for token in discourse.tokens:
        frame = discourse.pack.cues.nouns.get(token.lower)
        if frame is None or token.pos not in ("NOUN", "PROPN"):
            continue
        if discourse.quoted[token.index] or (
            token.index in search.taken and not _is_by_somebody(discourse, token.index)
        ):
            continue
        source, after = _source(discourse, token.index, frame)
        content = _content(search, token.index, after, frame)
        if content is not None and not _is_denied(discourse, content):
            yield Draft(
                rule=Rule.NOUN,
                anchor=token.index,
                source=source,
                cue=(token.index, token.index + 1),
                content=spans_of(discourse, content),
                act=frame.act,
                certainty=frame.certainty,
            )


def _is_denied(discourse: Discourse, content: Range) -> bool:
    """ "a claim that the county denies": a relative clause, whose verb says who denies the claim."""
    last = next((i for i in range(content[1] - 1, content[0], -1) if discourse.tokens[i].pos != "PUNCT"), content[0])
    frames = discourse.pack.cues.by_form.get(discourse.lower[last], ())
    return discourse.pack.grammar.objects_follow and any(frame.act is Act.DENIES for frame in frames)


def _is_by_somebody(discourse: Discourse, noun: int) -> bool:
    """ "rejected claims by villagers that ...": what another rejects is a statement too where it says whose it is."""
    grammar, behind = discourse.pack.grammar, noun + 1
    named = grammar.objects_follow and discourse.lower[behind : behind + 1] != ()
    return named and discourse.lower[behind] in grammar.agent_prepositions


def _source(discourse: Discourse, index: int, frame: NounFrame) -> tuple[Range | None, int]:
    """Who said it, by the phrase after "van" or the adjective of a country before the noun; and the token to go on
    from."""
    sentence, after = discourse.sentence_of(index), index + 1
    if frame.act is not Act.DENIES and after < sentence.end and _is_possessive(discourse, after):
        phrase = noun_phrase_at(discourse, after + 1, sentence.end)
        if phrase is not None:
            return phrase, phrase[1]
    if after + 1 < sentence.end and discourse.lower[after] in discourse.pack.grammar.agent_prepositions:
        phrase = noun_phrase_at(discourse, after + 1, _before_clause(discourse, after + 2, sentence))
        if phrase is not None and speaks(discourse, head_of(discourse, phrase)):
            return phrase, phrase[1]
    before = index - 1
    if index > sentence.first and _is_demonym(discourse, discourse.tokens[before]):
        return (before, index), after
    before -= index > sentence.first and discourse.tokens[before].pos == "ADJ"
    if before > sentence.first and is_genitive(discourse, before):
        return phrase_ending(discourse, before, sentence), after
    if before >= sentence.first and discourse.lower[before] in discourse.pack.grammar.possessives:
        return (before, before + 1), after
    return None, after


def _before_clause(discourse: Discourse, first: int, sentence: Sentence) -> int:
    """The word that opens the clause of a noun, which may be taken for one of its agent ("claims by villagers that the
    dam had leaked"), else the end; where objects follow their verb."""
    grammar, end = discourse.pack.grammar, sentence.end
    opener = discourse.find(first, end, lambda token: token.lower in grammar.declarative_complementisers)
    return end if opener is None or not grammar.objects_follow else opener


def _is_possessive(discourse: Discourse, index: int) -> bool:
    return discourse.lower[index] in discourse.pack.grammar.possessive_prepositions


def _is_demonym(discourse: Discourse, token: Token) -> bool:
    return token.text[:1].isupper() and token.lower in discourse.pack.names.demonyms


def _content(search: Search, noun: int, first: int, frame: NounFrame) -> Range | None:
    """What was said: a clause, an infinitive or a noun phrase; after "van" for a denial."""
    discourse = search.discourse
    sentence = discourse.sentence_of(noun)
    grammar = discourse.pack.grammar
    if first < sentence.end - 1 and discourse.tokens[first].text == ":" and not discourse.quoted[first + 1]:
        silent = discourse.phrase_at(discourse.pack.cues.non_answers, first + 1)
        return None if silent else (first + 1, sentence.end)
    for token in discourse.tokens[first : min(first + REACH, sentence.end - 1)]:
        after = token.index + 1
        if token.lower in grammar.declarative_complementisers:
            end = clause_end(discourse, after, sentence, search.stops)
            return after, _before_main_verb(discourse, after, _hanging_end(discourse, noun, after, end))
        if token.lower in grammar.purpose_complementisers and _has_infinitive(discourse, after, sentence):
            end = clause_end(discourse, after, sentence, search.stops)
            comma = discourse.find(after, end, lambda later: later.text == ",")
            return after, end if comma is None else comma
        if _opens_phrase(discourse, token, frame):
            if discourse.phrase_at(discourse.pack.cues.non_answers, after):
                # "did not reply to a request for comment"
                return None
            return _with_phrases(discourse, noun_phrase_at(discourse, after, sentence.end), sentence)
        if token.pos in VERBS or token.text in {".", ";", ","}:
            return None
    return None


def _hanging_end(discourse: Discourse, noun: int, start: int, end: int) -> int:
    """Where the clause ends that the parser hangs on its noun, in a language whose subjects may stand right before
    their verb with no comma ("Rumours that the dam had burst spread fast")."""
    if not discourse.pack.grammar.objects_follow:
        return end
    clause = (child.index for child in discourse.children(noun) if start <= child.index < end and child.pos in VERBS)
    verb = next(clause, None)
    if verb is None:
        return end
    inside = discourse.parse.subtree(verb)
    behind = next((index for index in range(start, end) if index > verb and index not in inside), end)
    return behind if any(discourse.finite[behind:end]) else end


def _before_main_verb(discourse: Discourse, start: int, end: int) -> int:
    """The comma behind a clause before which the noun stands as the subject ("De bewering dat het kan, houdt geen
    stand"), else the end."""
    commas = (index for index in range(start + 1, end - 1) if discourse.tokens[index].text == ",")
    closing = (comma for comma in commas if discourse.finite[comma + 1] and any(discourse.finite[start:comma]))
    return next(closing, end)


def _with_phrases(discourse: Discourse, phrase: Range | None, sentence: Sentence) -> Range | None:
    """The noun phrase with the prepositional phrases right behind it."""
    while phrase is not None and phrase[1] < sentence.end - 1 and discourse.tokens[phrase[1]].pos == "ADP":
        further = noun_phrase_at(discourse, phrase[1] + 1, sentence.end)
        if further is None:
            break
        phrase = phrase[0], further[1]
    return phrase


def _has_infinitive(discourse: Discourse, first: int, sentence: Sentence) -> bool:
    return not discourse.pack.grammar.infinitive_markers.isdisjoint(discourse.lower[first : sentence.end])


def _opens_phrase(discourse: Discourse, token: Token, frame: NounFrame) -> bool:
    """True for the preposition of a cue noun ("de roep om hulp", "berichten over"), and the one of what is denied."""
    grammar, word = discourse.pack.grammar, token.lower
    if not frame.phrases:
        return False
    if word in discourse.pack.cues.noun_prepositions or word in grammar.purpose_complementisers:
        return True
    return frame.act is Act.DENIES and word in grammar.possessive_prepositions
