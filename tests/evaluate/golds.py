"""Small gold for tests, on the two invented articles of ``tests.dossiers``."""

from dataclasses import replace

from tests.dossiers import (
    FIRE,
    PORT,
    TEXTS,
    make_article,
    make_attribution,
    make_dossier,
    make_figure,
    make_time,
    place,
)
from wederhoor.evaluate.annotation import Agreement, Contested, Evidence, Gold, GoldEntity, GoldPosition
from wederhoor.records.entity import EntityType
from wederhoor.records.point import PointKind, Status
from wederhoor.records.span import Passage


def make_passage(document, words):
    return Passage(document, place(words, TEXTS[document]))


def make_evidence(document, words, attribution=None):
    return Evidence(document=document, attribution=attribution, passages=(make_passage(document, words),))


def make_contested(*positions, id="C1"):
    """A question with positions, each a list of evidence."""
    return Contested(
        id=id,
        question="Hoeveel gewonden?",
        kind=PointKind.FIGURE,
        relation=Status.CONTESTED,
        positions=tuple(GoldPosition(position="", support=tuple(support)) for support in positions),
    )


def make_agreement(*support, id="G1"):
    return Agreement(id=id, claim="De brand begon maandag", support=support, independent=True)


def make_gold_entity(id="E1", name="Ineke Dorsman", *mentions, document="a1"):
    return GoldEntity(id=id, type=EntityType.PERSON, name=name, mentions=((document, mentions),), roles=())


def make_gold(**changes):
    """Gold that the sound dossier of ``tests.dossiers`` meets in full."""
    gold = Gold(
        bundle="brand",
        language="nl",
        digest="0123",
        articles=(make_article(), make_article("a2", PORT)),
        entities=(
            make_gold_entity("E1", "Ineke Dorsman", "wethouder Ineke Dorsman"),
            make_gold_entity("E2", "brandweer", "De brandweer", document="a2"),
        ),
        attributions=(
            make_attribution("g1", source="wethouder Ineke Dorsman", cue="Volgens", speaker="E1"),
            make_attribution("g2", "zes gewonden", document="a2", text=PORT, cue="meldt", speaker="E2"),
        ),
        figures=(make_figure(), make_figure("f2", "zes gewonden", 6, 6, document="a2", text=PORT)),
        times=(make_time(), make_time(document="a2", text=PORT)),
        contested=(
            make_contested(
                [make_evidence("a1", "er acht gewonden", "g1")],
                [make_evidence("a2", "zes gewonden", "g2")],
            ),
        ),
        agreements=(),
        reuse=make_dossier().reuse,
        boilerplate=(),
        variants=(),
        hard_negatives=(),
    )
    return replace(gold, **changes)


__all__ = [
    "FIRE",
    "PORT",
    "make_agreement",
    "make_contested",
    "make_evidence",
    "make_gold",
    "make_gold_entity",
    "make_passage",
]
