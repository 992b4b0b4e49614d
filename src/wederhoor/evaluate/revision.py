"""How well the changes between two versions are found: articles are edited by program, so that it is known which claim
changed and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from wederhoor.align.versions import compare_versions
from wederhoor.align.versions.wording import Sentence, VersionText, read_version
from wederhoor.lang.base import LanguagePack
from wederhoor.records.article import Article
from wederhoor.records.dossier import Dossier
from wederhoor.records.figure import Figure
from wederhoor.records.revision import Change, ChangeKind, Subject
from wederhoor.records.span import Span
from wederhoor.run.pipeline import make_dossier

ADDED = 3
"""What is added to a figure: any other number would do."""


class Edit(StrEnum):
    """What was done to an article: a figure got another number, a sentence with a statement was left out or taken in
    from another article, a paragraph went to the end, where no claim changes."""

    FIGURE = "figure"
    DELETION = "deletion"
    INSERTION = "insertion"
    MOVE = "move"


EXPECTED = {
    Edit.FIGURE: ChangeKind.CHANGED,
    Edit.DELETION: ChangeKind.VANISHED,
    Edit.INSERTION: ChangeKind.APPEARED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A text that an edit made of another: what stands at ``before`` there stands at ``after`` here, each ``None``
    where there is nothing."""

    edit: Edit
    text: str
    before: Span | None
    after: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was listed for an edit: whether it was found, how many changes are of what was edited, and those that are
    not."""

    edited: Edited
    found: bool
    right: int
    wrong: tuple[Change, ...]


def measure_article(article: Article, donor: Dossier, pack: LanguagePack, *, most: int) -> Iterator[Outcome]:
    """What is found of the edits of an article, at most so many of each; ``donor`` is the article of another event that
    sentences are taken from."""
    reading = make_dossier([article])
    for edited in edit_article(reading, donor, pack, most=most):
        text = edited.text
        digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        later = make_dossier([replace(article, text=text, text_sha256=digest)])
        yield _judge(edited, compare_versions(reading, later, pack))


def edit_article(reading: Dossier, donor: Dossier, pack: LanguagePack, *, most: int) -> Iterator[Edited]:
    """The edits of an article, spread over it."""
    version, other = (read_version(one.documents[0], pack) for one in (reading, donor))
    figures = [figure for figure in reading.figures if version.within(figure.span)]
    yield from _spread([edit for figure in figures for edit in _edit_figure(version, figure, pack)], most)
    told = _told(reading, version)
    yield from _spread([_delete(version, span) for span in told], most)
    gifts = _spread([span.of(other.text) for span in _told(donor, other)], most)
    yield from (_insert(version, span, gift) for span, gift in zip(_spread(told, most), gifts, strict=False))
    yield from _move(reading, version)


def _spread(items: Sequence[object], most: int) -> list:  # type: ignore[type-arg]
    """At most so many items, evenly spread."""
    step = max(1, len(items) // most)
    return list(items[::step][:most])


def _edit_figure(version: VersionText, figure: Figure, pack: LanguagePack) -> Iterator[Edited]:
    """The figure with another number, where one word of it is its number."""
    for place in version.within(figure.span):
        span = version.words[place].span
        value = pack.numbers.value(span.of(version.text).lower())
        if value is not None and value == figure.low and value.is_integer() and value < 1000:
            number = str(int(value) + ADDED)
            text = version.text[: span.start] + number + version.text[span.end :]
            yield Edited(edit=Edit.FIGURE, text=text, before=span, after=Span(span.start, span.start + len(number)))
            return


def _told(reading: Dossier, version: VersionText) -> list[Span]:
    """The sentences that hold the whole of a statement, from the first word to the next sentence of the paragraph."""
    contents = [content for attribution in reading.attributions for content in [attribution.content]]
    found = []
    for number, sentence in enumerate(version.sentences):
        span = _extent(version, number, sentence)
        if sentence.closed and any(all(span.covers(piece) for piece in content) for content in contents):
            found.append(span)
    return found


def _extent(version: VersionText, number: int, sentence: Sentence) -> Span:
    """A sentence with the marks around it, as far as no other sentence has them."""
    start = version.words[sentence.first].span.start
    while start and version.text[start - 1] in "„“‘\"'":
        start -= 1
    following = version.sentences[number + 1 : number + 2]
    end = version.words[following[0].first].span.start if following else len(version.text)
    while end > start and version.text[end - 1] in "„“‘\"'\n ":
        end -= 1
    return Span(start, end)


def _delete(version: VersionText, span: Span) -> Edited:
    text = version.text[: span.start] + version.text[span.end :].lstrip(" ")
    return Edited(edit=Edit.DELETION, text=text, before=span, after=None)


def _insert(version: VersionText, behind: Span, gift: str) -> Edited:
    text = f"{version.text[: behind.end]} {gift}{version.text[behind.end :]}"
    after = Span(behind.end + 1, behind.end + 1 + len(gift))
    return Edited(edit=Edit.INSERTION, text=text, before=None, after=after)


def _move(reading: Dossier, version: VersionText) -> Iterator[Edited]:
    """The third paragraph behind the last."""
    paragraphs = reading.documents[0].layout.paragraphs
    if len(paragraphs) < 5:
        return
    moved, rest, last = paragraphs[2].span, paragraphs[3].span, paragraphs[-1].span
    text = version.text
    gap = text[moved.end : rest.start]
    yield Edited(
        edit=Edit.MOVE,
        text=text[: moved.start] + text[rest.start : last.end] + gap + moved.of(text) + text[last.end :],
        before=None,
        after=None,
    )


def _judge(edited: Edited, changes: Sequence[Change]) -> Outcome:
    right = [change for change in changes if _is_of(change, edited)]
    wanted = [
        change
        for change in right
        if change.kind is EXPECTED[edited.edit]
        and (edited.edit is not Edit.FIGURE or change.what in (Subject.FIGURE, Subject.STATEMENT))
    ]
    wrong = tuple(change for change in changes if change not in right)
    return Outcome(edited=edited, found=bool(wanted), right=len(right), wrong=wrong)


def _is_of(change: Change, edited: Edited) -> bool:
    """True for a change of what was edited, of the right kind."""
    if change.kind is not EXPECTED.get(edited.edit):
        return False
    sides = ((change.before, edited.before), (change.after, edited.after))
    return all(
        wording is None or (place is not None and any(piece.overlaps(place) for piece in wording.pieces))
        for wording, place in sides
    )
