"""From articles to a dossier: the one place that names every stage."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from wederhoor.align.decisions import rule_attributions, rule_entities, strike_points
from wederhoor.align.entities import Joined, join_entities
from wederhoor.align.hearing import find_hearing
from wederhoor.align.origins import trace_origins
from wederhoor.align.points import Evidence, find_points
from wederhoor.align.reuse import find_reuse
from wederhoor.align.things import gather_things
from wederhoor.dossier.audit import audit
from wederhoor.errors import SetupError
from wederhoor.extract.figures import find_figures
from wederhoor.extract.statements import find_statements
from wederhoor.extract.times import find_times
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.registry import get_pack
from wederhoor.records.article import Article
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity
from wederhoor.records.figure import Figure
from wederhoor.records.judgement import Judged, Judgement, in_force
from wederhoor.records.parse import Parse
from wederhoor.records.point import Reuse
from wederhoor.records.time import Time
from wederhoor.run.collection import collection_paused
from wederhoor.text.layout import lay_out
from wederhoor.text.parse import Parser

Progress = Callable[[str, int, int], None]
"""Called with a stage, how many articles it has done, and how many there are."""


_STEPS = 5
"""Steps of the alignment that progress tells of: entities, copies, evidence, points, hearing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What one article holds."""

    parse: Parse
    attributions: tuple[Attribution, ...]
    entities: tuple[Entity, ...]
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Records:
    """What all articles hold, by the entities of the dossier."""

    attributions: tuple[Attribution, ...]
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]
    reuse: tuple[Reuse, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """What the articles hold, each by itself, before they are aligned: the slow half of a dossier."""

    documents: tuple[Document, ...]
    found: tuple[_Found, ...]
    packs: Mapping[str, LanguagePack]
    versions: tuple[tuple[str, str], ...]


def make_dossier(
    articles: Sequence[Article],
    *,
    pipelines: Mapping[str, str] | None = None,
    title: str | None = None,
    judgements: Sequence[Judgement] = (),
    progress: Progress | None = None,
) -> Dossier:
    """The dossier of articles about one event, audited.

    ``pipelines`` names an installed spaCy pipeline for a language code instead of the pack's own; ``judgements`` are
    what people decided, the oldest first. The same articles and judgements give the same dossier. Raises
    ``SetupError`` when there is no article, no pack or no pipeline, ``AuditError`` when a span does not fit its text.
    """
    readings = read_articles(articles, pipelines=pipelines, progress=progress)
    return align_readings(readings, title=title, judgements=judgements, progress=progress)


def read_articles(
    articles: Sequence[Article], *, pipelines: Mapping[str, str] | None = None, progress: Progress | None = None
) -> Readings:
    """What each article holds, for ``align_readings``; the arguments and errors are those of ``make_dossier``."""
    if not articles:
        raise SetupError("a dossier needs at least one article")
    tell = progress or _silent
    languages = tuple(sorted({article.language for article in articles}))
    packs = {language: get_pack(language) for language in languages}
    parsers = {language: _parser(language, (pipelines or {}).get(language)) for language in languages}
    documents = tuple(_lay_out(articles, packs, tell))
    found = _extract(documents, packs, parsers, tell)
    names = {language: parser.name for language, parser in parsers.items()}
    return Readings(documents=documents, found=found, packs=packs, versions=_list_versions(names))


def align_readings(
    readings: Readings,
    *,
    title: str | None = None,
    judgements: Sequence[Judgement] = (),
    progress: Progress | None = None,
) -> Dossier:
    """The dossier of what was read, audited."""
    tell = progress or _silent
    with collection_paused():
        dossier = _align(readings.documents, readings.found, readings.packs, title, tell, judgements)
        dossier = replace(dossier, generated_by=readings.versions)
        tell("audit", 0, 1)
        audit(dossier)
        tell("audit", 1, 1)
    return dossier


@cache
def _parser(language: str, pipeline: str | None) -> Parser:
    """The parser of a language, loaded once a process: most of the time of a small dossier."""
    return Parser(get_pack(language), pipeline)


def name_versions(languages: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """What makes the dossiers of articles in these languages, by name: the program, spaCy, the packs' pipelines. None
    of these is loaded."""
    return _list_versions({language: get_pack(language).pipeline_name for language in languages})


def _silent(stage: str, done: int, total: int) -> None:
    """Nobody listens."""


def _lay_out(articles: Sequence[Article], packs: Mapping[str, LanguagePack], tell: Progress) -> Iterator[Document]:
    tell("layout", 0, len(articles))
    for done, article in enumerate(articles, 1):
        yield Document(article=article, layout=lay_out(article, packs[article.language]))
        tell("layout", done, len(articles))


def _extract(
    documents: Sequence[Document], packs: Mapping[str, LanguagePack], parsers: Mapping[str, Parser], tell: Progress
) -> tuple[_Found, ...]:
    """What each article holds, in order; the articles of one language go through its parser together."""
    parses: dict[str, Parse] = {}
    tell("parse", 0, len(documents))
    for language, parser in parsers.items():
        own = [document for document in documents if document.article.language == language]
        for parse in parser.parse((document.article, document.layout) for document in own):
            parses[parse.document] = parse
            tell("parse", len(parses), len(documents))
    tell("extract", 0, len(documents))
    found = []
    with collection_paused():
        for document in documents:
            article = document.article
            found.append(_read(article, parses[article.id], packs[article.language]))
            tell("extract", len(found), len(documents))
    return tuple(found)


def _read(article: Article, parse: Parse, pack: LanguagePack) -> _Found:
    statements = find_statements(article, parse, pack)
    return _Found(
        parse=parse,
        attributions=statements.attributions,
        entities=statements.entities,
        figures=find_figures(article, parse, pack, statements.attributions),
        times=find_times(article, parse, pack),
    )


def _align(
    documents: tuple[Document, ...],
    found: tuple[_Found, ...],
    packs: Mapping[str, LanguagePack],
    title: str | None,
    tell: Progress,
    judgements: Sequence[Judgement],
) -> Dossier:
    tell("align", 0, _STEPS)
    decided = in_force(judgements)
    joined, named = _join(documents, found, packs, decided)
    tell("align", 1, _STEPS)
    records = _gather(documents, found, packs, joined)
    tell("align", 2, _STEPS)
    evidence = _read_evidence(documents, found, packs, joined, records)
    tell("align", 3, _STEPS)
    texts = {document.article.id: document.article.text for document in documents}
    statements = rule_attributions(decided, records.attributions, texts)
    points, struck = strike_points(decided, find_points(evidence, statements.constraints), texts)
    tell("align", 4, _STEPS)
    hearing = find_hearing(evidence)
    tell("align", 5, _STEPS)
    return Dossier(
        title=title or _headline(documents),
        languages=tuple(sorted({document.article.language for document in documents})),
        generated_by=(),
        documents=documents,
        entities=joined.entities,
        attributions=records.attributions,
        figures=records.figures,
        times=records.times,
        reuse=records.reuse,
        points=points,
        hearing=hearing,
        unsure=joined.unsure,
        judgements=_in_order(decided, (*named, *statements.judged, *struck)),
    )


def _join(
    documents: Sequence[Document],
    found: Sequence[_Found],
    packs: Mapping[str, LanguagePack],
    decided: Sequence[Judgement],
) -> tuple[Joined, tuple[Judged, ...]]:
    """The entities of all articles as those of the dossier, and what became of the judgements on names."""
    entities = [entity for one in found for entity in one.entities]
    things = gather_things(documents, packs)
    names = rule_entities(decided, [*entities, *chain.from_iterable(things)])
    joined = join_entities(entities, packs, documents=documents, things=things, constraints=names.constraints)
    return joined, names.judged


def _gather(
    documents: Sequence[Document], found: Sequence[_Found], packs: Mapping[str, LanguagePack], joined: Joined
) -> _Records:
    """What the articles hold together, and what they share word for word."""
    return _Records(
        attributions=tuple(_point_to(attribution, joined) for one in found for attribution in one.attributions),
        figures=tuple(figure for one in found for figure in one.figures),
        times=tuple(time for one in found for time in one.times),
        reuse=find_reuse(documents, packs),
    )


def _read_evidence(
    documents: Sequence[Document],
    found: Sequence[_Found],
    packs: Mapping[str, LanguagePack],
    joined: Joined,
    records: _Records,
) -> Evidence:
    return Evidence.gather(
        documents=documents,
        parses=tuple(one.parse for one in found),
        entities=joined.entities,
        attributions=records.attributions,
        figures=records.figures,
        times=records.times,
        reuse=records.reuse,
        origins=trace_origins(documents, records.reuse, records.attributions, joined.entities, packs),
        packs=packs,
    )


def _in_order(decided: Sequence[Judgement], judged: Sequence[Judged]) -> tuple[Judged, ...]:
    order = {judgement.id: number for number, judgement in enumerate(decided)}
    return tuple(sorted(judged, key=lambda item: order[item.judgement.id]))


def _point_to(attribution: Attribution, joined: Joined) -> Attribution:
    """An attribution whose entities are those of the dossier."""
    return replace(
        attribution,
        speaker=joined.of[attribution.speaker] if attribution.speaker is not None else None,
        relay=tuple(dict.fromkeys(joined.of[outlet] for outlet in attribution.relay)),
    )


def _headline(documents: Sequence[Document]) -> str:
    """The first headline, or what the first article calls itself, as it stands there; else the name of its file."""
    for document in documents:
        if document.article.title:
            return document.article.title
        if document.layout.headline:
            return " ".join(document.layout.headline.text.split())
    return documents[0].article.file


def _list_versions(names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What made the dossier, by name."""
    pipelines = [(f"pipeline {language}", name) for language, name in sorted(names.items())]
    own = [(name, importlib.metadata.version(name)) for name in ("spacy", "wederhoor")]
    return tuple(sorted([*pipelines, *own]))
