"""Outlets and origins."""

import pytest

from wederhoor.align.origins import trace_origins
from wederhoor.lang.registry import get_pack
from wederhoor.records.article import Article, Boilerplate, BoilerplateKind, Layout
from wederhoor.records.attribution import Act, Attribution, Certainty, Mode
from wederhoor.records.dossier import Document
from wederhoor.records.entity import Entity, EntityType, Name, NameRelation
from wederhoor.records.point import Reuse, ReuseKind, Support
from wederhoor.records.span import Passage, Span

PACKS = {"nl": get_pack("nl")}


def document(id, outlet=None, credit=""):
    text = f"{credit}{'x' * 300}"
    line = Boilerplate(span=Span(0, len(credit)), kind=BoilerplateKind.BYLINE)
    article = Article(id=id, file=id, text=text, sha256="", text_sha256="", language="nl", outlet=outlet)
    return Document(article=article, layout=Layout(boilerplate=(line,) if credit else (), paragraphs=()))


def copy(a, start_a, b, start_b, length=50):
    passages = (Passage(name, Span(start, start + length)) for name, start in ((a, start_a), (b, start_b)))
    return Reuse(a=next(passages), b=next(passages), kind=ReuseKind.VERBATIM)


def support(document, start=0, length=40, attribution=None):
    return Support(passage=Passage(document, Span(start, start + length)), attribution=attribution)


def statement(id, document, *relay):
    return Attribution(
        id=id, document=document, source=None, cue=None, content=(Span(0, 40),), speaker=None, mode=Mode.INDIRECT,
        act=Act.ASSERTS, certainty=Certainty.CERTAIN, relay=relay, channel=None, within=None, rule="test",
    )  # fmt: skip


def outlet(id, name):
    names = (Name(text=name, relation=NameRelation.FULL, reason=""),)
    return Entity(id=id, type=EntityType.OUTLET, name=name, names=names, roles=(), mentions=())


def test_unknown_outlets_count_each():
    """Articles of unknown outlets count as outlets of their own."""
    origins = trace_origins([document("a"), document("b")], [], [], [], PACKS)
    items = [support("a"), support("b")]
    assert (origins.outlets.count(items), origins.count(items)) == (2, 2)


def test_one_outlet_is_one_origin():
    """Two articles of one outlet are one outlet and one origin, however its name is written."""
    origins = trace_origins([document("a", "De Turfbode"), document("b", "de Turfbode")], [], [], [], PACKS)
    items = [support("a"), support("b")]
    assert (origins.outlets.count(items), origins.count(items)) == (1, 1)


def test_copied_words_are_one_origin():
    """Three outlets that have one sentence, the third by the second, are one origin."""
    documents = [document(name) for name in "abc"]
    reuse = [copy("a", 0, "b", 100), copy("b", 100, "c", 200)]
    items = [support("a", 5), support("b", 105), support("c", 205)]
    origins = trace_origins(documents, reuse, [], [], PACKS)
    assert (origins.outlets.count(items), origins.count(items)) == (3, 1)


def test_words_outside_the_copy_are_independent():
    """A claim that stands outside the copied passage is the outlet's own."""
    origins = trace_origins([document("a"), document("b")], [copy("a", 0, "b", 0)], [], [], PACKS)
    assert origins.count([support("a", 0), support("b", 150)]) == 2


def test_common_relay_is_one_origin():
    """What one agency passed on to two outlets has one origin; the same speaker alone has not."""
    documents = [document("a"), document("b"), document("c")]
    statements = [statement("s1", "a", "e1"), statement("s2", "b", "e1"), statement("s3", "c")]
    origins = trace_origins(documents, [], statements, [outlet("e1", "TPN")], PACKS)
    items = [support("a", attribution="s1"), support("b", attribution="s2"), support("c", attribution="s3")]
    assert origins.count(items) == 2


def test_citing_an_outlet_of_the_dossier_is_no_origin():
    """What an outlet cites from another outlet of the dossier has that one's origin."""
    documents = [document("a", "De Turfbode"), document("b", "Het Kanaal")]
    origins = trace_origins(documents, [], [statement("s1", "b", "e1")], [outlet("e1", "de Turfbode")], PACKS)
    assert origins.count([support("a"), support("b", attribution="s1")]) == 1


@pytest.mark.parametrize(("second", "count"), [("Belga", 2), ("Redactie / ANP", 1)])
def test_agency_credits(second, count):
    """Articles that credit one agency have one origin."""
    documents = [document("a", "De Turfbode", "Bron: ANP"), document("b", "Het Kanaal", second)]
    origins = trace_origins(documents, [], [], [], PACKS)
    assert origins.count([support("a", 50), support("b", 50)]) == count


def test_groups_keep_the_order_of_the_support():
    """The support is grouped by origin, in its own order."""
    documents = [document(name) for name in "abc"]
    items = [support("a"), support("b", 200), support("c")]
    origins = trace_origins(documents, [copy("a", 0, "c", 0)], [], [], PACKS)
    assert origins.group(items) == ((items[0], items[2]), (items[1],))


def test_no_support_has_no_origin():
    """Nothing has no outlet and no origin."""
    origins = trace_origins([document("a")], [], [], [], PACKS)
    assert (origins.count([]), origins.outlets.count([])) == (0, 0)
