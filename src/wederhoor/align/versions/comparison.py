"""All changes from one version to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from operator import attrgetter

from wederhoor.align.versions.claim import Claim, Reading, spans_of
from wederhoor.align.versions.difference import Comparer
from wederhoor.align.versions.figures import FigureChanges, compare_figures
from wederhoor.align.versions.mapping import map_words
from wederhoor.align.versions.matching import Pairs, match_claims, weigh
from wederhoor.align.versions.names import compare_names
from wederhoor.align.versions.spelling import is_typo
from wederhoor.align.versions.wording import VersionText, read_version
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.lexicon import known_forms
from wederhoor.records.article import Paragraph, ParagraphKind
from wederhoor.records.attribution import Act
from wederhoor.records.dossier import Dossier
from wederhoor.records.revision import Change, ChangeKind, Difference, Subject

NEW = 0.5
"""Share of its weight that a claim without a counterpart must have in changed words to have appeared or vanished; with
less its words stand in the other version too, where they were read otherwise."""

SHORTEST = 2
"""Words up to which a claim needs one that tells something."""

FRAMING = frozenset({Difference.SPEAKER, Difference.ACT, Difference.CERTAINTY})
"""What shows in the words around a claim rather than in its own."""

TOLD = frozenset({Difference.WORDING, Difference.NEGATION})
"""Differences that a reader sees by reading the two statements."""

_MARKS = ".,:;!?'\"‘’“”„"

_TURNED = {ChangeKind.APPEARED: ChangeKind.VANISHED, ChangeKind.VANISHED: ChangeKind.APPEARED}


def compare_versions(before: Dossier, after: Dossier, pack: LanguagePack) -> tuple[Change, ...]:
    """What became of the claims of an article; both dossiers are of that one article alone, as it was and as it is.

    Claims that only moved, words that only were spelled better and boilerplate are no changes. The way back gives the
    same changes the other way round: the two are compared in one order, whichever came first.
    """
    texts = before.documents[0].article.text, after.documents[0].article.text
    if texts[0] == texts[1]:
        return ()
    if texts[0] > texts[1]:
        return _in_order([_turn(change) for change in _compare(after, before, pack)])
    return _in_order(_compare(before, after, pack))


def _turn(change: Change) -> Change:
    kind = _TURNED.get(change.kind, change.kind)
    return replace(change, kind=kind, before=change.after, after=change.before)


def _in_order(changes: list[Change]) -> tuple[Change, ...]:
    """Headlines first, then by place: what stands in the later version by that, what vanished by where it was."""
    return tuple(sorted(changes, key=_place))


def _place(change: Change) -> tuple[bool, int, bool, str, str]:
    wording = change.after or change.before
    start = wording.pieces[0].start if wording else 0
    return change.what is not Subject.HEADLINE, start, change.after is None, change.what.value, change.kind.value


def _compare(before: Dossier, after: Dossier, pack: LanguagePack) -> list[Change]:
    forms = known_forms(pack.pipeline)
    ours, theirs = (Reading(words=read_version(item.documents[0], pack), dossier=item) for item in (before, after))
    mapping = map_words(ours.words, theirs.words, forms.__contains__)
    figures, names = compare_figures(mapping, ours, theirs), compare_names(mapping, ours, theirs)
    comparer = Comparer(
        mapping,
        ours,
        theirs,
        pack,
        figures.lost | names.lost,
        figures.gained | names.gained,
        names.corrected,
    )
    pairs = match_claims(mapping, ours.claims, theirs.claims)
    statements = [*_changed(pairs, comparer), *_come_and_gone(pairs, comparer, figures)]
    return [
        *_headlines(ours, theirs, forms),
        *(change for change in figures.changes if not _is_shown(change, statements)),
        *names.changes,
        *statements,
    ]


def _is_shown(figure: Change, statements: Sequence[Change]) -> bool:
    """True for a figure that only one version has and that stands in a statement which comes or goes with it, or which
    is listed as changed in more than what the figure says."""
    if figure.kind is ChangeKind.CHANGED:
        return False
    side = attrgetter("before" if figure.after is None else "after")
    place = side(figure).pieces[0]
    listed = (side(change) for change in statements if change.kind is figure.kind or not TOLD.isdisjoint(change.why))
    return any(piece.covers(place) for wording in listed for piece in wording.pieces)


def _headlines(before: Reading, after: Reading, forms: AbstractSet[str]) -> Iterator[Change]:
    """The headlines, where other words stand in them."""
    ours, theirs = (_headline(reading.dossier) for reading in (before, after))
    first, second = (_words(paragraph) for paragraph in (ours, theirs))
    same = len(first) == len(second) and all(
        one == other or is_typo(one, other, forms.__contains__) for one, other in zip(first, second, strict=True)
    )
    if same:
        return
    kind = ChangeKind.CHANGED if ours and theirs else ChangeKind.APPEARED if theirs else ChangeKind.VANISHED
    yield Change(
        kind=kind,
        what=Subject.HEADLINE,
        before=before.wording(ours.pieces, None) if ours else None,
        after=after.wording(theirs.pieces, None) if theirs else None,
        why=_headline_differences(before, after, ours, theirs) if ours and theirs else (),
    )


def _headline_differences(
    before: Reading, after: Reading, ours: Paragraph, theirs: Paragraph
) -> tuple[Difference, ...]:
    """Another number, where the headlines have other numbers; else other words."""
    values = [
        sorted(str((item.low, item.high)) for item in reading.dossier.figures if paragraph.span.covers(item.span))
        for reading, paragraph in ((before, ours), (after, theirs))
    ]
    return (Difference.FIGURE,) if all(values) and values[0] != values[1] else (Difference.WORDING,)


def _headline(dossier: Dossier) -> Paragraph | None:
    paragraphs = dossier.documents[0].layout.paragraphs
    return next((one for one in paragraphs if one.kind is ParagraphKind.HEADLINE), None)


def _words(paragraph: Paragraph | None) -> list[str]:
    """The words of a headline without its punctuation and capitals."""
    return [
        core
        for word in (paragraph.text if paragraph else "").split()
        if (core := word.strip(".,:;!?'\"‘’“”„").casefold())
    ]


def _changed(pairs: Pairs, comparer: Comparer) -> Iterator[Change]:
    """The claims that differ; of claims that lie in each other and differ in the same words the shortest one."""
    seen: set[tuple[tuple[int, ...], tuple[int, ...], tuple[Difference, ...]]] = set()
    for one, other in sorted(pairs, key=lambda pair: len(pair[0].content) + len(pair[1].content)):
        why = tuple(dict.fromkeys(comparer.differences(one, other)))
        words = tuple(comparer.mapping.lost(one.content)), tuple(comparer.mapping.gained(other.content))
        if not why or (*words, why) in seen:
            continue
        seen.add((*words, why))
        framed = not FRAMING.isdisjoint(why)
        yield Change(
            kind=ChangeKind.CHANGED,
            what=Subject.STATEMENT,
            before=comparer.before.wording(spans_of(one, comparer.before.words, framed=framed), one.attribution),
            after=comparer.after.wording(spans_of(other, comparer.after.words, framed=framed), other.attribution),
            why=why,
        )


def _come_and_gone(pairs: Pairs, comparer: Comparer, figures: FigureChanges) -> Iterator[Change]:
    mapping = comparer.mapping
    paired = {claim for pair in pairs for claim in pair}
    linked = tuple({pair[side] for pair in figures.linked} for side in (0, 1))
    ours = _left(comparer.before, paired, mapping.forth.keys(), linked[0])
    theirs = _left(comparer.after, paired, mapping.back.keys(), linked[1])
    for claim in ours:
        spans = spans_of(claim, comparer.before.words, framed=_needs_frame(claim))
        wording = comparer.before.wording(spans, claim.attribution)
        yield Change(kind=ChangeKind.VANISHED, what=Subject.STATEMENT, before=wording, after=None)
    for claim in theirs:
        spans = spans_of(claim, comparer.after.words, framed=_needs_frame(claim))
        wording = comparer.after.wording(spans, claim.attribution)
        yield Change(kind=ChangeKind.APPEARED, what=Subject.STATEMENT, before=None, after=wording)


def _needs_frame(claim: Claim) -> bool:
    """True for what somebody denies, asks or urges: without the words that say so it reads as what he holds."""
    return claim.attribution is not None and claim.attribution.act is not Act.ASSERTS


def _left(
    reading: Reading,
    paired: AbstractSet[Claim],
    mapped: AbstractSet[int],
    linked: AbstractSet[int],
) -> Iterator[Claim]:
    """The claims without a counterpart whose words are new, those that stand in another of them left out. A claim whose
    number is listed as changed is that change."""
    found: list[Claim] = []
    free = [claim for claim in reading.claims if claim not in paired and linked.isdisjoint(claim.content)]
    for claim in sorted(free, key=lambda claim: -len(claim.content)):
        changed = [place for place in claim.content if place not in mapped]
        if weigh(reading.words, changed) < NEW * weigh(reading.words, claim.content):
            continue
        if not any(set(claim.content) <= set(other.content) for other in found) and _is_claim(claim, reading.words):
            found.append(claim)
    yield from found


def _is_claim(claim: Claim, version: VersionText) -> bool:
    """A word or two that all texts have (*„Ja zeker”*) tell nothing of their own."""
    return len(claim.content) > SHORTEST or any(version.words[place].tells for place in claim.content)
