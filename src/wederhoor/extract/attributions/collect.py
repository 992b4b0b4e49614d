"""All drafts of an article: every finder run once, overlaps settled, open sources carried on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from wederhoor.extract.attributions.accorded import find_accorded
from wederhoor.extract.attributions.clause import spans_of
from wederhoor.extract.attributions.draft import PREPOSITIONS, Draft, Rule
from wederhoor.extract.attributions.heading import find_headings
from wederhoor.extract.attributions.hearsay import find_hearsay
from wederhoor.extract.attributions.named import find_named
from wederhoor.extract.attributions.quoted.finder import find_quoted
from wederhoor.extract.attributions.reported.finder import find_reported
from wederhoor.extract.attributions.resolution import RESOLVED, resolve
from wederhoor.extract.attributions.search import Search
from wederhoor.extract.attributions.shown import find_shown
from wederhoor.extract.attributions.volition import find_volition
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.holders import Holders
from wederhoor.extract.syntax.head import is_own_outlet
from wederhoor.extract.syntax.marks import QUOTATION_MARK
from wederhoor.records.attribution import Act
from wederhoor.records.parse import Sentence
from wederhoor.records.span import Span

CARRIED = 2
"""Sentences without a cue over which an opening ``volgens X`` may go on: of the 7 such runs in our bundles 6 are one
sentence long and one is two (GUIDELINES 6)."""


def find_drafts(discourse: Discourse) -> tuple[Draft, ...]:
    """The drafts of an article in text order, at most one for a cue and source.

    A finder is kept from the cues that quotations and footage have used up; the last three, which prove least, from
    every word that stands in a statement already.
    """
    search = Search.of(discourse)
    quoted = tuple(find_quoted(search))
    search = _without(search, _cues(quoted))
    shown = tuple(find_shown(search))
    search = _without(search, _cues(shown))
    found = [*quoted, *shown, *find_reported(search), *_carried(search, find_accorded(search))]
    drafts = list(_settled(search, found))
    search = _without(search, _sentences(discourse, shown))
    # the noun of an expression of saying ("spreekt de hoop uit dat") is no statement of its own
    search = _without(search, _particles(search, drafts))
    for finder in (find_named, find_hearsay, find_volition, find_headings):
        contents = {draft.content for draft in drafts if not draft.copied}
        told = finder(_without(search, _covered(discourse, drafts)))
        # "schrijft in antwoord op vragen dat ...": the clause is the verb's
        drafts += [draft for draft in told if draft.content not in contents]
    drafts = _without_doubles(resolve(discourse, drafts))
    return tuple(sorted(drafts, key=lambda draft: (draft.anchor, draft.source or (-1, -1))))


# -- tokens that are used up ------------------------------------------------------------------------------------------


def _without(search: Search, tokens: Iterable[int]) -> Search:
    """The search with more tokens taken."""
    return replace(search, taken=search.taken.union(tokens))


def _cues(drafts: Iterable[Draft]) -> Iterator[int]:
    return (index for draft in drafts if draft.cue for index in range(*draft.cue))


def _particles(search: Search, drafts: Iterable[Draft]) -> Iterator[int]:
    """The particles of the cue verbs of drafts."""
    verbs = (search.verbs.at(draft.cue[0]) for draft in drafts if draft.cue)
    return (verb.particle for verb in verbs if verb is not None and verb.particle is not None)


def _sentences(discourse: Discourse, drafts: Iterable[Draft]) -> Iterator[int]:
    """The tokens of the sentences in which drafts stand."""
    sentences = (discourse.sentence_of(draft.anchor) for draft in drafts)
    return (index for sentence in sentences for index in range(sentence.first, sentence.end))


def _covered(discourse: Discourse, drafts: Iterable[Draft]) -> Iterator[int]:
    """The tokens that stand in the content of a statement or are its cue; what a denial takes up is somebody else's."""
    for draft in drafts:
        for span in () if draft.rule in RESOLVED else draft.content:
            yield from discourse.within(span)
        if draft.cue:
            yield from range(*draft.cue)


# -- which drafts stand -----------------------------------------------------------------------------------------------


