"""Who is accused and heard in English articles, from the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wederhoor.ingest import read_sources
from wederhoor.run.pipeline import make_dossier


@pytest.fixture
def hearing(tmp_path):
    """Of each accused of articles of one day each the name, with what each article has of a reply."""

    def found(*texts):
        for number, text in enumerate(texts, start=1):
            head = f"Harwell plant: report {number}\n\nBy Jane Doe\nMonday, {number} March 2027, 4.50pm\n\n"
            (tmp_path / f"{number}.txt").write_text(head + text + "\n", encoding="utf-8")
        read = read_sources([str(tmp_path)], languages=("nl", "en")).articles
        dossier = make_dossier([replace(one, published=f"2027-03-0{one.id}T16:50:00+00:00") for one in read])
        names = {entity.id: entity.name for entity in dossier.entities}
        return {names[row.accused]: [str(heard) for _, heard in row.outlets] for row in dossier.hearing}

    return found


@pytest.mark.parametrize(
    ("sentence", "heard"),
    [
        ("Brightwater did not return messages.", "unreachable"),
        ("Brightwater has stopped giving interviews.", "refused"),
        ("Brightwater turned down a request for an interview.", "refused"),
        ("Brightwater was given until Friday to respond.", "asked"),
        ("Brightwater accepted responsibility for the leak.", "replied"),
        ("Brightwater said it would not comment on the case.", "refused"),
        ("Brightwater said that it would check the pipes and not the pumps.", "replied"),
    ],
)
def test_what_an_article_says_of_a_reply(hearing, sentence, heard):
    """The phrases of English papers, of which the words keep their order."""
    accusation = "Mayor Ellen Pike accused Brightwater of ignoring two warnings."
    assert hearing(f"{accusation}\n\n{sentence}")["Brightwater"] == [heard]


@pytest.mark.parametrize(
    ("sentence", "accused"),
    [
        ("Brightwater denied dumping waste in the lake.", "Brightwater"),
        ("Brightwater denies having bribed two inspectors.", "Brightwater"),
        ("The commander, Igor Stavin, denied that he had been killed.", None),
        ("The Met Office denied reports that a second storm was on its way.", None),
    ],
    ids=["gerund", "having", "victim", "rumour"],
)
def test_who_is_accused_by_what_he_denies(hearing, sentence, accused):
    """A deed without a subject is the denier's own; what befell him or is rumoured of the world accuses nobody."""
    assert list(hearing(sentence)) == ([accused] if accused else [])


def test_a_pronoun_denies_right_behind_the_accusation(hearing):
    """*It has denied that* answers what was just held against the body."""
    found = hearing("Ellen Pike accused Brightwater of negligence. It has denied breaking the law.")
    assert found == {"Brightwater": ["replied"]}


@pytest.mark.parametrize(
    "sentence",
    [
        "Patients blamed the supplier, Coretex.",
        "Ellen Pike accused the owner of the old plant, Coretex, of negligence.",
    ],
)
def test_who_is_named_behind_a_comma_is_accused(hearing, sentence):
    """*the supplier, Coretex*, is Coretex, not the firm named before."""
    found = hearing(f"Brightwater said the plant was closed.\n\n{sentence}\n\nBrightwater makes pumps.")
    assert list(found) == ["Coretex"]


def test_the_police_are_one_body(hearing):
    """*the police had lied* accuses the force that the article names."""
    found = hearing("Ardleigh Police said a man had fallen ill.\n\nEllen Pike said the police had lied.")
    assert list(found) == ["Ardleigh Police"]


def test_the_body_of_another_article_is_meant_by_the_noun_in_which_its_name_ends(hearing):
    """*the council* is the only council of the dossier."""
    found = hearing(
        "Redmouth Council said the bridge was safe.", "Ellen Pike said the council had neglected the bridge for years."
    )
    assert list(found) == ["Redmouth Council"]


def test_a_place_that_tells_where_is_not_accused(hearing):
    """*A port in the east of Norway has been attacked*: Norway is not."""
    assert hearing("A port in the east of Norway has been attacked by armed men.") == {}


def test_a_ministry_that_denies_for_the_accused_country_has_no_row_of_its_own(hearing):
    """Its denial stands in the row of the country."""
    found = hearing(
        "Ellen Pike accused Norway of sinking the ship. Norway's Foreign Ministry dismissed the accusation as absurd."
    )
    assert found == {"Norway": ["replied"]}


def test_a_longer_name_of_the_firm_answers_for_it(hearing):
    """*Coastline Buses* replies for *Coastline*, which is then heard; a union of its drivers does not."""
    accusation = "Ellen Pike accused Coastline of playing with lives."
    reply = 'Coastline Buses called the accusation "nonsense".'
    assert "silent" not in hearing(f"{accusation}\n\n{reply}").get("Coastline", ["silent"])
    critics = "Coastline Watch said it had warned the mayor in May."
    assert hearing(f"{accusation}\n\nThe bus stopped.\n\n{critics}").get("Coastline") == ["silent"]
    union = "The Coastline Workers' Union said it had warned the mayor in May."
    assert hearing(f"{accusation}\n\nThe bus stopped.\n\n{union}").get("Coastline") == ["silent"]
