"""What was never said, and what nobody said."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Nooit heeft de rector beweerd dat de school open bleef.", id="never in front"),
        pytest.param("De militie heeft nooit verantwoordelijkheid opgeëist voor de brand.", id="never claimed"),
        pytest.param("Nergens schrijft de auteur dat de zee stijgt.", id="nowhere"),
        pytest.param("Op geen enkel moment verklaarde de verdachte dat hij bang was.", id="phrase"),
        pytest.param("Geen enkele groep heeft de ontvoering opgeëist.", id="no group"),
        pytest.param("Geen van de schippers zegt dat de sluis lekt.", id="none of"),
        pytest.param("De fabriek loost gif. Dat beweert niemand.", id="nobody behind"),
        pytest.param("De wethouder loog. Dat heeft de oppositie nooit gezegd.", id="never, taken up"),
        pytest.param("De politie beschuldigt niemand.", id="nobody as object"),
        pytest.param("Noch de politie, noch de brandweer bevestigt dat er doden zijn.", id="neither"),
        pytest.param("De bus rijdt weer. Dat zegt niets over de veiligheid.", id="a fact says nothing"),
        pytest.param("De prijs daalde. Dat zegt veel over de markt.", id="a fact says much"),
    ],
)
def test_nobody_says_it(attribute, text):
    """A negation over the cue, a negated subject or a fact for its subject gives no statement."""
    assert attribute(text) == []


def test_many_may_say_it(attribute):
    """A quantity before a noun is one who speaks."""
    (found,) = attribute("De brug is dicht. Dat zeggen veel schippers.")
    assert found["source"] == "veel schippers"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("De ziekte eiste zijn leven op.", id="life"),
        pytest.param("De overstroming eist honderden levens.", id="lives"),
        pytest.param("De sprinter eiste de hoofdrol op.", id="leading part"),
        pytest.param("De lange oorlog eist zijn tol.", id="toll"),
    ],
)
def test_what_takes_lives_claims_nothing(attribute, text):
    """The verb of claiming with a life, a toll or a part for its object is another verb."""
    assert attribute(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Het zou mooi zijn als dat lukt.", id="judged, if"),
        pytest.param("Het zou beter zijn om te wachten.", id="judged, infinitive"),
        pytest.param("Dat zou betekenen dat de dijk moet worden verhoogd.", id="would mean"),
        pytest.param("Zonder die helm zou de renner gestorven zijn.", id="but for"),
    ],
)
def test_what_would_be_is_no_hearsay(attribute, text):
    """The modal of hearsay with a condition or a judgment reports nothing."""
    assert attribute(text) == []