def _settled(search: Search, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts that are statements of their own."""
    discourse = search.discourse
    standing = [draft for draft in drafts if _stands(discourse, draft)]
    holders = Holders.of(discourse, [() if draft.rule in RESOLVED else draft.content for draft in standing])
    return (
        draft
        for draft in standing
        if not _repeats_source(discourse, draft, standing, holders) and not _is_told(search, draft, standing, holders)
    )


def _stands(discourse: Discourse, draft: Draft) -> bool:
    """Inside a quotation only a third person's statement counts ("Ze zeiden dat ..."); what the outlet itself asks or
    says is the article's own."""
    if draft.source is not None and (_is_own(discourse, draft.source) or _is_nobody(discourse, draft.source)):
        return False
    if draft.source is None and draft.cue is not None and _is_asked(discourse, draft):
        return False
    if draft.cue is None or draft.free or not discourse.quoted[draft.cue[0]]:
        return True
    if draft.rule is not Rule.CLAUSE_AFTER or draft.source is None:
        return False
    first, grammar = discourse.tokens[draft.source[0]], discourse.pack.grammar
    anybody = first.lower in grammar.generic_pronouns or first.lower in grammar.nonreferential_pronouns
    alone = draft.source[1] - draft.source[0] == 1
    return not (anybody or (alone and (first.has("Person=1") or first.has("Person=2"))))


def _is_asked(discourse: Discourse, draft: Draft) -> bool:
    """ "When were people told to leave?": what a heading asks nobody has said."""
    sentence = discourse.sentence_of(draft.anchor)
    asked = discourse.tokens[sentence.end - 1].text == "?" and not discourse.quoted[draft.anchor]
    return asked and discourse.pack.grammar.objects_follow


def _is_own(discourse: Discourse, source: Range) -> bool:
    """True for "deze krant", "onze redactie"."""
    token = discourse.tokens[source[0]]
    alone = source[1] - source[0] == 1 and not discourse.quoted[source[0]]
    if alone and discourse.pack.grammar.objects_follow and token.lower in discourse.pack.grammar.first_persons:
        # "whom we are calling Martin"
        return True
    if not is_own_outlet(discourse, source):
        return False
    # "schreef deze krant op gezag van X": somebody else's
    words = range(source[1], discourse.sentence_of(source[0]).end)
    return all(discourse.phrase_at(discourse.pack.cues.source_phrases, index) is None for index in words)


def _is_nobody(discourse: Discourse, source: Range) -> bool:
    """ "volgens niemand", "door geen enkele groep"."""
    return discourse.lower[source[0]] in discourse.pack.grammar.nobodies


def _is_told(search: Search, draft: Draft, drafts: Sequence[Draft], holders: Holders) -> bool:
    """A stance without words of its own inside what another says ("zegt dat het land de acties toejuicht"): what that
    one tells."""
    if draft.act is not Act.ASSERTS or draft.cue is None or not _is_stance(search, draft):
        return False
    around = (drafts[number] for number in holders.of_span(search.discourse.span(draft.cue)))
    return any(other is not draft for other in around)


def _is_stance(search: Search, draft: Draft) -> bool:
    """True for an object, and for a prepositional one behind a verb that says something only of who speaks ("heeft
    begrip voor", "komt uit op")."""
    if draft.rule is Rule.OBJECT:
        return True
    verb = search.verbs.at(draft.cue[0]) if draft.cue else None
    return draft.rule is Rule.PREPOSITIONAL_OBJECT and verb is not None and verb.frame.speakers


def _repeats_source(discourse: Discourse, draft: Draft, drafts: Sequence[Draft], holders: Holders) -> bool:
    """ "volgens hem" inside what somebody is said to say: a second mark of the same source."""
    if draft.source is None or draft.rule not in PREPOSITIONS or discourse.tokens[draft.source[0]].pos != "PRON":
        return False
    around = (drafts[number] for number in holders.of_span(discourse.span(draft.source)))
    return any(other.source and other.cue and other.rule not in PREPOSITIONS for other in around)


def _without_doubles(drafts: Iterable[Draft]) -> list[Draft]:
    """The first draft for each cue and source, and for each free quotation; a draft without content is none."""
    first: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        if draft.content:
            first.setdefault((draft.cue, draft.source) if draft.cue else (draft.source, draft.content), draft)
    return list(first.values())


# -- sources that go on -----------------------------------------------------------------------------------------------


def _carried(search: Search, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts, an opening ``volgens X`` with the sentences after it in the paragraph that have no cue and no
    quotation of their own."""
    for draft in drafts:
        yield replace(draft, content=(*draft.content, *_further(search, draft))) if draft.open else draft


def _further(search: Search, draft: Draft) -> Iterator[Span]:
    discourse = search.discourse
    sentence = discourse.sentence_of(draft.anchor)
    for following in discourse.sentences[sentence.index + 1 : sentence.index + 1 + CARRIED]:
        if following.paragraph != sentence.paragraph or not _is_plain(search, following):
            return
        yield from spans_of(discourse, (following.first, following.end))


def _is_plain(search: Search, sentence: Sentence) -> bool:
    """A statement without a cue and a quotation of its own."""
    discourse, words = search.discourse, search.discourse.lower[sentence.first : sentence.end]
    if QUOTATION_MARK in words or "?" in words or not any(discourse.finite[sentence.first : sentence.end]):
        return False
    tokens = range(sentence.first, sentence.end)
    return search.stops.isdisjoint(tokens) and search.verbs.refused.isdisjoint(tokens)
