"""Streams of articles with the story of each: the bundles, invented news of the same kind, and people's clusters.

News is invented from the bundles by program: a copy of an event has other names, places and figures throughout, each of
its reports tells some of the sentences, and it happened at another time. The same seed gives the same stream.
"""

from __future__ import annotations

import csv
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from wederhoor.lang.registry import get_frequencies, get_pack
from wederhoor.records.story import StoryItem

ROOT = Path(__file__).parents[1]
START = datetime(2025, 1, 6, tzinfo=UTC)
FEW_CORRECT = "1"
KEPT_WORDS = 0.3
TWINS = 0.1
KNOWN_NAMES = 0.4

_WORD = re.compile(r"[^\W\d_]+")
_INNER_CAPITAL = re.compile(r"(?<=[^\W\d_][ ,-] )[^\W\d_]+|(?<=[a-zà-ÿ,] )[A-ZÀ-Þ][^\W\d_]+")
_DIGITS = re.compile(r"\d+")
_SENTENCE = re.compile(r"(?<=[.!?]) +")
_BLANK = re.compile(r"\n\s*\n")
_ONSETS = [
    "b", "br", "d", "dr", "f", "g", "gr", "h", "j", "k", "kl", "kr", "l", "m", "n", "p", "pl", "r", "s", "sl", "st",
    "t", "tr", "v", "w", "z",
]  # fmt: skip
_VOWELS = ["a", "aa", "e", "ee", "i", "ie", "o", "oo", "oe", "u", "ui", "ij"]
_CODAS = ["", "", "l", "m", "n", "r", "s", "t", "k", "ld", "nd", "rn", "rt", "st"]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Items with the story of each by id; what is in no story has a label of its own."""

    items: tuple[StoryItem, ...]
    stories: dict[str, str]
    pages: frozenset[str] = frozenset()

    def __add__(self, other: Labelled) -> Labelled:
        return Labelled(self.items + other.items, {**self.stories, **other.stories}, self.pages | other.pages)


@cache
def words() -> dict[str, Any]:
    """What a clusterer is given of the languages, as the desk gives it."""
    return {"stop_words": stop_words(), "frequencies": get_frequencies("nl")}


@cache
def stop_words() -> dict[str, frozenset[str]]:
    """The commonest words of each language, from its pack."""
    pack = get_pack("nl")
    return {"nl": pack.names.common_words | pack.names.function_words}


@cache
def read_bundles(folder: Path = ROOT / "examples") -> tuple[tuple[StoryItem, ...], ...]:
    """The articles of each bundle."""
    return tuple(tuple(_read_bundle(path)) for path in sorted(folder.glob("*/bundle.json")))


def _read_bundle(path: Path) -> Iterator[StoryItem]:
    content = json.loads(path.read_text("utf-8"))
    for document in content["documents"]:
        text = (path.parent / document["file"]).read_text("utf-8")
        yield StoryItem(
            id=f"{content['bundle']}/{document['id']}",
            outlet=document["outlet"],
            published=document["published"],
            language="nl",
            title=None,
            text=text,
        )


def label_bundles(bundles: Sequence[Sequence[StoryItem]], *, days: int, seed: int) -> Labelled:
    """The bundles' own articles, each event moved to begin on one of so many days, at random."""
    chance = random.Random(seed)
    items, stories = [], {}
    for bundle in bundles:
        moved = _move(bundle, START + timedelta(days=chance.uniform(0, days)))
        items += moved
        stories.update({item.id: bundle[0].id for item in moved})
    return Labelled(tuple(items), stories)


def invent(
    bundles: Sequence[Sequence[StoryItem]], articles: int, *, days: float, seed: int, kept: float = 0.6
) -> Labelled:
    """So many articles on invented events: in half of the events one outlet reports, in the others up to all of the
    bundle's, and of these a few again on later days; a report has that share of its sentences."""
    chance = random.Random(seed)
    items: list[StoryItem] = []
    stories: dict[str, str] = {}
    event = 0
    while len(items) < articles:
        bundle = chance.choice(bundles)
        renaming = Renaming(bundle, chance)
        count = 1 if chance.random() < 0.6 else chance.randint(2, len(bundle))
        reports = [renaming.tell(item, kept) for item in chance.sample(list(bundle), count)]
        reports = _move(reports, START + timedelta(days=chance.uniform(0, days)))
        for number, item in enumerate(reports[: articles - len(items)]):
            name = f"e{seed}-{event:06d}-{number}"
            items.append(replace(item, id=name))
            stories[name] = f"e{seed}-{event:06d}"
        event += 1
    return Labelled(tuple(items), stories)


