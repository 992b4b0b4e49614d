"""Figures: invented sentences of Dutch news, with the interval, the modifier and the topic of each figure."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wederhoor.extract.figures import find_figures
from wederhoor.records.attribution import Act, Attribution, Certainty, Mode
from wederhoor.records.span import Span


@pytest.fixture(scope="session")
def figures(read, pack):
    """The figures of a text."""

    def found(text, attributions=()):
        article, parse = read(text)
        return article, find_figures(article, parse, pack, attributions)

    return found


@pytest.fixture(scope="session")
def count(figures):
    """(words, low, high, modifier, topic) of each figure of a text."""

    def found(text):
        article, rows = figures(text)
        return [(f.span.of(article.text), f.low, f.high, f.modifier.value, f.topic) for f in rows]

    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bij de brand kwamen zeker drie mensen om het leven.", ("zeker drie mensen", 3, None, "at-least", "killed")),
        ("Bij de brand kwamen drie mensen om.", ("drie mensen", 3, 3, "exact", "killed")),
        ("Eén agent overleed.", ("Eén agent", 1, 1, "exact", "killed")),
        ("Minstens twaalf inwoners raakten gewond.", ("Minstens twaalf inwoners", 12, None, "at-least", "injured")),
        ("Onder de vier vermisten is een kind.", ("vier vermisten", 4, 4, "exact", "missing")),
        ("De politie pakte ruim veertig betogers op.", ("ruim veertig betogers", 40, None, "more-than", "arrested")),
        ("De politie heeft zes verdachten aangehouden.", ("zes verdachten", 6, 6, "exact", "arrested")),
        ("De hulpdiensten evacueerden 23.000 inwoners.", ("23.000 inwoners", 23000, 23000, "exact", "evacuated")),
        ("Zo'n tachtig huizen werden verwoest.", ("Zo'n tachtig huizen", 80, 80, "about", "damaged")),
        (
            "Tienduizenden mensen gingen de straat op.",
            ("Tienduizenden mensen", 20000, None, "at-least", "participants"),
        ),
        ("De boot had 120 mensen aan boord.", ("120 mensen", 120, 120, "exact", "aboard")),
        ("Een twintigtal agenten was ter plaatse.", ("Een twintigtal agenten", 20, 20, "about", "police")),
        ("Een man of tien stond te wachten.", ("Een man of tien", 10, 10, "about", "people")),
        ("Hooguit vijf schepen kunnen erdoor.", ("Hooguit vijf schepen", None, 5, "at-most", "vessels")),
        (
            "Nog geen honderd bezoekers kwamen opdagen.",
            ("Nog geen honderd bezoekers", None, 100, "less-than", "participants"),
        ),
        ("Bijna 400 werknemers verliezen hun baan.", ("Bijna 400 werknemers", None, 400, "less-than", "jobs")),
        ("Tien tot twaalf opvarenden worden vermist.", ("Tien tot twaalf opvarenden", 10, 12, "about", "missing")),
        ("De schade bedraagt 1,2 miljoen euro.", ("1,2 miljoen euro", 1.2e6, 1.2e6, "exact", "money")),
        ("De schade wordt geraamd op € 3,5 miljoen.", ("€ 3,5 miljoen", 3.5e6, 3.5e6, "exact", "money")),
        ("De auto reed 140 kilometer per uur.", ("140 kilometer per uur", 140, 140, "exact", "speed")),
        ("Het dorp ligt op drie kilometer van de grens.", ("drie kilometer", 3, 3, "exact", "distance")),
        ("Meer dan 30% van de kiezers bleef thuis.", ("Meer dan 30%", 30, None, "more-than", "percentage")),
        ("Boven de 30 graden geldt het hitteplan.", ("Boven de 30 graden", 30, None, "more-than", "temperature")),
        ("Er viel tot 60 millimeter regen.", ("tot 60 millimeter", None, 60, "at-most", "distance")),
        ("De temperatuur loopt op tot 35 graden.", ("35 graden", 35, 35, "exact", "temperature")),
        ("Het kabinet trekt 40 miljoen uit voor wegen.", ("40 miljoen", 4e7, 4e7, "exact", "money")),
        ("De brand verwoestte een gebied van 200 hectare.", ("200 hectare", 200, 200, "exact", "area")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_number_with_its_noun_is_a_figure(count, text, expected):
    """The span is modifier, number and noun; the topic comes from what happened, or from the noun."""
    assert count(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er vielen geen doden.", ("geen doden", 0, 0, "none-of", "killed")),
        ("Niemand raakte gewond.", ("Niemand", 0, 0, "none-of", "injured")),
        ("Er is niemand aangehouden.", ("niemand", 0, 0, "none-of", "arrested")),
        ("Er is geen enkel wapen gevonden.", ("geen enkel wapen", 0, 0, "none-of", "weapons")),
        ("Geen van die brieven kwam aan.", ("Geen van die brieven", 0, 0, "none-of", "documents")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_absence_is_a_figure_of_nought(count, text, expected):
    """No toll, nothing at all, none of a whole."""
    assert count(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De regering spreekt van zes doden, de oppositie van elf.", [(6, "killed"), (11, "killed")]),
        ("De politie pakte tien mensen op. De bond houdt het op twintig.", [(10, "arrested"), (20, "arrested")]),
        ("De vakbond telde 5.000 stakers, de directie 1.500.", [(5000, "strikers"), (1500, "strikers")]),
        ("Vijf mensen raakten gewond, van wie er twee in levensgevaar verkeren.", [(5, "injured"), (2, "injured")]),
        ("Er vielen twee doden en zeven gewonden.", [(2, "killed"), (7, "injured")]),
        ("Bij het ongeluk vielen een dode en vier gewonden.", [(1, "killed"), (4, "injured")]),
        ("Twee van de zeven gewonden zijn overleden.", [(2, "killed"), (7, "injured")]),
        ("In totaal raakten 16 mensen gewond, drie van hen zwaar.", [(16, "injured"), (3, "injured")]),
        ("Bij de aanslag zijn 12 mensen gedood, onder wie drie kinderen.", [(12, "killed"), (3, "killed")]),
        ("Zes bewoners raakten gewond. Een van hen overleed later.", [(6, "injured"), (1, "killed")]),
        ("Twee huizen brandden af, drie andere raakten beschadigd.", [(2, "damaged"), (3, "damaged")]),
        ("Het dodental is gestegen tot veertien.", [(14, "killed")]),
        ("Het aantal gewonden is opgelopen naar 25.", [(25, "injured")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_number_counts_what_was_counted_before(count, text, expected):
    """Numbers without a noun, parts of wholes and tallies take their topic from the figure or the noun before."""
    assert [(low, topic) for _, low, _, _, topic in count(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "De man is 34 jaar oud.",
        "Een 54-jarige man uit Leuven werd gewond.",
        "De verdachte (31) zit vast.",
        "Een meisje van zestien werd gered.",
        "De staking duurde negen dagen.",
        "De bouw kostte twaalf jaar.",
        "Op 17 mei 2021 om 9.30 uur begon de zitting.",
        "In 2014 werd hij gekozen.",
        "Hij werd tweede in de derde etappe.",
        "De thuisploeg won met 3-1.",
        "De F-16 en de Mi-8 vlogen laag.",
        "Volgens artikel 140 is dat verboden.",
        "De zender Kanaal Zes meldde dat.",
        "Enkele mensen raakten gewond.",
        "Een agent raakte gewond.",
        "Beide partijen zitten op één lijn.",
        "Hij ging drie keer naar de rechter.",
        "De film kreeg een 8 op 10.",
        "De winkel is 24 op 24 open.",
        "Vier vragen.",
        "Het café aan de Dorpsstraat 12 is dicht.",
        "De rechter acht bewezen dat hij schoot.",
        "Niemand wilde reageren.",
        "Er is geen bewijs gevonden.",
        "Er is geen enkele reden voor paniek.",
        "Hij reed over de A2 en de E19.",
        "Bel 112 bij nood.",
    ],
)
def test_other_numbers_are_no_figures(count, text):
    """Ages, dates, lengths of time, ordinals, scores, names, labels, vague quantities, marks, set phrases."""
    assert count(text) == []


def test_the_unit_is_what_is_counted(figures):
    """The article's own word for the counted; a bare number has that of the figure before it."""
    _, rows = figures("De bond telde zeventien gewonde agenten. Het ministerie houdt het op vijf.")
    assert [row.unit for row in rows] == ["agenten", "agenten"]


