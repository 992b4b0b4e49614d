"""Searches as readers type them, timed; and readings without a parser, so that there are statements to search.

`archive.py` runs them. Words are drawn from the articles' own, frequent ones as often as they are written, and the
filters from what the archive has.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import quantiles
from time import perf_counter, process_time

from wederhoor.records.archive import Choice, Search, Version, sha256_of
from wederhoor.records.article import Article, Layout
from wederhoor.records.attribution import Act, Attribution, Certainty, Mode
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity, EntityType
from wederhoor.records.span import Span
from wederhoor.store import Archive

EXAMPLES = Path(__file__).parents[1] / "examples"
STATEMENTS = 5
"""In each article."""
SPEAKERS = 5_000
PIPELINE = "benchmark"
COMMON = 30
"""Words that count as common, the most frequent ones of the examples."""
_SENTENCE = re.compile(r"\S[^\n]*?[.!?](?=\s|$)")
SYLLABLES = [
    *("ba", "ber", "del", "dijk", "gra", "hol", "ka", "ker", "laar", "lin", "mo", "nes", "oor", "per", "ro", "schel"),
    *("ta", "ter", "veen", "wa", "wout", "zij"),
]

Kind = Callable[[random.Random], Search]


def read(version: Version, source: random.Random) -> Dossier:
    """A reading in which five sentences, or as many as there are, are statements of two people."""
    article, text = version.article, version.text
    people = [
        Entity(id=f"E{number}", type=EntityType.PERSON, name=_person(source), names=(), roles=(), mentions=())
        for number in range(2)
    ]
    sentences = [Span(*match.span()) for match in _SENTENCE.finditer(text)]
    said = sorted(source.sample(sentences, min(STATEMENTS, len(sentences))), key=lambda span: span.start)
    statements = tuple(
        Attribution(
            id=f"{article}{number}", document=article, source=None, cue=None, speaker=source.choice(people).id,
            content=(span,), mode=Mode.INDIRECT, act=source.choice(list(Act)),
            certainty=source.choice(list(Certainty)), relay=(), channel=None, within=None, rule="benchmark",
        )
        for number, span in enumerate(said)
    )  # fmt: skip
    digest = sha256_of(text)
    own = Article(id=article, file=article, text=text, sha256=digest, text_sha256=digest, language="nl")
    return Dossier(
        title="", languages=("nl",), generated_by=(), entities=tuple(people), attributions=statements,
        documents=(Document(article=own, layout=Layout(boilerplate=(), paragraphs=())),),
        figures=(), times=(), reuse=(), points=(), hearing=(),
    )  # fmt: skip


def _person(source: random.Random) -> str:
    number = source.randrange(SPEAKERS)
    return f"{name(random.Random(number))} {name(random.Random(number + SPEAKERS))}"


def name(source: random.Random) -> str:
    """An invented name."""
    return "".join(source.choices(SYLLABLES, k=source.randint(2, 4))).capitalize()


def read_sentences() -> list[str]:
    """The sentences of the examples."""
    texts = (path.read_text("utf-8") for path in sorted(EXAMPLES.rglob("*.txt")))
    parts = (part.strip() for text in texts for part in re.split(r"(?<=[.!?])\s+|\n\n", text))
    return [" ".join(part.split()) for part in parts if 40 < len(part) < 400]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What searches are drawn from: words and pairs of words as often as they are written, and what an archive has."""

    words: Sequence[str]
    long: Sequence[str]
    common: Sequence[str]
    pairs: Sequence[str]
    common_pairs: Sequence[str]
    speakers: Sequence[str]
    outlets: Sequence[str]
    days: Sequence[str]
    stories: Sequence[str]

    @classmethod
    def of(cls, archive: Archive) -> Material:
        sentences = read_sentences()
        words = [word for sentence in sentences for word in re.findall(r"\w+", sentence)]
        pairs = [pair for sentence in sentences for pair in re.findall(r"\w+ \w+", sentence)]
        stories = archive.list_stories(Choice(least=2, limit=500))
        return cls(
            words=words,
            long=[word for word in words if len(word) > 5],
            common=_most(words),
            pairs=pairs,
            common_pairs=_most(pairs),
            speakers=[speaker.name for speaker in archive.list_speakers("", limit=500)],
            outlets=[outlet for outlet, _ in archive.list_outlets(limit=50)],
            days=sorted({story.last[:10] for story in stories}) or ["2025-01-07", "2025-01-08"],
            stories=[story.id for story in stories],
        )


