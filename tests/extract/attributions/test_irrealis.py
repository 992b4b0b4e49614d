"""Cue verbs in clauses that say what is supposed, wished, ordered or asked: nobody said it."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Had de schipper maar gezegd dat het veer lekte.", id="wish"),
        pytest.param("Stel dat de directeur zegt dat de kas leeg is.", id="supposed"),
        pytest.param("Als de keeper beweert dat hij fit is, speelt hij zondag.", id="condition"),
        pytest.param("Zodra de brandweer meldt dat het vuur uit is, gaan de wegen open.", id="condition of time"),
        pytest.param("Mocht de buurman beweren dat de heg van hem is, dan volgt een proces.", id="verb first"),
        pytest.param("De voorzitter moet zeggen dat het plan faalt.", id="duty"),
        pytest.param("Zonder te zeggen dat hij spijt had, liep de dader weg.", id="without saying"),
        pytest.param("Laat de school toegeven dat er gepest wordt.", id="let"),
        pytest.param("Durft de wethouder te zeggen dat het geld op is?", id="question"),
        pytest.param("Wie zegt dat het ijs veilig is, liegt.", id="whoever"),
        pytest.param("Het is niet waar dat de arts zei dat het kind ziek was.", id="denied"),
    ],
)
def test_nothing_is_said_in_an_unreal_clause(attribute, text):
    """A condition, a wish, an order or a denial of saying is no statement."""
    assert attribute(text) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        pytest.param("De bond eist dat de directie toegeeft dat zij loog.", "eist", id="demanded"),
        pytest.param("De club verbood spelers te zeggen dat de trainer dronk.", "verbood", id="forbidden"),
        pytest.param("De bond vroeg het bestuur te bevestigen dat er ontslagen komen.", "vroeg", id="asked for"),
        pytest.param("De rechter vroeg of de getuige kon zeggen wie het was.", "vroeg", id="asked"),
    ],
)
def test_only_the_outer_verb_says_something(attribute, text, cue):
    """What somebody demands, forbids or asks another to say is one statement, of who demands it."""
    assert [found["cue"] for found in attribute(text)] == [cue]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            "Toen de trainer zei dat het veld te nat was, ging de club naar huis.", "het veld te nat was", id="when"
        ),
        pytest.param("Nu de bank erkent dat het fout ging, wil de bond geld.", "het fout ging", id="now that"),
        pytest.param("De koster, die altijd zei dat hij onschuldig was, bekende.", "hij onschuldig was", id="relative"),
        pytest.param("Hoewel de club zegt dat hij blijft, twijfelen de fans.", "hij blijft", id="although"),
    ],
)
def test_complement_ends_before_the_verb_of_the_main_clause(attribute, text, content):
    """A clause of time, cause or relation holds what was said, and ends with it."""
    assert attribute(text)[0]["content"] == [content]
