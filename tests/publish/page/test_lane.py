"""What a time is the time of."""

import pytest

from tests.dossiers import make_attribution, make_document, make_dossier, make_time
from wederhoor.publish.page.lane import REACH, statements_dated


def dated(text, *attributions, time="maandag"):
    """The ids of the statements that the time in this text dates."""
    dossier = make_dossier(
        documents=(make_document("a1", text),),
        times=(make_time(time, text=text),),
        attributions=tuple(make_attribution(key, text=text, **parts) for key, parts in attributions),
        entities=(),
        figures=(),
        reuse=(),
        points=(),
        hearing=(),
    )
    return list(statements_dated(dossier).values())


@pytest.mark.parametrize(
    "text",
    [
        "Dorsman zei maandag dat de brug dicht blijft.",
        "Dat de brug dicht blijft, zei Dorsman maandag op de markt.",
        "Maandag op de markt zei Dorsman dat de brug dicht blijft.",
        "„De brug blijft dicht”, zei wethouder Ineke van der Dorsman maandag.",
    ],
    ids=["after the cue", "after the speaker", "before the cue", "quoted"],
)
def test_a_time_beside_the_cue_is_that_of_the_statement(text):
    """It stands in the clause of source and cue, outside what is said; the speaker's name is no distance."""
    content = "brug dicht blijft" if "blijft" in text and "dicht blijft" in text else "De brug blijft dicht"
    source = "wethouder Ineke van der Dorsman" if "wethouder" in text else "Dorsman"
    time = "Maandag" if text.startswith("Maandag") else "maandag"
    assert dated(text, ("s1", {"content": content, "source": source, "cue": "zei"}), time=time) == ["s1"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Dorsman zei dat de brug maandag dicht ging.", "de brug maandag dicht ging"),
        ("Dorsman zei dat de brug dicht is. De brand begon maandag.", "de brug dicht is"),
        ("De brug ging maandag dicht, zei Dorsman.", "De brug ging"),
        ("Dorsman zei dat de brug dicht is; maandag regende het.", "de brug dicht is"),
    ],
    ids=["in what is said", "next sentence", "another clause", "behind a semicolon"],
)
def test_any_other_time_is_that_of_an_event(text, content):
    """What is said may tell of a day, and so may the text around it."""
    assert dated(text, ("s1", {"content": content, "source": "Dorsman", "cue": "zei"})) == []


def test_a_preposition_has_no_clause_of_its_own():
    """In "Volgens de politie werd maandag geschoten" the day is that of the shooting, wherever what is said begins."""
    text = "Volgens Dorsman werd maandag geschoten."
    found = {"content": "geschoten", "source": "Dorsman", "cue": "Volgens", "rule": "preposition: before the statement"}
    assert dated(text, ("s1", found)) == []


def test_a_day_in_the_sources_words_is_that_of_the_statement():
    """A report of Monday speaks on Monday."""
    text = "Volgens een bericht van maandag werd er geschoten."
    found = {"content": "er geschoten", "source": "een bericht van maandag", "cue": "Volgens"}
    assert dated(text, ("s1", found | {"rule": "preposition: before the statement"})) == ["s1"]


def test_a_statement_within_a_statement_has_its_own_time():
    """What another had said on Monday is dated within what is said of it."""
    text = "Dorsman zei dat Veen maandag had beloofd dat de brug open blijft."
    outer = {"content": "Veen maandag had beloofd dat de brug open blijft", "source": "Dorsman", "cue": "zei"}
    inner = {"content": "de brug open blijft", "source": "Veen", "cue": "beloofd", "within": "s1"}
    assert dated(text, ("s1", outer), ("s2", inner)) == ["s2"]


def test_a_cue_far_away_is_of_another_verb():
    """Beyond the reach there is another verb between."""
    text = "Maandag kwam er " + "nog eens " * REACH + "iemand die zei dat het brandt."
    assert dated(text, ("s1", {"content": "het brandt", "cue": "zei"}), time="Maandag") == []
