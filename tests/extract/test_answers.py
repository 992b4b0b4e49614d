"""Who denies, and who answers: never whoever said what is denied, nor whoever asked."""

import pytest

DENIALS = [
    (
        "the firm of which a body says something",
        "Natuurpunt zegt dat de fabriek gif loost. De fabriek ontkent.",
        "De fabriek",
        "de fabriek",
    ),
    (
        "the object of an accusation",
        "Kees beschuldigt Piet van fraude. Hij ontkent.",
        "Hij",
        "Piet",
    ),
    (
        "the subject of an accusation",
        "De winkel zegt dat de kassier geld stal. Die ontkent dat.",
        "Die",
        "de kassier",
    ),
    (
        "the object of a reproach",
        "De vakbond verwijt de directie onwil. Die spreekt dat tegen.",
        "Die",
        "de directie",
    ),
    (
        "the body that is pointed at",
        "Milieudefensie wijst naar Shell. Het bedrijf ontkent.",
        "Het bedrijf",
        "Shell",
    ),
    (
        "the one of whom an accusation is told",
        "Volgens Kees sloeg Piet eerst. Hij ontkent dat.",
        "Hij",
        "Piet",
    ),
    (
        "the one accused in the passive",
        (
            "Advocaat Wim Kok zegt dat het bewijs ontbreekt. De voorzitter wordt door de raad beschuldigd van fraude. "
            "Hij noemt die aantijging belachelijk."
        ),
        "Hij",
        "De voorzitter",
    ),
    (
        "the one called names",
        "De speler noemt de trainer een leugenaar. Hij ontkent.",
        "Hij",
        "de trainer",
    ),
    (
        "the second subject behind a pronoun",
        "De gemeente zegt dat iedereen is gewaarschuwd, maar dat bestrijden de bewoners.",
        "de bewoners",
        "de bewoners",
    ),
    (
        "the second subject behind a particle verb",
        "De inspectie meldt dat het vlees bedorven was, maar dat spreekt de slager tegen.",
        "de slager",
        "de slager",
    ),
    (
        "the demonstrative behind a coordinator",
        "De oppositie zegt dat de burgemeester loog, maar die ontkent.",
        "die",
        "de burgemeester",
    ),
]

ANSWERS = [
    (
        "the one asked by name",
        "Een agent hield de wagen tegen. De agent vroeg Peeters of hij gedronken had. 'Twee pinten', zei hij.",
        "hij",
        "Peeters",
    ),
    (
        "the one asked by a role",
        "De advocaat vroeg de getuige of zij de dader herkende. 'Zeker weten', antwoordde ze.",
        "ze",
        "de getuige",
    ),
    (
        "the one asked behind a preposition",
        "De verslaggever vroeg aan coach Kompany of hij blijft. 'Natuurlijk', antwoordde hij.",
        "hij",
        "Kompany",
    ),
    (
        "the one asked, behind a nod",
        "De officier vroeg verdachte Kevin Maes of hij spijt had. Hij knikte. 'Heel veel', zei hij.",
        "hij",
        "Kevin Maes",
    ),
    (
        "nobody where no one else is named",
        "De presentator vroeg wie er gelijk had. 'Ik', zei hij.",
        "hij",
        None,
    ),
    (
        "nobody behind a question to a pronoun",
        "De onderzoeksrechter wilde van hem weten waar het geld was. 'Op', zei hij.",
        "hij",
        None,
    ),
    (
        "nobody behind a quoted question",
        "'Waarom deed u dat?', vroeg de rechter. 'Uit jaloezie', zei hij.",
        "hij",
        None,
    ),
    (
        "whoever wonders answers himself",
        "De trainer vroeg zich af of het genoeg was. 'We moeten beter', zei hij.",
        "hij",
        "De trainer",
    ),
]


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [pytest.param(text, source, expected, id=name) for name, text, source, expected in (*DENIALS, *ANSWERS)],
)
def test_whoever_answers(attribute, text, source, expected):
    """A denial or an answer is by whoever is accused or asked, else by nobody."""
    found = [each for each in attribute(text) if each["source"] == source]
    assert [each["speaker"] for each in found] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Greenpeace zegt dat het schip lek is. De beweging ontkent dat.", id="a wide noun"),
        pytest.param("Els Maes zegt dat de brug dicht is. Zij ontkent dat.", id="a pronoun"),
    ],
)
def test_accuser_does_not_deny(attribute, text):
    """Nobody denies his own statement, though he be the only one that fits."""
    said, denied = attribute(text)
    assert denied["act"] == "denies"
    assert denied["speaker"] != said["speaker"]
