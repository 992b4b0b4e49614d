"""No two people, firms or places are taken for one; and what is one is found."""

import os
import sys
from collections import Counter

import pytest

from tests.align.adversaries import DIFFERENT, SAME, Draw, Lists, Named, draw_all, forget, near_families, relatives
from wederhoor.align.entities import join_entities
from wederhoor.lang.registry import get_pack
from wederhoor.records.article import Article, Layout
from wederhoor.records.dossier import Document
from wederhoor.records.entity import Entity, EntityType, Mention, MentionKind, Name, NameRelation
from wederhoor.records.span import Passage, Span

PACK = get_pack("nl")
PACKS = {"nl": forget(PACK)}
SEED = 4
EACH = 1000 if os.environ.get("SOAK") else 60


def article(number: int, named: Named) -> tuple[Entity, Document]:
    """An entity in an article of its own."""
    text = named.text or named.name
    entity = Entity(
        id=f"local{number}",
        type=EntityType(named.type),
        name=named.name,
        names=(Name(text=named.name, relation=NameRelation.FULL, reason=""),),
        roles=named.roles,
        mentions=(
            Mention(passage=Passage(f"a{number}", Span(0, len(named.name))), text=named.name, kind=MentionKind.NAME),
        ),
    )
    content = Article(id=f"a{number}", file="", text=text, sha256="", text_sha256="", language="nl")
    return entity, Document(article=content, layout=Layout(boilerplate=(), paragraphs=()))


def join(named: tuple[Named, ...]) -> bool:
    """Whether the first two were joined, each in an article of its own."""
    entities, documents = zip(*(article(number, one) for number, one in enumerate(named)), strict=True)
    joined = join_entities(entities, PACKS, documents=documents)
    return joined.of["local0"] == joined.of["local1"]


def tally(draws: tuple[Draw, ...]) -> tuple[Counter[str], Counter[str], list[tuple[Named, ...]]]:
    """How many pairs of every kind there were, how many were joined, and these."""
    count, joined, pairs = Counter[str](), Counter[str](), []
    for kind, named in draw_all(draws, Lists(PACK.names, SEED), EACH):
        count[kind] += 1
        if join(named):
            joined[kind] += 1
            pairs.append(named)
    return count, joined, pairs


def say(capsys: pytest.CaptureFixture[str], kind: str, count: Counter[str], joined: Counter[str]) -> None:
    """A line on the terminal, also when the test passes."""
    share = joined.total() / count.total()
    with capsys.disabled():
        sys.stdout.write(f"\n  {count.total():,} pairs {kind}, of {len(count)} sorts: {share:.2%} joined\n")


def test_different_bearers_are_not_joined(capsys):
    """Of pairs of two bearers at most one in a thousand is joined."""
    count, joined, pairs = tally(DIFFERENT)
    say(capsys, "of two bearers", count, joined)
    assert count.total() >= 1000
    assert joined.total() <= count.total() / 1000, pairs


def test_one_bearer_is_found(capsys):
    """Of pairs of one bearer nineteen in twenty are joined, of each kind three in four."""
    count, joined, _ = tally(SAME)
    say(capsys, "of one bearer", count, joined)
    assert joined.total() >= 0.95 * count.total()
    assert [(kind, joined[kind], count[kind]) for kind in count if joined[kind] < 0.75 * count[kind]] == []


def test_all_different_bearers_in_one_story():
    """In one story of hundreds of people of different full names nobody becomes another."""
    drawn = [named for _, named in draw_all((relatives, near_families), Lists(PACK.names, SEED), 300)]
    names = sorted({one.name for named in drawn for one in named})
    entities, documents = zip(*(article(number, Named(name)) for number, name in enumerate(names)), strict=True)
    joined = join_entities(entities, PACKS, documents=documents)
    together = Counter(joined.of.values())
    assert sum(count - 1 for count in together.values()) <= len(names) / 1000