def _move(items: Sequence[StoryItem], begin: datetime) -> list[StoryItem]:
    """The same articles, the first of them at that moment."""
    moments = [datetime.fromisoformat(item.published or "") for item in items]
    first = min(moments)
    return [
        replace(item, published=(begin + (moment - first)).isoformat(timespec="seconds"))
        for item, moment in zip(items, moments, strict=True)
    ]


class Renaming:
    """Other names, figures and words for a bundle, the same in all its articles: each word that stands with a capital
    inside a sentence becomes an invented one, each number another, and of the content words all but ``KEPT_WORDS`` one
    that is drawn from all bundles. One event in ten is a twin, with its words untouched."""

    def __init__(self, bundle: Sequence[StoryItem], chance: random.Random) -> None:
        self._chance = chance
        common = stop_words()["nl"]
        self._words: dict[str, str] = {}
        kept = 1.0 if chance.random() < TWINS else KEPT_WORDS
        drawn_from = _content_of(_all_articles())
        for word in _content_of(tuple(bundle)):
            if chance.random() >= kept:
                self._words[word] = chance.choice(drawn_from)
        for word in _names_of(tuple(bundle)):
            if word.lower() not in common:
                self._words[word] = _draw_name(chance)
        self._figures: dict[str, str] = {}

    def tell(self, item: StoryItem, kept: float) -> StoryItem:
        """A report in other words, of the headline, the first sentence and that share of the others."""
        headline, *paragraphs = _BLANK.split(item.text.strip())
        told = []
        for number, paragraph in enumerate(paragraphs):
            sentences = _SENTENCE.split(paragraph)
            chosen = [sentence for at, sentence in enumerate(sentences) if (not number and not at) or self._keep(kept)]
            told.append(" ".join(chosen))
        text = "\n\n".join([headline, *filter(None, told)])
        return replace(item, text=_DIGITS.sub(self._figure, _WORD.sub(self._word, text)))

    def _keep(self, kept: float) -> bool:
        return self._chance.random() < kept

    def _word(self, match: re.Match[str]) -> str:
        word = match.group()
        if word in self._words:
            return self._words[word]
        small = self._words.get(word.lower())
        return small.capitalize() if small else word

    def _figure(self, match: re.Match[str]) -> str:
        figure = match.group()
        if figure not in self._figures:
            self._figures[figure] = str(self._chance.randint(10 ** (len(figure) - 1), 10 ** len(figure) - 1))
        return self._figures[figure]


@cache
def _all_articles() -> tuple[StoryItem, ...]:
    return tuple(item for bundle in read_bundles() for item in bundle)


@cache
def _content_of(articles: tuple[StoryItem, ...]) -> tuple[str, ...]:
    """Words in small letters of five letters and more, without those that all news uses."""
    pack = get_pack("nl")
    stock = pack.copying.stock_words | pack.names.common_words
    found = {word for item in articles for word in _WORD.findall(item.text)}
    return tuple(sorted(word for word in found if len(word) > 4 and word.islower() and word not in stock))


@cache
def _names_of(bundle: tuple[StoryItem, ...]) -> tuple[str, ...]:
    """Words that stand with a capital inside a sentence, and those that no article has without one: a name at the start
    of a sentence that stayed would make all copies of an event one."""
    found = {word for item in bundle for word in _INNER_CAPITAL.findall(item.text) if word[0].isupper()}
    capital = {word for item in bundle for word in _WORD.findall(item.text) if word[0].isupper() and len(word) > 1}
    return tuple(sorted(found | {word for word in capital if word.lower() not in _small_words()}))


@cache
def _small_words() -> frozenset[str]:
    return frozenset(word for item in _all_articles() for word in _WORD.findall(item.text) if word.islower())


def _draw_name(chance: random.Random) -> str:
    """A name that the news has again and again, or one that nobody has heard before."""
    if chance.random() < KNOWN_NAMES:
        return _KNOWN[min(int(chance.paretovariate(0.7)), len(_KNOWN)) - 1]
    return _invent_name(chance)


