"""A story of two languages: four Dutch articles and two English ones about one ferry, with the real pipelines."""

from pathlib import Path

import pytest

from wederhoor.ingest import read_sources
from wederhoor.run.pipeline import make_dossier

DUTCH = Path(__file__).parents[2] / "examples" / "veerpont"
ENGLISH = Path(__file__).parent / "ferry"
"""Two reports that were written for this test, after the Dutch ones."""


@pytest.fixture(scope="module")
def dossier():
    """The dossier of both folders."""
    intake = read_sources([str(DUTCH), str(ENGLISH)], languages=("nl", "en"))
    return make_dossier(intake.articles, title=intake.title)


@pytest.fixture(scope="module")
def languages(dossier):
    """The language of each document."""
    return {document.article.id: document.article.language for document in dossier.documents}


def spoken(languages, supports):
    """The languages that passages stand in."""
    return {languages[support.passage.document] for support in supports}


def of_figure(dossier, topic):
    """The point whose positions hold most figures of a topic."""
    places = {(figure.document, figure.span) for figure in dossier.figures if figure.topic == topic}

    def hits(point):
        passages = (support.passage for position in point.positions for support in position.support)
        return sum((passage.document, passage.span) in places for passage in passages)

    return max((point for point in dossier.points if str(point.kind) == "figure"), key=hits)


def test_both_languages_are_read(dossier, languages):
    """Each article in its own."""
    assert sorted(languages.values()) == ["en", "en", "nl", "nl", "nl", "nl"]
    assert dossier.languages == ("en", "nl")


@pytest.mark.parametrize(
    ("topic", "values"),
    [("injured", {(7, 7): {"nl"}, (9, 9): {"nl", "en"}}), ("killed", {(3, 3): {"nl", "en"}, (5, 5): {"nl", "en"}})],
)
def test_one_number_is_one_answer(dossier, languages, topic, values):
    """*Negen gewonden* and *Nine people were injured* stand under one position."""
    ends = {(figure.document, figure.span): (figure.low, figure.high) for figure in dossier.figures}
    found = {}
    for position in of_figure(dossier, topic).positions:
        for support in position.support:
            interval = ends.get((support.passage.document, support.passage.span))
            found.setdefault(interval, set()).add(languages[support.passage.document])
    assert {interval: found.get(interval) for interval in values} == values


@pytest.mark.parametrize(
    "name",
    [
        "Saskia Lammertink",
        "Hendrik Hoving",
        "Jetske Wouda",
        "Frans Quist",
        "Dienst Vaarwegen",
        "Corvina",
        "Jonge Klaas",
    ],
)
def test_a_name_is_one_entity(dossier, languages, name):
    """Somebody is one in both languages, and nobody else bears the name."""
    found = [entity for entity in dossier.entities if name in {known.text for known in entity.names}]
    assert len(found) == 1
    assert {languages[mention.passage.document] for mention in found[0].mentions} == {"nl", "en"}


def test_spellings_meet(dossier):
    """*Gijs* of one language and *Gijsbert* of the other, the acronym of one and the full name of the other."""
    names = [{known.text for known in entity.names} for entity in dossier.entities]
    assert any({"Gijs Brandsma", "Gijsbert Brandsma"} <= known for known in names)
    assert any({"Verenigde Schippersbond", "VSB"} <= known for known in names)


def test_a_denial_answers_the_accusation(dossier, languages):
    """The agency that Dutch papers accuse is heard in the English ones too, and by its own words."""
    [row] = [row for row in dossier.hearing if _name(dossier, row.accused) == "Dienst Vaarwegen"]
    said = {item.id: item for item in dossier.attributions}
    replies = [said[reply] for reply in row.replies]
    assert {languages[item.document] for item in map(said.get, row.accusations)} == {"nl", "en"}
    assert {languages[item.document] for item in replies if str(item.act) == "denies"} == {"nl", "en"}
    assert {_name(dossier, item.speaker) for item in replies if languages[item.document] == "en"} == {
        "Dienst Vaarwegen"
    }
    heard = dict(row.outlets)
    assert {str(heard[document]) for document, language in languages.items() if language == "en"} == {"replied"}


def test_a_denial_stands_under_one_question(dossier, languages):
    """Whether the buoy was taken away: asserted and denied in both languages, each side under one answer."""
    asked = [
        {str(position.position): spoken(languages, position.support) for position in point.positions}
        for point in dossier.points
        if str(point.kind) == "denial" and str(point.status) == "contested" and "boei" in point.question
    ]
    assert asked == [{"ja": {"nl", "en"}, "nee": {"nl", "en"}}]


def _name(dossier, wanted):
    return next((entity.name for entity in dossier.entities if entity.id == wanted), None)