def statement(id, start, end):
    """An attribution whose content is one span."""
    return Attribution(
        id=id, document="a1", source=None, cue=None, content=(Span(start, end),), speaker=None, mode=Mode.INDIRECT,
        act=Act.ASSERTS, certainty=Certainty.CERTAIN, relay=(), channel=None, within=None, rule="test",
    )  # fmt: skip


def test_a_figure_belongs_to_the_innermost_statement(figures):
    """Of the contents that cover a figure the shortest owns it; a figure outside all has no owner."""
    text = "Er zijn drie doden. Het ministerie zegt dat de bond meldt dat zeven mensen gewond raakten."
    _, rows = figures(text, (statement("outer", 44, 90), statement("inner", 62, 90)))
    assert [row.attribution for row in rows] == [None, "inner"]


def test_a_figure_is_theirs_who_state_it(figures):
    """Of two statements with the same content the denier is not who counts, whatever the ids."""
    text = "Zeven mensen zijn volgens de bond gewond, al spreekt het ministerie dat tegen."
    for denied, stated in (("a", "b"), ("b", "a")):
        both = (replace(statement(denied, 0, 17), act=Act.DENIES), statement(stated, 0, 17))
        _, rows = figures(text, both)
        assert [row.attribution for row in rows] == [stated]


