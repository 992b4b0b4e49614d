"""The whole pipeline: real input, hostile input, the same bytes twice."""

import os
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import article_of

from wederhoor.errors import SetupError
from wederhoor.ingest import read_sources
from wederhoor.publish.html import render_page
from wederhoor.records.codec import dump_dossier, load_dossier
from wederhoor.run.pipeline import make_dossier

EXAMPLES = Path(__file__).parents[2] / "examples"
BUNDLES = sorted(folder.name for folder in EXAMPLES.iterdir() if folder.is_dir())
LONG = 300 if os.environ.get("SOAK") else 30
"""Examples of the property that runs every stage."""


def dossier_of(*texts):
    """The dossier of articles with these texts, which the pipeline audits before it hands it out."""
    return make_dossier([article_of(text, id=f"a{number}") for number, text in enumerate(texts, 1)])


@pytest.mark.parametrize("bundle", BUNDLES)
def test_example(bundle):
    """Each example gives a dossier with statements, points and a page, and its JSON reads back as the same dossier."""
    intake = read_sources([EXAMPLES / bundle], languages=["nl"])
    assert intake.failures == ()
    dossier = make_dossier(intake.articles, title=intake.title)
    assert dossier.attributions
    assert dossier.points
    assert dossier.reuse
    data = dump_dossier(dossier)
    texts = {article.id: article.text for article in intake.articles}
    assert dump_dossier(load_dossier(data, texts)) == data
    assert "<main" in render_page(dossier)


def test_same_bytes():
    """Two runs over the same articles give the same JSON and the same page."""
    articles = read_sources([EXAMPLES / "veerpont"], languages=["nl"]).articles
    first, second = make_dossier(articles), make_dossier(articles)
    assert dump_dossier(first) == dump_dossier(second)
    assert render_page(first) == render_page(second)


def test_articles_do_not_change_each_other():
    """An article says the same beside another as alone."""
    text = "De wethouder zei dinsdag dat de brug dicht blijft."
    alone = dossier_of(text).attributions
    beside = dossier_of(text, "De brandweer meldt zes gewonden.").attributions
    assert [a.content for a in beside if a.document == "a1"] == [a.content for a in alone]


def test_no_article():
    """A dossier needs an article."""
    with pytest.raises(SetupError):
        make_dossier([])


def test_progress():
    """Every stage says where it is, and ends where it said it would."""
    told = []
    make_dossier([article_of("De brug is dicht.")], progress=lambda *step: told.append(step))
    last = {stage: (done, total) for stage, done, total in told}
    assert list(last) == ["layout", "parse", "extract", "align", "audit"]
    assert all(done == total for done, total in last.values())


@pytest.mark.parametrize("bundle", ["belgorod"])
def test_real_articles(belgorod, bundle):
    """The five real articles: two counts of injured by one governor, one town in two spellings, and a copied third."""
    dossier = make_dossier(read_sources([belgorod], languages=["nl"]).articles)
    injured = [p for p in dossier.points if p.kind == "figure" and any("6" in q.position for q in p.positions)]
    assert any(any("8" in q.position for q in point.positions) for point in injured)
    towns = [{name.text for name in entity.names} for entity in dossier.entities]
    assert any({"Grajvoron", "Graivoron"} <= names for names in towns)
    assert sum(len(passage.a.span) for passage in dossier.reuse) > 1000


PROSE = ["De wethouder zei dat de brug dicht is. ", "Volgens de politie zijn er acht gewonden. ", "„Ja”, zei Anna. "]
WORDS = ["zou zijn ", "aldus ", "1.200 ", "drieëntwintigduizend mensen ", "maandagochtend "]
FURNITURE = ["Foto: ANP\n", "Lees ook: dit\n", "ont-\nkent "]
MARKS = ["‘Nee’ ", '" ', "’", "„", "«", "(", ")", ":", "...", "\n", "\n\n", "\r\n", "\t"]
HOSTILE = [*"\x00\u00ad\u200b\u202e\u2066\ud800\ufeff\u00a0", "e\u0301", "😀", "👩‍👩‍👧 "]
PIECES = st.sampled_from([*PROSE, *WORDS, *FURNITURE, *MARKS, *HOSTILE])


@settings(max_examples=LONG, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(PIECES, max_size=40).map("".join), min_size=1, max_size=3))
def test_any_text_gives_an_audited_dossier(texts):
    """No text makes a stage crash or a span leave its place; the page and the JSON can be written."""
    dossier = dossier_of(*texts)
    dump_dossier(dossier).encode("utf-8")
    render_page(dossier).encode("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("woord " * 10_000 + ".", id="sentence of ten thousand words"),
        pytest.param("De politie zei „" * 2_000, id="two thousand open quotations"),
        pytest.param("x" * 200_000, id="one long word"),
        pytest.param("Volgens " * 3_000, id="cues without end"),
    ],
)
def test_extreme_text(text):
    """Long sentences, unpaired marks and endless cues are read like any other."""
    dossier_of(text)


@pytest.mark.soak
def test_line_of_a_megabyte():
    """A line of a million characters is read."""
    words = ["De", "politie", "zei", "dat", "er", "acht", "gewonden", "zijn.", "„Nee”,", "aldus", "hij."]
    source = random.Random(0)  # noqa: S311
    text = " ".join(source.choice(words) for _ in range(180_000))
    assert dossier_of(text).attributions
