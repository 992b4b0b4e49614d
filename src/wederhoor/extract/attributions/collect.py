"""All drafts of an article: every finder run once, overlaps settled, open sources carried on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from wederhoor.extract.attributions.accorded import find_accorded
from wederhoor.extract.attributions.clause import spans_of
from wederhoor.extract.attributions.cue import CueVerb, find_cue_verbs
from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.attributions.heading import find_headings
from wederhoor.extract.attributions.hearsay import find_hearsay
from wederhoor.extract.attributions.named import find_named
from wederhoor.extract.attributions.quoted import find_quoted
from wederhoor.extract.attributions.reported import find_reported
from wederhoor.extract.attributions.shown import find_shown
from wederhoor.extract.syntax import in_quote, is_finite, sentence_of
from wederhoor.lang.base import LanguagePack
from wederhoor.records.parse import Parse, Sentence

CARRIED = 2
"""Sentences without a cue over which an opening ``volgens X`` may go on: of the 7 such runs in our bundles 6 are one
sentence long and one is two (GUIDELINES 6)."""
NESTED_RULES = frozenset({"cue verb: clause after it"})


def find_drafts(parse: Parse, pack: LanguagePack) -> tuple[Draft, ...]:
    """The drafts of an article in text order, at most one for a cue and source."""
    verbs = tuple(find_cue_verbs(parse, pack.cues))
    quoted = tuple(find_quoted(parse, pack, verbs))
    taken = _cues(quoted)
    stops = _stops(parse, pack, verbs)
    shown = tuple(find_shown(parse, pack, stops, taken))
    taken |= _cues(shown)
    reported = tuple(find_reported(parse, pack, verbs, taken, stops))
    accorded = tuple(find_accorded(parse, pack, stops, taken))
    accorded = tuple(_carry_on(parse, draft, stops) for draft in accorded)
    drafts = [d for d in (*quoted, *shown, *reported, *accorded) if _stands(parse, d)]
    drafts = [d for d in drafts if not _repeats_source(parse, d, drafts)]
    covered = _covered(parse, drafts) | _sentences(parse, shown)
    drafts += find_named(parse, pack, stops, covered)
    covered = _covered(parse, drafts) | _sentences(parse, shown)
    drafts += find_hearsay(parse, pack, covered)
    drafts += find_headings(parse, pack, _covered(parse, drafts))
    return tuple(sorted(_without_doubles(drafts), key=lambda draft: (draft.anchor, draft.source or (-1, -1))))


def _cues(drafts: Iterable[Draft]) -> frozenset[int]:
    return frozenset(index for draft in drafts if draft.cue for index in range(*draft.cue))


def _stops(parse: Parse, pack: LanguagePack, verbs: Sequence[CueVerb]) -> frozenset[int]:
    """The tokens that show a statement of their own: cue verbs and their auxiliaries, attributing prepositions."""
    prepositions = {t.index for t in parse.tokens if t.lower in pack.cues.prepositions | pack.cues.hearsay_modals}
    return frozenset(prepositions | {v.index for v in verbs} | {v.finite for v in verbs})


def _stands(parse: Parse, draft: Draft) -> bool:
    """Inside a quotation only a third person's statement counts ("Ze zeiden dat ...")."""
    if draft.cue is None or draft.free or not in_quote(parse, draft.cue[0]):
        return True
    if draft.rule not in NESTED_RULES or draft.source is None:
        return False
    first = parse.tokens[draft.source[0]]
    return not (first.has("Person=1") or first.has("Person=2") or first.lower in {"wie", "men", "we", "je"})


def _repeats_source(parse: Parse, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """ "volgens hem" inside what somebody is said to say: a second mark of the same source."""
    if draft.source is None or not draft.rule.startswith("preposition") or parse.tokens[draft.source[0]].pos != "PRON":
        return False
    place = parse.span(*draft.source)
    return any(
        other is not draft
        and other.source
        and other.cue
        and not other.rule.startswith("preposition")
        and any(span.covers(place) for span in other.content)
        for other in drafts
    )


def _sentences(parse: Parse, drafts: Iterable[Draft]) -> frozenset[int]:
    """The tokens of the sentences in which drafts stand."""
    found: set[int] = set()
    for draft in drafts:
        sentence = sentence_of(parse, draft.anchor)
        found.update(range(sentence.first, sentence.end))
    return frozenset(found)


def _covered(parse: Parse, drafts: Iterable[Draft]) -> frozenset[int]:
    """The tokens that stand in the content of a statement or are its cue."""
    found: set[int] = set()
    for draft in drafts:
        for span in draft.content:
            found.update(parse.within(span))
        if draft.cue:
            found.update(range(*draft.cue))
    return frozenset(found)


def _carry_on(parse: Parse, draft: Draft, stops: frozenset[int]) -> Draft:
    """An opening ``volgens X`` with the sentences after it in the paragraph that have no cue and no quotation of their own."""
    if not draft.open:
        return draft
    sentence = sentence_of(parse, draft.anchor)
    content = draft.content
    for following in parse.sentences[sentence.index + 1 : sentence.index + 1 + CARRIED]:
        if following.paragraph != sentence.paragraph or not _is_plain(parse, following, stops):
            break
        content += spans_of(parse, (following.first, following.end))
    return replace(draft, content=content)


def _is_plain(parse: Parse, sentence: Sentence, stops: frozenset[int]) -> bool:
    words = parse.words(sentence)
    if any(token.index in stops or token.text == '"' or token.lower in {"zou", "zouden"} for token in words):
        return False
    return any(is_finite(token) for token in words) and not any(token.text == "?" for token in words)


def _without_doubles(drafts: Iterable[Draft]) -> list[Draft]:
    """The first draft for each cue and source, and for each free quotation; a draft without content is none."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for draft in drafts:
        key = (draft.cue, draft.source) if draft.cue else (draft.source, draft.content)
        if draft.content and key not in seen:
            seen.add(key)
            kept.append(draft)
    return kept
