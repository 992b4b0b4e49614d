"""The pairs that wait for a person: names that dossiers left unsure, and articles that are in their story by little."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wederhoor.errors import InputError
from wederhoor.publish.site.excerpt import Excerpt, make_excerpts
from wederhoor.publish.site.queue import Made, Question, QuestionKind, Side
from wederhoor.records.archive import Choice, StoryJudgement, Version, archive_id
from wederhoor.records.codec import load_dossier
from wederhoor.records.judgement import Decision, Judgement, Target, in_force
from wederhoor.records.span import Span
from wederhoor.records.target import find_same_question
from wederhoor.run import desk
from wederhoor.run.judging import OpenPair, find_open_pairs
from wederhoor.store.base import Archive
from wederhoor.web.shaping import line_of, look_over, read_why

DOUBTFUL = 0.9
"""The probability below which an article in a story is asked about. On the examples all 51 articles that joined a story
belong in it, 4 of them below this: few enough to look at, and where a wrong one is likeliest."""

SHOWN = 25
"""Pairs on one page."""

STORIES = 100_000
"""Stories that are looked at; each is a line of a list until its dossier is opened."""

MOST_MADE = 50

NO_PAIRS = '"unsure": []'
"""Stands in the JSON of a dossier that left nothing unsure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A question with what its answer is about: two names, or two articles."""

    question: Question
    names: tuple[Target, Target] | None
    articles: tuple[str, str] | None


class Queue:
    """Finds what is open; ``known`` keeps the pairs of dossiers that were looked at, by what these are made of."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[OpenPair, ...]] = {}

    def find(self, archive: Archive, *, limit: int) -> list[Open]:
        """The first open questions: doubtful articles, the most doubtful first, then names, story by story."""
        found: list[Open] = []
        for item in self._all(archive):
            if len(found) == limit:
                break
            found.append(item)
        return found

    def find_one(self, archive: Archive, story: str, key: str) -> Open | None:
        """The open question of a story with that key."""
        kept = archive.get_story(story)
        if kept is None:
            return None
        names = self._of_story(archive, story, kept.title, archive.judgements())
        items = [*_doubtful(archive), *names]
        return next((item for item in items if item.question.key == key), None)

    def _all(self, archive: Archive) -> Iterator[Open]:
        yield from _doubtful(archive)
        judgements = archive.judgements()
        for story, title in _told(archive):
            yield from self._of_story(archive, story, title, judgements)

    def _of_story(self, archive: Archive, story: str, title: str, judgements: Sequence[Judgement]) -> Iterator[Open]:
        for pair in self._pairs(archive, story):
            if find_same_question(judgements, Decision.SAME, pair.targets):
                continue
            sides = _name_side(archive, pair.targets[0]), _name_side(archive, pair.targets[1])
            if sides[0] is None or sides[1] is None:
                continue
            question = Question(
                key=_key(pair.targets),
                kind=QuestionKind.NAMES,
                story=story,
                title=title,
                reason=pair.reason,
                shared=(),
                sides=(sides[0], sides[1]),
            )
            yield Open(question=question, names=pair.targets, articles=None)

    def _pairs(self, archive: Archive, story: str) -> tuple[OpenPair, ...]:
        """The unsure pairs of a story's kept dossier; none of one that its articles have left behind."""
        kept = archive.get_dossier(story)
        if kept is None or NO_PAIRS in kept[1]:
            return ()
        place = story, kept[0]
        if place not in self._known:
            self._known[place] = _read_pairs(archive, story, kept[1])
        return self._known[place]


def count_untold(archive: Archive) -> int:
    """How many stories of more than one article have no dossier yet."""
    return len(archive.list_stories(Choice(least=2, told=False, limit=STORIES)))


def find_made(archive: Archive) -> tuple[Made, ...]:
    """The judgements, the latest first."""
    made = [*_made_on_names(archive.judgements()), *_made_on_articles(archive, archive.story_judgements())]
    return tuple(sorted(made, key=lambda one: (one.at, one.id), reverse=True)[:MOST_MADE])


