"""Where a statement and its source begin and end, one kind of border a test, in invented sentences."""

import pytest


def _spans(attribute, text):
    """Source, cue and content of each attribution of a text."""
    return [(each["source"], each["cue"], each["content"]) for each in attribute(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("De coach beschuldigde de bond er vorige week van partijdig te zijn.", ["de bond", "van partijdig te zijn"]),
        ("De schrijfster betichtte haar uitgever gisteren van plagiaat.", ["haar uitgever", "van plagiaat"]),
        ("De minister beschuldigde de vakbond dinsdag van chantage.", ["de vakbond", "van chantage"]),
        ("De gemeente sprak maandag van veertig gesloopte huizen.", ["veertig gesloopte huizen"]),
    ],
)
def test_day_stands_in_no_object(attribute, text, content):
    """When it was said, and "er", are left out between an object and what is said of it."""
    assert [each["content"] for each in attribute(text)] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("De vereniging wijst schuld van de hand.", "schuld"),
        ("De rector veegt de kritiek van tafel.", "de kritiek"),
        ("Een hackersgroep eiste de inbraak op in een bericht op Telegram.", "de inbraak"),
        ("De minister ziet de hand van de maffia.", "de hand van de maffia"),
    ],
)
def test_object_ends_before_its_expression_and_its_channel(attribute, text, content):
    """The words of an expression, and where it was published, are no part of its object."""
    assert [each["content"] for each in attribute(text)] == [[content]]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Het ziekenhuis houdt het inmiddels op meer dan 300.", "meer dan 300"),
        (
            "De universiteit komt uit op ten minste 80 gevallen, onder wie twaalf studenten.",
            "ten minste 80 gevallen, onder wie twaalf studenten",
        ),
    ],
)
def test_bound_goes_with_its_number(attribute, text, content):
    """What sets bounds to a number is part of the figure that somebody gives."""
    assert [each["content"] for each in attribute(text)] == [[content]]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("'We gaan door', zei trainer Karin Peters maandagavond op een persconferentie.", "trainer Karin Peters"),
        ("'We gaan door', zei de dirigent in de nacht van maandag op dinsdag.", "de dirigent"),
        ("'We gaan door', zei de voorzitter tegen journalisten ter plaatse.", "de voorzitter"),
        (
            "Een vrouw die tegenover de bakkerij woont, zegt dat het lawaai hels was.",
            "Een vrouw die tegenover de bakkerij woont",
        ),
        ("Een klant die er al jaren komt, zegt dat de soep koud was.", "Een klant die er al jaren komt"),
        ("De winkel is overvallen, aldus nog de politie.", "de politie"),
        ("'Iedereen wist het', zegt Anna uit 6 vwo.", "Anna uit 6 vwo"),
        ("Zijn bewering dat de dijk veilig was, hield geen stand.", "Zijn"),
    ],
)
def test_source_ends_before_time_and_addressee(attribute, text, source):
    """A source keeps its relative clause, and ends before when and to whom it spoke."""
    assert [each["source"] for each in attribute(text)] == [source]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "De trein, die uit Gent kwam, reed te snel, zegt de spoorwegpolitie.",
            "de spoorwegpolitie",
            "De trein, die uit Gent kwam, reed te snel",
        ),
        ("De kok, die pas begon, kreeg een ster, meldt de gids.", "de gids", "De kok, die pas begon, kreeg een ster"),
        ("De gemeente telde 60 huizen, volgens de bond gaat het om 48 huizen.", "de bond", "gaat het om 48 huizen"),
        ("Het boek is geschreven door een man, naar eigen zeggen een arts uit Gent.", "een man", "een arts uit Gent"),
        (
            "De stal werd gekocht door een vrouw die altijd een hoed draagt, naar eigen zeggen een barones.",
            "een vrouw die altijd een hoed draagt",
            "een barones",
        ),
        (
            "De bewoner zou ruzie hebben gehad en de deur hebben opengebroken.",
            None,
            "De bewoner zou ruzie hebben gehad en de deur hebben opengebroken",
        ),
        ("Zijn bewering dat de dijk veilig was, hield geen stand.", "Zijn", "de dijk veilig was"),
        (
            "In het monster zijn sporen gevonden, heeft de ploeg bekendgemaakt.",
            "de ploeg",
            "In het monster zijn sporen gevonden",
        ),
    ],
)
def test_statement_reaches_from_clause_to_clause(attribute, text, source, content):
    """A statement has the whole of its clause, with a parenthesis in it, and nothing of the next."""
    assert [(each["source"], each["content"]) for each in attribute(text)] == [(source, [content])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Beelden van een voorbijganger laten zien hoe de kraan omvalt.",
            ("Beelden van een voorbijganger", "laten zien", ["hoe de kraan omvalt"]),
        ),
        ("Een filmpje laat zien dat de hond losloopt.", ("Een filmpje", "laat zien", ["de hond losloopt"])),
        (
            "Hij verwijst naar een brief waarin staat dat de huur stijgt.",
            ("een brief", "staat", ["de huur stijgt"]),
        ),
    ],
)
def test_footage_and_papers_show(attribute, text, found):
    """Footage shows in two words, and a paper in the relative clause behind it."""
    assert found in _spans(attribute, text)


def test_people_let_nothing_be_seen(attribute):
    """Who lets something be seen is no footage."""
    assert all(each["cue"] != "liet zien" for each in attribute("De kok liet zien hoe hij het deeg kneedt."))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "De trainer zei dat de speler ziek was. 'Hij hoest', zei de arts. De speler sprak de trainer tegen.",
            ["de speler ziek was"],
        ),
        (
            "De directeur zei dat de oven veilig was. De bakkers zwegen. De inspectie spreekt de directeur tegen.",
            ["de oven veilig was"],
        ),
        (
            "De ouders zeggen dat de school dicht moet. De directie doet dat af als 'gezeur van enkelen'.",
            ["de school dicht moet", "gezeur van enkelen"],
        ),
    ],
)
def test_denial_takes_up_whom_it_names(attribute, text, content):
    """One who is contradicted by name has said the last statement of his own; what it is called goes with it."""
    assert attribute(text)[-1]["content"] == content


def test_plan_of_next_week_is_no_hearsay(attribute):
    """ "zou volgende week" tells a plan, as "zou dinsdag" does."""
    assert attribute("De nieuwe brug zou volgende week opengaan.") == []


def test_stance_inside_anothers_words_is_told(attribute):
    """Sympathy inside what somebody says of another is no statement of its own."""
    assert len(attribute("Els Vink heeft begrip voor de stakers, zegt haar collega.")) == 1


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("De regering noemt ze 'marionetten van de maffia'.", "De regering"),
        ("De bisschop bestempelt ze als 'een sekte'.", "De bisschop"),
        ("Die beschuldiging noemde ze bluf.", "ze"),
    ],
)
def test_pronoun_of_either_case_is_object_behind_one_who_speaks(attribute, text, source):
    """ "ze" is what somebody calls something, unless what stands before the verb says nothing."""
    assert [each["source"] for each in attribute(text)] == [source]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("De politie gaat uit van brandstichting.", "brandstichting"),
        ("De zegsman kon alleen kwijt dat er een onderzoek loopt.", "er een onderzoek loopt"),
        ("Naar het schijnt zoekt de club een nieuwe trainer.", "zoekt de club een nieuwe trainer"),
    ],
)
def test_further_cues(attribute, text, content):
    """Assuming, being able to tell, and what is said to be so attribute."""
    assert [each["content"] for each in attribute(text)] == [[content]]
