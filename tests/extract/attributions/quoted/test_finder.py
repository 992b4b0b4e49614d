"""Whose a quotation is: before a colon, behind a verb of thought, from a place."""

import pytest


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param('De Wit over Verlinden: "Hij liegt."', "De Wit", id="about whom"),
        pytest.param('De burgemeester over de brand: "Een ramp."', "De burgemeester", id="about what"),
        pytest.param('Het rapport over de brand: "De deur was dicht."', "Het rapport over de brand", id="which report"),
        pytest.param('Doelman Kuipers na afloop: "We hadden geluk."', "Doelman Kuipers", id="when"),
        pytest.param('De moeder van de jongen, in tranen: "Hij liegt."', "De moeder van de jongen", id="how"),
        pytest.param('Doelman Kuipers, die veel ballen stopte: "We hadden geluk."', "Doelman Kuipers", id="relative"),
        pytest.param('13.58 - Politie: "Er is geen gevaar."', "Politie", id="clock stamp"),
        pytest.param('"Dat is niet slim", vindt Peter.', "Peter", id="finds"),
        pytest.param('"We halen het niet", vreest ook schepen Ann Maes.', "schepen Ann Maes", id="fears too"),
        pytest.param('"Jan, stop daarmee", riep de moeder.', "de moeder", id="one addressed inside"),
        pytest.param("De dijk houdt het niet, denkt ook Hoekema.", "Hoekema", id="thinks too"),
    ],
)
def test_quotation_has_its_source(attribute, text, source):
    """The first phrase before the colon speaks, or the one behind the verb, never one inside the quotation."""
    assert [found["source"] for found in attribute(text)] == [source]


def test_two_quotations_in_one_line_have_a_source_each(attribute):
    """Behind a quotation a name with a colon opens the next, without the closing mark."""
    found = attribute("De Wit: “De begroting is rond.” Verlinden: “Ik ga niet akkoord.”")
    assert [each["source"] for each in found] == ["De Wit", "Verlinden"]


def test_dead_of_a_headline_say_nothing(attribute):
    """Who is counted dead or hurt before the colon of a headline is no source."""
    found = attribute('Twee doden bij ongeval: "Het was een ravage"\n\nOp de weg zijn twee mensen omgekomen.')
    assert [(each["source"], each["speaker"]) for each in found] == [(None, None)]


def test_voice_from_a_place_is_not_the_speaker_before(attribute):
    """What sounds from somewhere is nobody's."""
    text = 'Wethouder Anna Smit zei dat het veilig was. "Leugenaar!", klonk het vanaf de tribune.'
    assert attribute(text)[-1]["speaker"] is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("“Er is geen plan B”, zo klonk het bij de Vlaamse regering.", "de Vlaamse regering", id="at"),
        pytest.param("Bij De Lijn is te horen dat de bussen rijden.", "De Lijn", id="heard at"),
        pytest.param("Bij de politie valt te vernemen dat de dader vastzit.", "de politie", id="learnt at"),
    ],
)
def test_voice_of_a_body_is_its_own(attribute, text, source):
    """What sounds or is heard at a body is said by it."""
    assert [found["source"] for found in attribute(text)] == [source]


def test_no_place_of_hearing_speaks(attribute):
    """What is heard on the radio is nobody's body."""
    found = attribute("Op de radio was te horen dat de brug dicht is. Bij de politie is te horen dat de weg dicht is.")
    assert [each["source"] for each in found] == ["de politie"]


def test_apposition_does_not_make_the_subject_a_statement(attribute):
    """ "X, apposition, verb Y" has X for its subject."""
    text = "De FNV, de grootste vakbond, begrijpt de leden, maar niet de directie. De directie zegt dat het kan."
    sources = [each["source"] for each in attribute(text)]
    assert "De directie" in sources
    assert "de leden" not in sources


@pytest.mark.parametrize(
    ("text", "act"),
    [
        pytest.param("De bank erkent dat zij klanten niet had gewaarschuwd.", "asserts", id="admits an omission"),
        pytest.param("De coach gaf toe dat de wissel onzin was.", "asserts", id="admits nonsense"),
        pytest.param("De bank zegt dat zij niemand heeft bedrogen.", "denies", id="says that it did not"),
    ],
)
def test_admission_asserts(attribute, text, act):
    """Who admits something takes it upon himself, whatever it is."""
    assert [found["act"] for found in attribute(text)] == [act]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("De arts heeft zich vergist. Idris bevestigt dat, maar zegt dat er haast was.", id="comma, but"),
        pytest.param("De rector fraudeerde. Idris bevestigt dat en zegt dat er haast was.", id="and"),
    ],
)
def test_that_before_a_second_verb_is_a_pronoun(attribute, text):
    """ "bevestigt dat, maar zegt dat" takes up what was said before and says something more."""
    contents = [found["content"] for found in attribute(text)]
    assert contents == [[text.split(".")[0]], ["er haast was"]]