def _told(archive: Archive) -> Iterator[tuple[str, str]]:
    return ((line.id, line.title) for line in archive.list_stories(Choice(told=True, limit=STORIES)))


def _read_pairs(archive: Archive, story: str, body: str) -> tuple[OpenPair, ...]:
    kept = archive.get_story(story)
    versions = (archive.get_version(article) for article in (kept.articles if kept else ()))
    texts = {version.article: version.text for version in versions if version is not None}
    try:
        return tuple(find_open_pairs(load_dossier(body, texts, file=story)))
    except InputError:
        return ()


def _doubtful(archive: Archive) -> Iterator[Open]:
    """The articles that are in their story by little, but for those that a person judged."""
    judged = {tuple(one.body.get("articles", ())) for one in desk.in_force(archive.story_judgements())
              if one.body.get("decision") != desk.UNDO}  # fmt: skip
    for doubtful in archive.list_doubtful(DOUBTFUL, limit=SHOWN + len(judged) + 1):
        low, high = sorted((doubtful.article, doubtful.first))
        versions = archive.get_version(doubtful.first), archive.get_version(doubtful.article)
        if (low, high) in judged or versions[0] is None or versions[1] is None:
            continue
        _, _, shared = read_why(doubtful.why)
        question = Question(
            key=archive_id("articles", low, high),
            kind=QuestionKind.ARTICLES,
            story=doubtful.story,
            title=doubtful.title,
            reason="",
            shared=shared,
            sides=(_article_side(versions[0]), _article_side(versions[1])),
        )
        yield Open(question=question, names=None, articles=(low, high))


def _article_side(version: Version) -> Side:
    opening = look_over(version.text, version.language).opening
    excerpt = next(iter(make_excerpts(version.text, (), opening=opening)), _EMPTY)
    return _side(version, version.article, _called(version), Span(0, 0), excerpt)


def _called(version: Version) -> str:
    return line_of(version).title or version.article


def _name_side(archive: Archive, target: Target) -> Side | None:
    """The name in the first article that has it; ``None`` when the article no longer has these words there."""
    for anchor in target.anchors:
        version = archive.get_version(anchor.passage.document)
        span = anchor.passage.span
        if version is not None and span.of(version.text) == anchor.text:
            return _side(version, target.id, target.label, span, make_excerpts(version.text, (span,))[0])
    return None


def _side(version: Version, id: str, label: str, span: Span, excerpt: Excerpt) -> Side:
    return Side(
        id=id,
        label=label,
        article=line_of(version),
        place=f"{span.start}-{span.end}" if len(span) else "",
        excerpt=excerpt,
    )


def _key(targets: tuple[Target, Target]) -> str:
    parts = (
        [[anchor.passage.document, anchor.passage.span.start, anchor.passage.span.end] for anchor in target.anchors]
        for target in targets
    )
    return archive_id("names", *(str(part) for part in sorted(parts)))


def _made_on_names(judgements: Sequence[Judgement]) -> Iterator[Made]:
    by_id = {one.id: one for one in judgements}
    standing = {one.id for one in in_force(judgements)}
    for one in judgements:
        about = by_id.get(one.supersedes[0], one) if one.decision is Decision.UNDO and one.supersedes else one
        yield Made(
            id=one.id,
            decision=one.decision.value,
            articles=False,
            labels=tuple(target.label for target in about.targets),
            by=one.by,
            at=one.at,
            undone=one.id not in standing and one.decision is not Decision.UNDO,
        )


def _made_on_articles(archive: Archive, judgements: Sequence[StoryJudgement]) -> Iterator[Made]:
    standing = {one.id for one in desk.in_force(judgements)}
    for one in judgements:
        body = one.body
        versions = [archive.get_version(str(article)) for article in body.get("articles", ())]
        yield Made(
            id=one.id,
            decision=str(body.get("decision", "")),
            articles=True,
            labels=tuple(_called(version) for version in versions if version is not None),
            by=str(body.get("by", "")),
            at=str(body.get("at", "")),
            undone=one.id not in standing and body.get("decision") != desk.UNDO,
        )


_EMPTY = Excerpt(start=0, end=0, runs=(), cut=(False, False))