def _invent_name(chance: random.Random) -> str:
    syllables = [chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS) for _ in range(2)]
    return "".join(syllables).capitalize()


_KNOWN = [_invent_name(random.Random(number)) for number in range(300)]


def invent_roundups(streams: Sequence[StoryItem], count: int, *, seed: int) -> Labelled:
    """Overviews of a day's news: headline and first sentences of six other articles each, or only headlines."""
    chance = random.Random(seed)
    items: list[StoryItem] = []
    for number in range(count):
        last = chance.choice(streams)
        near = sorted(
            (item for item in streams if (item.published or "") <= (last.published or "")),
            key=lambda item: item.published or "",
        )[-40:]
        chosen = chance.sample(near, min(6 + number % 4, len(near)))
        parts = [_BLANK.split(item.text.strip()) for item in chosen]
        listing = [part[0] for part in parts]
        overview = [f"{part[0]}. {' '.join(part[1:2])}" for part in parts]
        text = "\n\n".join(["Het nieuws van vandaag", *(listing if number % 2 else overview)])
        items.append(replace(last, id=f"p{seed}-{number:04d}", text=text, outlet="Ochtendblad"))
    names = {item.id: item.id for item in items}
    return Labelled(tuple(items), names, frozenset(names))


def read_headlines(folder: Path) -> Labelled:
    """People's clusters of Dutch headlines (Trilling and van Hoof 2020), undated: those that are one event throughout,
    and as articles on their own those of which no two belong together. Clusters that share a headline are one event;
    a headline that both kinds hold goes with its event."""
    together: list[list[str]] = []
    alone: list[str] = []
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8") as handle:
            for row in csv.DictReader(handle, delimiter=";"):
                texts = [row[name].strip().strip('"') for name in row if name.isdigit() and row[name].strip()]
                if row["n_correct"] == row["n_articles"]:
                    together.append(texts)
                elif row["n_correct"] == FEW_CORRECT:
                    alone += texts
    events = _unite(together)
    known = {text for event in events for text in event}
    groups = [*events, *([text] for text in sorted(set(alone) - known))]
    items, stories = [], {}
    for number, group in enumerate(groups):
        for place, text in enumerate(group):
            name = f"h{number:04d}-{place:02d}"
            items.append(StoryItem(id=name, outlet=None, published=None, language="nl", title=text, text=""))
            stories[name] = f"h{number:04d}"
    order = list(range(len(items)))
    random.Random(1).shuffle(order)
    renamed = {items[old].id: f"{new:04d}-{items[old].id}" for new, old in enumerate(order)}
    return Labelled(
        tuple(replace(item, id=renamed[item.id]) for item in items),
        {renamed[name]: story for name, story in stories.items()},
    )


def shuffle(labelled: Labelled, seed: int) -> Labelled:
    """The same undated items in another order."""
    order = list(range(len(labelled.items)))
    random.Random(seed).shuffle(order)
    renamed = {item.id: f"{place:04d}-{item.id}" for item, place in zip(labelled.items, order, strict=True)}
    items = tuple(replace(item, id=renamed[item.id]) for item in labelled.items)
    return Labelled(items, {renamed[name]: story for name, story in labelled.stories.items()}, labelled.pages)


def _unite(groups: Sequence[Sequence[str]]) -> list[list[str]]:
    """The groups, those with a member in common made one; each text once."""
    home: dict[str, list[str]] = {}
    for group in groups:
        members = sorted({text for other in group for text in [other, *home.get(other, ())]})
        for text in members:
            home[text] = members
    return sorted({tuple(members) for members in home.values()}, key=lambda members: members[0])  # type: ignore[arg-type]


def split(labelled: Labelled, part: int, parts: int = 2) -> Labelled:
    """One of so many parts of a stream, whole stories each."""
    chosen = set(sorted(set(labelled.stories.values()))[part::parts])
    items = tuple(item for item in labelled.items if labelled.stories[item.id] in chosen)
    return Labelled(items, {item.id: labelled.stories[item.id] for item in items}, labelled.pages)


def mix(bundles: Sequence[Sequence[StoryItem]], articles: int, *, seed: int) -> Labelled:
    """The bundles' own articles within ten days among so many invented ones."""
    return label_bundles(bundles, days=10, seed=seed) + invent(bundles, articles, days=10, seed=seed + 1)
