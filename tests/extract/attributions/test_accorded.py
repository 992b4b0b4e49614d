"""``volgens X``: where the source ends, and what is no source."""

import pytest


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(
            "Volgens de politie waren er 300 betogers, volgens de vakbond 3.000.",
            [("de politie", ["waren er 300 betogers"]), ("de vakbond", ["3.000"])],
            id="in front",
        ),
        pytest.param(
            "Bij de rellen vielen volgens de oppositie vier doden, volgens de regering geen.",
            [("de oppositie", ["Bij de rellen vielen", "vier doden"]), ("de regering", ["geen"])],
            id="inside",
        ),
        pytest.param(
            "Het doelpunt was volgens Ajax geldig, maar volgens Feyenoord niet.",
            [("Ajax", ["Het doelpunt was", "geldig"]), ("Feyenoord", ["niet"])],
            id="behind a conjunction",
        ),
    ],
)
def test_two_sources_of_one_verb_have_a_segment_each(attribute, text, pairs):
    """Of parallel sources neither holds the words of the other."""
    assert [(found["source"], found["content"]) for found in attribute(text)] == pairs


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        pytest.param(
            "De man zou volgens de verdachte zelf met het mes hebben gezwaaid.",
            "de verdachte",
            ["De man zou", "zelf met het mes hebben gezwaaid"],
            id="self inside",
        ),
        pytest.param("Volgens de minister zelf is er niets mis.", "de minister", ["is er niets mis"], id="in front"),
        pytest.param("De staking is volgens de bond noodzaak.", "de bond", ["De staking is", "noodzaak"], id="noun"),
    ],
)
def test_source_ends_at_its_noun(attribute, text, source, content):
    """What stands behind the noun of the source belongs to the clause."""
    (found,) = attribute(text)
    assert (found["source"], found["content"]) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Volgens de Wet open overheid moet de gemeente de stukken geven.", id="name of a law"),
        pytest.param("Volgens het internationaal recht is de annexatie ongeldig.", id="law"),
        pytest.param("Volgens het strafrecht is dat diefstal.", id="compound of law"),
    ],
)
def test_rules_say_nothing(attribute, text):
    """A law is what something is in accordance with."""
    assert attribute(text) == []


def test_court_speaks(attribute):
    """A noun that only ends in the letters of a rule is a source."""
    assert attribute("Volgens het gerecht is de man gevlucht.")[0]["source"] == "het gerecht"


@pytest.mark.parametrize(
    "text",
    [
        "De toren, in 1932 gebouwd volgens een Zweeds ontwerp, helt over.",
        "De brug werd volgens de ontwerpen van een Deen gebouwd.",
        "De kaas wordt gemaakt volgens een oud procedé.",
        "De kapel is opgetrokken volgens de bouwstijl van de streek.",
        "Het water stroomt volgens een vaste cyclus.",
        "Het glas werd geblazen volgens een Venetiaanse techniek.",
        "De zetels worden verdeeld volgens een ingewikkeld stelsel.",
        "De kosten zijn omgeslagen volgens een verdeelsleutel uit 1990.",
        "De loods is gezet volgens de bouwtekening.",
        "De woningen worden toegewezen volgens een puntensysteem.",
    ],
)
def test_designs_and_methods_say_nothing(attribute, text):
    """What a thing was made by is nobody who speaks."""
    assert attribute(text) == []
