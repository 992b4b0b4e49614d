"""Statements by a preposition or a fixed phrase: ``volgens X``, ``aldus X``, ``naar eigen zeggen``, ``naar
verluidt``."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from wederhoor.extract.attributions.clause import behind_parenthesis, clause_end, complement, spans_of
from wederhoor.extract.attributions.coordination import split_coordination
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.quoted.followed import impersonal_source, is_voiced_elsewhere
from wederhoor.extract.attributions.search import Search
from wederhoor.extract.attributions.source import speaker_at, up_to_mark, without_circumstance
from wederhoor.extract.attributions.vicinity import phrase_before, phrase_ending
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.core import is_genitive
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.marks import QUOTATION_MARK, SUBJECTS
from wederhoor.extract.syntax.nounphrase import noun_phrase_at, phrase_around
from wederhoor.lang.cues import Phrase
from wederhoor.records.attribution import Certainty
from wederhoor.records.parse import Sentence

LEADING = frozenset({"ADV", "CCONJ", "PUNCT"})
"""Word classes that may stand before a preposition that opens its clause ("Maar volgens X")."""
SHORTEST_HEAD = 4
"""Letters of a noun of rules and plans that a compound may end in (*verkeersregels*): shorter ones (*wet*) end other
words."""
SHORTEST_MODIFIER = 3
"""Letters of what such a compound begins with (*strafrecht*): a shorter one is a prefix (*gerecht*)."""


def find_accorded(search: Search) -> Iterator[Draft]:
    """The drafts of attributing prepositions and phrases that no quotation has taken."""
    discourse, cues = search.discourse, search.discourse.pack.cues
    for index in range(len(discourse.tokens)):
        if index in search.taken:
            continue
        if (preposition := discourse.phrase_at(cues.prepositions, index)) and not discourse.quoted[index]:
            yield from _preposition(search, index, index + len(preposition))
        if viewpoint := _viewpoint(search, index):
            yield viewpoint
        if own := discourse.phrase_at(cues.own_words, index):
            yield _own_words(search, index, own)
        if said := discourse.phrase_at(cues.hearsay, index):
            yield _hearsay(search, index, said)
        if (impersonal := discourse.phrase_at(cues.impersonal, index)) and (
            told := _impersonal_clause(search, index, impersonal)
        ):
            yield told
        after_comma = index > 0 and discourse.tokens[index - 1].text == ","
        if after_comma and (impersonal := discourse.phrase_at(cues.impersonal, index)):
            yield _impersonal(search, index, impersonal)


# -- prepositions -----------------------------------------------------------------------------------------------------


def _preposition(search: Search, index: int, end: int) -> Iterator[Draft]:
    """``Volgens X ...`` / ``..., volgens X, ...`` / ``..., aldus X``."""
    discourse = search.discourse
    sentence = discourse.sentence_of(index)
    phrase = speaker_at(discourse, end, sentence)
    if phrase is None or _is_accordance(discourse, phrase):
        return
    shorter = without_circumstance(discourse, phrase)
    phrase = up_to_mark(discourse, phrase, sentence) if shorter == phrase else shorter
    sources = split_coordination(discourse, phrase, sentence)
    behind = behind_parenthesis(discourse, sources[-1][1], sentence)
    after = behind, _before_quotation(discourse, behind, clause_end(discourse, behind, sentence, search.stops))
    parallel = _is_parallel(search, index, sentence) and bool(spans_of(discourse, after))
    start = index if parallel or _opens_clause(discourse, index, behind, sentence) else _clause_start(search, index)
    initial = all(_may_lead(discourse, before) for before in range(start, index))
    if initial and behind < sentence.end and discourse.lower[behind] in discourse.pack.grammar.emphatics:
        # "Volgens de minister zelf is ...": Dutch has one phrase before its verb
        after = behind + 1, after[1]
    content = spans_of(discourse, after) if initial else spans_of(discourse, (start, index), after)
    if not content:
        return
    for source in sources:
        yield Draft(
            rule=Rule.PREPOSITION_BEFORE if initial else Rule.PREPOSITION_INSIDE,
            anchor=index,
            source=source,
            cue=(index, end),
            content=content,
            open=initial and not parallel and discourse.lower[index] not in discourse.pack.cues.closing,
        )


def _opens_clause(discourse: Discourse, index: int, behind: int, sentence: Sentence) -> bool:
    """ "..., volgens de bond gaat het om 48 huizen": behind the comma that ends a clause, with its verb behind it."""
    spliced = index > sentence.first and discourse.tokens[index - 1].text == "," and behind < sentence.end
    return spliced and discourse.finite[behind] and any(discourse.finite[sentence.first : index])


def _is_parallel(search: Search, index: int, sentence: Sentence) -> bool:
    """ "..., volgens de bond 300": the second of two statements that share their verb, right behind the comma or the
    coordinator that joins it to one of another source by such a word."""
    discourse, grammar, cues = search.discourse, search.discourse.pack.grammar, search.discourse.pack.cues
    before = range(sentence.first, index - 1)
    joined = discourse.tokens[index - 1].text == "," or discourse.lower[index - 1] in grammar.coordinators
    if index - 1 <= sentence.first or not joined or any(discourse.finite[index : sentence.end]):
        return False
    return any(discourse.phrase_at(cues.prepositions, place) and not discourse.quoted[place] for place in before)


def _before_quotation(discourse: Discourse, start: int, end: int) -> int:
    """The colon at which a quotation begins that says it again ("is volgens hem niets schuldig: '...'"), else the
    end."""
    colons = (index for index in range(start, end - 1) if discourse.tokens[index].text == ":")
    return next((colon for colon in colons if discourse.tokens[colon + 1].text == QUOTATION_MARK), end)


def _is_accordance(discourse: Discourse, phrase: Range) -> bool:
    """True for ``volgens de regels``: what follows is a rule, a plan or a habit, and no one who speaks."""
    head, nouns = discourse.tokens[head_of(discourse, phrase)], discourse.pack.cues.accordance
    first = discourse.find(*phrase, lambda token: token.pos in ("NOUN", "PROPN"))
    if first is not None and discourse.lower[first] in nouns:
        # "de Wet open overheid", of which the parser knows no structure
        return True
    behind = discourse.lower[phrase[1] : phrase[1] + 1]
    if head.lower in nouns or head.lemma.lower() in nouns or not nouns.isdisjoint(behind):
        return True
    ends = (noun for noun in nouns if head.lower.endswith(noun) and len(noun) >= SHORTEST_HEAD)
    return head.pos == "NOUN" and any(len(head.lower) - len(noun) >= SHORTEST_MODIFIER for noun in ends)


def _may_lead(discourse: Discourse, index: int) -> bool:
    """True for a word that may stand before a preposition that opens its clause."""
    return discourse.tokens[index].pos in LEADING or discourse.lower[index] in discourse.pack.grammar.clause_linkers


def _clause_start(search: Search, index: int) -> int:
    """The start of the clause that holds a token: after a semicolon or colon, after a clause with a cue of its own,
    else the start of the sentence."""
    discourse = search.discourse
    start = discourse.sentence_of(index).first
    stopped = False
    for place in range(start, index):
        mark = discourse.tokens[place].text
        if discourse.quoted[place]:
            mark = ""
        if mark in {";", ":"}:
            start, stopped = place + 1, False
        elif mark == "," and stopped and _is_clause(discourse, place, index):
            start, stopped = place + 1, False
            start += discourse.lower[start] in discourse.pack.grammar.clause_linkers
        stopped = stopped or (place >= start and place in search.stops)
    return start


def _is_clause(discourse: Discourse, comma: int, index: int) -> bool:
    """True when a clause begins at a comma before the token: by its linker or its finite verb."""
    linked = discourse.lower[comma + 1] in discourse.pack.grammar.clause_linkers
    return linked or any(discourse.finite[comma + 1 : index])


# -- phrases ----------------------------------------------------------------------------------------------------------


def _viewpoint(search: Search, index: int) -> Draft | None:
    """``in haar ogen``, ``naar het oordeel van X``: the possessor is the source."""
    discourse = search.discourse
    nouns = discourse.pack.cues.viewpoints.get(discourse.lower[index])
    if nouns is None or discourse.quoted[index]:
        return None
    sentence, grammar = discourse.sentence_of(index), discourse.pack.grammar
    noun = _viewpoint_noun(discourse, index, sentence, nouns)
    if noun is None:
        return None
    source, end = None, noun + 1
    if is_genitive(discourse, noun - 1) and noun - 1 > index + 1:
        source = index + 1, noun - 1
    elif noun > index + 1 and discourse.lower[index + 1] in grammar.possessives:
        source = index + 1, index + 2
    elif end < sentence.end and discourse.lower[end] in grammar.possessive_prepositions:
        source = noun_phrase_at(discourse, end + 1, sentence.end)
        end = source[1] if source else end
    if source is None:
        return None
    start, stop = _clause_start(search, index), clause_end(discourse, end, sentence, search.stops)
    content = spans_of(discourse, (start, index), (end, stop))
    # "by the sheriff's count": with its possessor before it the noun alone says it
    first = noun if is_genitive(discourse, noun - 1) else index
    return Draft(rule=Rule.VIEWPOINT, anchor=index, source=source, cue=(first, noun + 1), content=content)


def _viewpoint_noun(discourse: Discourse, index: int, sentence: Sentence, nouns: Collection[str]) -> int | None:
    """The noun of a viewpoint right behind its preposition, behind a word between, or behind a possessor before it ("by
    the council's reckoning")."""
    near = range(index + 1, min(index + 3, sentence.end))
    found = next((place for place in near if discourse.lower[place] in nouns), None)
    phrase = None if found is not None else noun_phrase_at(discourse, index + 1, sentence.end)
    if phrase is None:
        return found
    owned = (place for place in range(*phrase) if discourse.lower[place] in nouns and is_genitive(discourse, place - 1))
    return next(owned, None)


def _own_words(search: Search, index: int, words: Phrase) -> Draft:
    """``naar eigen zeggen``: the source is the subject of the clause."""
    around = _around(search, index, words)
    relative = _relative_clause(search.discourse, index)
    if relative is not None:
        around = relative
    elif (described := _described(search.discourse, index, around[1], len(words))) is not None:
        return described
    return Draft(
        rule=Rule.OWN_WORDS,
        anchor=index,
        source=_clause_subject(search.discourse, around, index)
        if relative is None
        else _antecedent(search.discourse, relative[0]),
        cue=(index, index + len(words)),
        content=spans_of(search.discourse, (around[0], index), (index + len(words), around[1])),
    )


def _described(discourse: Discourse, index: int, end: int, length: int) -> Draft | None:
    """``een man, naar eigen zeggen een arts``: in an apposition the source is the phrase before the comma, and what he
    says of himself the one behind."""
    comma, sentence = index - 1, discourse.sentence_of(index)
    if comma <= sentence.first or discourse.tokens[comma].text != "," or any(discourse.finite[index + length : end]):
        return None
    source = phrase_ending(discourse, comma, sentence)
    content = spans_of(discourse, (index + length, end))
    if source is None or source[0] == sentence.first or not content:
        return None
    cue = index, index + length
    return Draft(rule=Rule.OWN_WORDS, anchor=index, source=source, cue=cue, content=content)


def _relative_clause(discourse: Discourse, index: int) -> Range | None:
    """The relative clause that a phrase stands in, behind its pronoun up to the comma that closes it."""
    sentence, relative = discourse.sentence_of(index), discourse.pack.grammar.relative_pronouns
    for place in range(index - 1, sentence.first, -1):
        if discourse.finite[place] or discourse.tokens[place].text in {",", ";", ":"}:
            return None
        if discourse.lower[place] in relative and discourse.tokens[place].pos == "PRON":
            marks = (mark for mark in range(index, sentence.end) if discourse.tokens[mark].text in {",", "."})
            return place + 1, next((mark for mark in marks if any(discourse.finite[index:mark])), sentence.end)
    return None


def _antecedent(discourse: Discourse, first: int) -> Range | None:
    """The noun phrase that the pronoun before a relative clause stands for."""
    pronoun = first - 1
    stop = pronoun - (discourse.tokens[pronoun - 1].text == ",")
    return phrase_before(discourse, stop, discourse.sentence_of(pronoun))


def _hearsay(search: Search, index: int, words: Phrase) -> Draft:
    """``naar verluidt``: there is no source."""
    start, end = _around(search, index, words)
    # an adverb ("reportedly") is a word of the clause, as a modal is
    parts = ((start, end),) if len(words) == 1 else ((start, index), (index + len(words), end))
    return Draft(
        rule=Rule.HEARSAY_PHRASE,
        anchor=index,
        source=None,
        cue=(index, index + len(words)),
        content=spans_of(search.discourse, *parts),
        certainty=Certainty.HEDGED,
    )


def _impersonal(search: Search, index: int, words: Phrase) -> Draft:
    """``..., klinkt het (bij X)`` after a statement without quotation marks around all of it."""
    source = impersonal_source(search.discourse, index + len(words))
    return Draft(
        rule=Rule.IMPERSONAL_PHRASE,
        anchor=index,
        source=source,
        cue=(index, index + len(words)),
        content=spans_of(search.discourse, (_clause_start(search, index), index - 1)),
        inherits=source is None and not is_voiced_elsewhere(search.discourse, index + len(words)),
    )


def _impersonal_clause(search: Search, index: int, words: Phrase) -> Draft | None:
    """``(In de gangen) heet het dat ...``: nobody in particular."""
    discourse, opener = search.discourse, index + len(words)
    sentence = discourse.sentence_of(index)
    if opener >= sentence.end or discourse.lower[opener] not in discourse.pack.grammar.declarative_complementisers:
        return None
    content = spans_of(discourse, complement(discourse, opener, sentence, search.stops))
    cue = index, index + len(words)
    return Draft(
        rule=Rule.IMPERSONAL_PHRASE, anchor=index, source=None, cue=cue, content=content, certainty=Certainty.HEDGED
    )


def _around(search: Search, index: int, words: Phrase) -> Range:
    """The clause that a phrase stands in."""
    sentence = search.discourse.sentence_of(index)
    end = clause_end(search.discourse, index + len(words), sentence, search.stops)
    return _clause_start(search, index), end


def _clause_subject(discourse: Discourse, clause: Range, index: int) -> Range | None:
    """The subject in a clause, else the noun phrase that opens it."""
    pronouns = discourse.pack.grammar.subject_pronouns - discourse.pack.grammar.neuter_pronouns
    nominative = discourse.find(*clause, lambda token: token.lower in pronouns and token.dep in SUBJECTS)
    subject = nominative if nominative is not None else discourse.find(*clause, lambda t: t.dep in SUBJECTS)
    if subject is not None:
        return phrase_around(discourse, subject, discourse.sentence_of(index))
    return noun_phrase_at(discourse, clause[0], index)