def test_a_heading_between_paragraphs_counts_tolls_alone(figures):
    """The rhetoric of an intermediate heading is no figure; a toll in it is."""
    body = "De politie onderzoekt de zaak al geruime tijd, zo bleek dinsdag in de rechtbank van het dorp."
    _, rows = figures(f"Raadsel om brand\n\n{body}\n\nTwee brieven, één pen\n\n{body}\n\nDrie doden\n\n{body}")
    assert [row.topic for row in rows] == ["killed"]


@settings(max_examples=30, deadline=None)
@given(
    words=st.lists(
        st.sampled_from(
            ["Drie", "doden", "zeker", "geen", "€", "5", "miljoen", "10-12", "van", "hen", "é", "„", "”", ".", "\u00ad"]
        ),
        max_size=40,
    )
)
def test_figures_stand_in_order_on_their_words(figures, words):
    """Whatever the text, spans lie inside it, in order and apart, and hold what they show."""
    article, rows = figures(" ".join(words))
    ends = [0, *(row.span.end for row in rows)]
    assert all(end <= row.span.start < row.span.end <= len(article.text) for end, row in zip(ends, rows, strict=False))
    assert [row.id for row in rows] == list(dict.fromkeys(row.id for row in rows))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De huurders hebben vier keer geklaagd.", ("vier keer", 4, 4, "exact", "alarms")),
        ("Wij hebben twee keer aan de bel getrokken.", ("twee keer", 2, 2, "exact", "alarms")),
        ("Zij waarschuwde het bestuur drie keer.", ("drie keer", 3, 3, "exact", "alarms")),
        ("Niemand van hen zou gewond zijn.", ("Niemand van hen", 0, 0, "none-of", "injured")),
        ("Er is geen dossier verloren gegaan.", ("geen dossier", 0, 0, "none-of", "other")),
        ("Ze kwamen met honderden naar het stadion.", ("honderden", 200, None, "at-least", "other")),
        ("De stoet was zeker een kilometer lang.", ("zeker een kilometer", 1, None, "at-least", "distance")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_counts_without_a_plain_number(count, text, expected):
    """Alarms by how often, nobody of a whole, a thing that was not lost, a crowd, and one unit with a bound."""
    found = count(text)
    assert [row[:4] for row in found] == [expected[:4]]
    assert expected[4] in {"other", found[0][4]}


@pytest.mark.parametrize(
    "text",
    [
        "De minister is geen verdachte, benadrukt het parket.",
        "De bewaker zit vast en niemand heeft de sleutel.",
        "Er is geen tijd verloren gegaan.",
        "Ze belden met een vriend over een kilometer verderop.",
        "De trein kwam drie keer te laat.",
    ],
)
def test_what_counts_nothing(count, text):
    """What somebody is not, nobody behind what befell another, time, an article and any other frequency."""
    assert count(text) == []


def test_a_fragment_counts_what_the_sentence_before_tells(count):
    """ "Vijf keer zelfs." counts the calls of the sentence before it."""
    assert [row[0] for row in count("Er werd gebeld. Vijf keer zelfs. De firma houdt het op drie.")] == [
        "Vijf keer",
        "drie",
    ]
