"""Figures with unit, modifier and topic, as a reader wrote them down: who and what is counted, and what befell them."""

import pytest

from wederhoor.extract.figures import find_figures


@pytest.fixture(scope="session")
def read_figures(read, pack):
    """(words, unit, modifier, topic) of each figure of a text."""

    def found(text):
        article, parse = read(text)
        rows = find_figures(article, parse, pack, ())
        return [(row.span.of(article.text), row.unit, row.modifier.value, row.topic) for row in rows]

    return found


PEOPLE = [
    ("Zeker elf bewoners kwamen om.", [("Zeker elf bewoners", "bewoners", "at-least", "killed")]),
    ("Twee aanvallers werden gedood.", [("Twee aanvallers", "aanvallers", "exact", "killed")]),
    ("Vier dorpelingen raakten gewond.", [("Vier dorpelingen", "dorpelingen", "exact", "injured")]),
    ("Er vielen negen gewonden.", [("negen gewonden", "gewonden", "exact", "injured")]),
    ("De politie pakte zeventien relschoppers op.", [("zeventien relschoppers", "relschoppers", "exact", "arrested")]),
    ("Een van de bewakers overleed.", [("Een van de bewakers", "bewakers", "exact", "killed")]),
    ("Een van hen raakte gewond.", [("Een van hen", "hen", "exact", "injured")]),
    ("„Wij wisten niets”, zegt een van hen.", []),
    ("Ongeveer 300 gezinnen zijn geëvacueerd.", [("Ongeveer 300 gezinnen", "gezinnen", "about", "evacuated")]),
    ("Ruim 5.000 supporters reisden mee.", [("Ruim 5.000 supporters", "supporters", "more-than", "participants")]),
    ("Nog drie wandelaars worden vermist.", [("drie wandelaars", "wandelaars", "exact", "missing")]),
    ("Er zijn geen slachtoffers gevallen.", [("geen slachtoffers", "slachtoffers", "none-of", "victims")]),
]
THINGS = [
    ("Er is geen kogel afgevuurd.", "geen kogel", 0),
    ("Geen enkel ziekenhuis nam hem op.", "Geen enkel ziekenhuis", 0),
    ("Er is geen euro betaald.", "geen euro", 0),
    ("Een op de drie winkels is dicht.", "Een op de drie winkels", 33.333333),
    ("Zeven op de tien leden stemden tegen.", "Zeven op de tien leden", 70),
    ("Eén op vijf Vlamingen rookt.", "Eén op vijf Vlamingen", 20),
    ("Bijna 9 op de 10 bedrijven verloren klanten.", "Bijna 9 op de 10 bedrijven", 90),
    ("Het koppel betaalt ruim € 400.000 voor het huis.", "ruim € 400.000", 400000),
    ("Een kilo kost vier euro twintig.", "vier euro twintig", 4.2),
    ("Een kwart liter melk volstaat.", "Een kwart liter", 0.25),
    ("De opbrengst loopt in de duizenden.", "duizenden", 2000),
    ("Eerst telde hij 40 boten, maar het waren er 55.", "55", 55),
]
NOTHING = [
    "Er komt geen cent meer bij.",
    "Er is geen enkele garantie.",
    "Wij zijn geen agenten.",
    "Hij heeft geen telefoon.",
    "Zij gaf de film een 9 op 10.",
    "Drie lessen.",
    "De apotheek is 24 op 24 open.",
    "Een van de grootste bruggen ging dicht.",
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_are_counted_by_what_befell_them(read_figures, text, expected):
    """The unit says who is counted, residents or attackers, the topic what befell them."""
    assert read_figures(text) == expected


@pytest.mark.parametrize(("text", "words", "value"), THINGS)
def test_noughts_shares_and_sums_have_their_words_and_value(read, pack, text, words, value):
    """Shares in hundredths, cents after a currency, noughts of anything concrete, tallies without a noun."""
    article, parse = read(text)
    row = find_figures(article, parse, pack, ())[-1]
    assert (row.span.of(article.text), row.low if row.low is not None else row.high) == (words, pytest.approx(value))


@pytest.mark.parametrize("text", NOTHING)
def test_manners_of_speaking_count_nothing(read_figures, text):
    """Marks, opening hours, absences of what nobody counts, headings of lists."""
    assert read_figures(text) == []
