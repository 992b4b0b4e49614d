"""The measures over statements."""

from dataclasses import replace

import pytest

from tests.dossiers import FIRE, make_attribution, make_dossier, make_entity, place
from tests.evaluate.golds import make_gold, make_gold_entity
from wederhoor.evaluate.attribution import measure_attributions
from wederhoor.evaluate.comparison import compare
from wederhoor.records.attribution import Act, Mode
from wederhoor.records.entity import Name, NameRelation

GOLD = make_attribution("g1", "er acht gewonden", source="wethouder Ineke Dorsman", cue="zijn", speaker="E1")
SYSTEM = replace(GOLD, id="s1")


def measure(name, gold=(GOLD,), system=(SYSTEM,), **changes):
    """The measure over these statements as a dict."""
    comparison = compare(make_gold(attributions=tuple(gold)), make_dossier(attributions=tuple(system), **changes))
    found = {measure.name: dict(measure.values) for measure in measure_attributions(comparison)}
    return found[f"attribution.{name}"]


def test_found():
    """Statements count whole: one found of two, one of one right."""
    other = make_attribution("g2", "De brand begon")
    assert measure("found", gold=(GOLD, other)) == {"p": 1.0, "r": 0.5, "f": 0.6667, "n": 2}


def test_content_counts_words():
    """A word too few costs recall, and words of statements without a pair count too."""
    shorter = replace(SYSTEM, content=(place("acht gewonden", FIRE),))
    spurious = make_attribution("s2", "Lees ook")
    assert measure("content", system=(shorter, spurious)) == {"p": 0.5, "r": 0.6667, "f": 0.5714, "n": 3}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, 1.0),
        ({"content": (place("acht gewonden", FIRE),)}, 0.0),
        ({"source": place("Ineke Dorsman", FIRE)}, 0.0),
        ({"cue": place("zij", FIRE)}, 1.0),
        ({"cue": place("Volgens", FIRE)}, 0.0),
        ({"cue": None}, 0.0),
    ],
    ids=["same", "word short", "title short", "part of the cue", "other cue", "no cue"],
)
def test_exact(changes, expected):
    """A statement is exact with content and source to the word and the cue in its place."""
    assert measure("exact", system=(replace(SYSTEM, **changes),))["f"] == expected


def test_articles_do_not_count():
    """A source with and without its article is the same, in exact and in source."""
    gold = replace(GOLD, source=place("De brand", FIRE))
    system = replace(SYSTEM, source=place("brand", FIRE))
    assert measure("exact", [gold], [system])["f"] == 1.0
    assert measure("source", [gold], [system])["f"] == 1.0


@pytest.mark.parametrize(
    ("source", "expected"),
    [("wethouder Ineke Dorsman", 1.0), ("Ineke Dorsman", 0.8), (None, 0.0)],
)
def test_source(source, expected):
    """The source is measured by its words."""
    system = replace(SYSTEM, source=place(source, FIRE) if source else None)
    assert measure("source", system=(system,))["f"] == expected


def test_both_without_source():
    """Where the text names no source, none is right."""
    assert measure("source", [replace(GOLD, source=None)], [replace(SYSTEM, source=None)])["f"] == 1.0


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("act", {"act": Act.DENIES}),
        ("mode", {"mode": Mode.DIRECT}),
        ("speaker", {"speaker": None}),
        ("speaker", {"speaker": "E2"}),
        ("relay", {"relay": ("E2",)}),
        ("channel", {"channel": "Telegram"}),
    ],
)
def test_label(name, changes):
    """A label that differs is wrong, one that is the same right."""
    assert measure(name)["acc"] == 1.0
    assert measure(name, system=(replace(SYSTEM, **changes),))["acc"] == 0.0


def test_speaker_by_any_name():
    """A speaker is right when one of its names is one of the gold's mentions."""
    known_as = Name(text="Wethouder Ineke Dorsman", relation=NameRelation.ROLE, reason="")
    entity = replace(make_entity("E1", "Dorsman"), names=(known_as,))
    assert measure("speaker", entities=(entity,), points=(), hearing=())["acc"] == 1.0


@pytest.mark.parametrize(
    ("gold", "system", "expected"),
    [
        ("Telegram", "telegram", 1.0),
        ("interview met X", "X", 1.0),
        ("X", None, 0.0),
        (None, None, 1.0),
        ("video", "livestream", 0.0),
    ],
)
def test_channel(gold, system, expected):
    """Channels are the same when they share a word."""
    assert measure("channel", [replace(GOLD, channel=gold)], [replace(SYSTEM, channel=system)])["acc"] == expected


def test_relay_in_order():
    """A chain of relays is right in its order alone."""
    entities = (make_gold_entity("E1", "Ineke Dorsman"), make_gold_entity("E2", "De brandweer"))
    gold = make_gold(attributions=(replace(GOLD, relay=("E1", "E2")),), entities=entities)
    for relay, right in ((("E1", "E2"), 1.0), (("E2", "E1"), 0.0)):
        comparison = compare(gold, make_dossier(attributions=(replace(SYSTEM, relay=relay),)))
        found = {measure.name: measure for measure in measure_attributions(comparison)}
        assert found["attribution.relay"].value("acc") == right


def test_recall_by_mode():
    """Mixed quotations count as direct; a mode that the gold has not is fully recalled."""
    gold = [replace(GOLD, mode=Mode.MIXED), make_attribution("g2", "De brand begon", mode=Mode.DIRECT)]
    assert measure("direct", gold) == {"r": 0.5, "n": 2}
    assert measure("indirect", gold) == {"r": 1.0, "n": 0}