def _most(items: Sequence[str]) -> list[str]:
    return [item for item, _ in Counter(item.lower() for item in items).most_common(COMMON)]


def kinds(material: Material) -> dict[str, Kind]:
    """Searches by kind; those that are drawn from stories only where there are any."""
    acts, certainties = [act.value for act in Act], [one.value for one in Certainty]
    own = material

    def mixed(source: random.Random) -> Search:
        either = f"{source.choice(own.words)} OR {source.choice(own.words)} -{source.choice(own.words)}"
        return Search(words=either, outlet=source.choice(own.outlets), since=own.days[0], act="asserts")

    found: dict[str, Kind] = {
        "word": lambda source: Search(words=source.choice(own.words)),
        "two words": lambda source: Search(words=" ".join(source.choices(own.words, k=2))),
        "five words": lambda source: Search(words=" ".join(source.choices(own.words, k=5))),
        "common word": lambda source: Search(words=source.choice(own.common)),
        "two common": lambda source: Search(words=" ".join(source.sample(own.common, k=2))),
        "phrase": lambda source: Search(words=f'"{source.choice(own.pairs)}"'),
        "common phrase": lambda source: Search(words=f'"{source.choice(own.common_pairs)}"'),
        "begin*": lambda source: Search(words=source.choice(own.long)[:4] + "*"),
        "beg*": lambda source: Search(words=source.choice(own.long)[:3] + "*"),
        "-word": lambda source: Search(words=f"-{source.choice(own.words)}"),
        "name": lambda source: Search(words=name(source)),
        "nothing": lambda source: Search(offset=20 * source.randrange(5)),
        "speaker": lambda source: Search(speaker=source.choice(own.speakers)),
        "surname": lambda source: Search(speaker=source.choice(own.speakers).split()[-1]),
        "speaker, word": lambda source: Search(
            words=source.choice(own.words), speaker=source.choice(own.speakers).split()[-1]
        ),
        "outlet": lambda source: Search(outlet=source.choice(own.outlets)),
        "outlet, word": lambda source: Search(words=source.choice(own.words), outlet=source.choice(own.outlets)),
        "day": lambda source: _day(source, own, ""),
        "day, word": lambda source: _day(source, own, source.choice(own.words)),
        "day, common": lambda source: _day(source, own, source.choice(own.common)),
        "act": lambda source: Search(act=source.choice(acts), certainty=source.choice(certainties)),
        "act, word": lambda source: Search(
            words=source.choice(own.words), act=source.choice(acts), certainty=source.choice(certainties)
        ),
        "act, common": lambda source: Search(
            words=source.choice(own.common), act=source.choice(acts), certainty=source.choice(certainties)
        ),
        "several": mixed,
    }
    if own.stories:
        found["story"] = lambda source: Search(story=source.choice(own.stories))
        found["story, word"] = lambda source: Search(words=source.choice(own.words), story=source.choice(own.stories))
        found["story, common"] = lambda source: Search(
            words=source.choice(own.common), story=source.choice(own.stories)
        )
    return found


def _day(source: random.Random, own: Material, words: str) -> Search:
    day = source.choice(own.days)
    return Search(words=words, since=day, until=day)


def time_kinds(archive: Archive, searches: int) -> dict[str, dict[str, list[float]]]:
    """Milliseconds (median and 95th percentile of the clock, 95th of the processor) of so many searches of each kind,
    for articles and for statements, and of all of them together."""
    times: dict[str, list[tuple[float, float]]] = {"articles": [], "statements": []}
    table: dict[str, dict[str, list[float]]] = {}
    for kind, make in kinds(Material.of(archive)).items():
        table[kind] = {}
        for what, search in (("articles", archive.search_articles), ("statements", archive.search_statements)):
            own = list(_time(search, make, searches))
            table[kind][what] = _cuts(own)
            times[what] += own
    table["all"] = {what: _cuts(own) for what, own in times.items()}
    return table


def _time(search: Callable[[Search], object], make: Kind, searches: int) -> Iterator[tuple[float, float]]:
    source = random.Random(11)
    for _ in range(searches):
        wanted = replace(make(source), limit=20)
        clock, processor = perf_counter(), process_time()
        search(wanted)
        yield (perf_counter() - clock) * 1000, (process_time() - processor) * 1000


def _cuts(times: Sequence[tuple[float, float]]) -> list[float]:
    clock, processor = (quantiles(column, n=100) for column in zip(*times, strict=True))
    return [clock[49], clock[94], processor[94]]
