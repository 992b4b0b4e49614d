"""The words that name who speaks, where the parser's subject does not."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Twee weken later ontkende Smit dat hij wegging.", "Smit", id="a length of time"),
        pytest.param("Enkele uren na de brand zei de Wacht dat het veilig was.", "de Wacht", id="and what follows it"),
        pytest.param("Minister Faber prijst de boeren.", "Minister Faber", id="a subject before its verb"),
    ],
)
def test_subject(attribute, text, expected):
    """The source is whoever speaks, not when."""
    assert [each["source"] for each in attribute(text)] == [expected]


def test_second_verb_shares_the_first_subject(attribute):
    """Behind a coordinator a verb has the subject of the first, not the object behind it."""
    said, asked = attribute("Minister Els Maas noemt het plan goed, maar vraagt de gemeenten om geduld.")
    assert (said["speaker"], asked["speaker"]) == ("Els Maas", "Els Maas")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("De N-VA ontkent dat er gesprekken zijn. Vooruit ontkent dat ook.", id="an unread name"),
        pytest.param(
            "Frisdrankmaker Brinta laat via een woordvoerder weten blij te zijn met de uitkomst.", id="unread"
        ),
    ],
)
def test_unread_subject(attribute, text):
    """A clause whose own subject was not read has no speaker, least of all the one before."""
    assert attribute(text)[-1]["speaker"] in {None, "Vooruit", "Brinta"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("De redactie kreeg een mail van een klant die zei dat hij niets wist.", "een klant", id="sender"),
        pytest.param("Er kwam telefoon van een vrouw die beweerde dat ze agente was.", "een vrouw", id="caller"),
        pytest.param(
            "Er kwam een leider van de boeren die zei dat het genoeg was.",
            "een leider van de boeren",
            id="people's own",
        ),
    ],
)
def test_relative_clause(attribute, text, expected):
    """A relative clause of one who speaks is of the person, not of the thing before him."""
    assert [each["source"] for each in attribute(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Bronnen rond de coach zeggen dat hij weggaat.", "Bronnen rond de coach", id="around"),
        pytest.param(
            "Een diplomaat dicht bij het overleg verwacht dat er een akkoord komt.",
            "Een diplomaat dicht bij het overleg",
            id="close to",
        ),
        pytest.param("De premier zei in de Kamer dat het klaar was.", "De premier", id="behind the verb"),
        pytest.param("Premier Mol op zijn beurt zegt dat het klaar is.", "Premier Mol", id="in his turn"),
    ],
)
def test_one_constituent_before_the_verb(attribute, text, expected):
    """What stands between the subject that opens its clause and the finite verb is part of it."""
    assert [each["source"] for each in attribute(text)] == [expected]
