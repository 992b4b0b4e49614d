"""GEXF."""

import io
import re

import networkx as nx
from hypothesis import given, settings

from tests.dossiers import FIRE, PORT, make_attribution, make_dossier, make_entity
from tests.publish.exports.hostile import hostile_dossiers
from wederhoor.publish.exports.gexf import make_gexf
from wederhoor.records.attribution import Act


def read(dossier):
    ((_, content),) = make_gexf(dossier)
    return nx.read_gexf(io.BytesIO(content), version="1.2draft")


def test_who_accuses_and_who_denies():
    """The accuser's edge leads to the accused, and the denial leads back; NetworkX reads both with their counts."""
    denial = make_attribution("s1", speaker="E1", act=Act.DENIES)
    blame = make_attribution("s2", "De brand", speaker="E2", act=Act.BLAMES)
    graph = read(make_dossier(attributions=(denial, blame)))
    assert graph.edges["e-E2", "e-E1"]["accuses"] == 1
    assert graph.edges["e-E1", "e-E2"]["denies"] == 1
    assert graph.edges["e-E1", "e-E2"]["kinds"] == "denies"


def test_a_reply_elsewhere_is_no_answer_to_the_accuser():
    """A reply in one article is not joined to who accuses in another, which does not set the two side by side."""
    graph = read(make_dossier())
    assert ("e-E2", "e-E1") in graph.edges
    assert ("e-E1", "e-E2") not in graph.edges


def test_who_names_whom():
    """Who is named in somebody's words is joined to who says them."""
    named = make_entity("E3", "gewonden", mentions=("gewonden",))
    graph = read(make_dossier(entities=(*make_dossier().entities, named)))
    assert graph.edges["e-E1", "e-E3"]["names"] == 1


def test_points():
    """A speaker is joined to the points that their words answer."""
    graph = read(make_dossier())
    assert graph.edges["e-E1", "p-p1"]["answers"] == 1
    assert graph.nodes["p-p1"]["label"] == "gewonden"


def test_evidence_is_anchored():
    """Each edge gives the places of the words behind it."""
    texts = {"a1": FIRE, "a2": PORT}
    graph = read(make_dossier())
    found = graph.edges["e-E2", "e-E1"]["evidence"]
    document, start, end = re.fullmatch(r"accuses:(\w+):(\d+)-(\d+)", found).groups()
    assert texts[document][int(start) : int(end)] == "zes gewonden"


@settings(max_examples=40)
@given(hostile_dossiers())
def test_reads_whatever_names_are(dossier):
    """No name breaks the file."""
    assert len(read(dossier)) >= 1
