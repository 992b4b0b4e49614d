"""Expressions of time: invented sentences of Dutch news, with their TIMEX3 values.

The articles are published on Wednesday 15 May 2024.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wederhoor.extract.times import find_times

PUBLISHED = "2024-05-15T18:00:00+02:00"


@pytest.fixture(scope="session")
def date(read, pack):
    """(words, value) of each expression of time of a text."""

    def found(text, published=PUBLISHED):
        article, parse = read(text, published=published)
        return [(time.span.of(article.text), time.value) for time in find_times(article, parse, pack)]

    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De brand brak maandagochtend uit in een loods.", ("maandagochtend", "2024-05-13TMO")),
        ("De verdachte is dinsdagavond aangehouden.", ("dinsdagavond", "2024-05-14TEV")),
        ("Eergisteren zei hij nog het tegendeel.", ("Eergisteren", "2024-05-13")),
        ("Gisteravond laat werd het dorp ontruimd.", ("Gisteravond", "2024-05-14TEV")),
        ("Gisterennamiddag botsten twee trams in Gent.", ("Gisterennamiddag", "2024-05-14TAF")),
        ("Vanochtend vroeg begon de staking.", ("Vanochtend", "2024-05-15TMO")),
        ("Deze ochtend werd een lichaam gevonden.", ("Deze ochtend", "2024-05-15TMO")),
        ("Morgen staakt het openbaar vervoer.", ("Morgen", "2024-05-16")),
        ("Vorige week dinsdag begon het overleg.", ("Vorige week dinsdag", "2024-05-07")),
        ("Volgende week maandag begint het overleg.", ("Volgende week maandag", "2024-05-20")),
        ("Afgelopen vrijdag werd het lichaam gevonden.", ("Afgelopen vrijdag", "2024-05-10")),
        ("Komende zondag is er een wake.", ("Komende zondag", "2024-05-19")),
        ("Drie dagen geleden verdween de vrouw.", ("Drie dagen geleden", "2024-05-12")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_days_are_anchored_on_the_publication(date, text, expected):
    """Weekdays, words for days, parts of the day, weeks before and after."""
    assert date(text) == [expected]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("De minister bezocht vrijdag het dorp.", "2024-05-10"),
        ("De minister heeft vrijdag het dorp bezocht.", "2024-05-10"),
        ("De minister bezoekt vrijdag het dorp.", "2024-05-17"),
        ("De minister zal vrijdag het dorp bezoeken.", "2024-05-17"),
        ("Vrijdag wordt er een herdenking gehouden.", "2024-05-17"),
        ("De minister zegt vrijdag in een reactie dat hij geschokt is.", "2024-05-10"),
        ("Sinds vrijdag geldt een verbod.", "2024-05-10"),
        ("Het proces zou maandag beginnen, maar werd uitgesteld.", "2024-05-13"),
        ("In november wordt er gestemd.", "2024-11"),
        ("In november werd er gestemd.", "2023-11"),
        ("Op 3 juni begint het proces.", "2024-06-03"),
        ("Op 7 december werd het besluit genomen.", "2023-12-07"),
        ("Het betreft een keuring op 22 april.", "2024-04-22"),
        ("De inschrijving loopt tot maandag.", "2024-05-20"),
        ("De zaak kreeg uitstel tot juli.", "2024-07"),
        ("De voorzitter was tot maandag op reis.", "2024-05-13"),
        ("In de stad is zondag een molen afgebrand.", "2024-05-12"),
    ],
)
def test_the_verb_says_which_side_of_today(date, text, value):
    """Past and perfect look back, present and future look ahead; reporting verbs look back in any tense."""
    assert [found for _, found in date(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("De trein ontspoorde in de nacht van zondag op maandag.", "2024-05-12TNI"),
        ("In de nacht van 30 april op 1 mei werd het café beschoten.", "2024-04-30TNI"),
        ("Vannacht viel de stroom uit in de wijk.", "2024-05-14TNI"),
        ("Zij bleven praten tot diep in de nacht.", "2024-05-14TNI"),
    ],
)
def test_a_night_is_dated_to_the_day_it_begins_on(date, text, value):
    """From one day to the next, and last night."""
    assert [found for _, found in date(text)] == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Op 17 maart 2021 werd hij veroordeeld.", ("17 maart 2021", "2021-03-17")),
        ("Op dinsdag 7 mei 2024 viel het besluit.", ("dinsdag 7 mei 2024", "2024-05-07")),
        ("In 1987 opende de fabriek.", ("1987", "1987")),
        ("De wet uit 2019 geldt nog.", ("2019", "2019")),
        ("Begin 2023 sloot de winkel.", ("Begin 2023", "2023")),
        ("Eind maart werd het contract getekend.", ("Eind maart", "2024-03")),
        ("In maart vorig jaar trad hij af.", ("maart vorig jaar", "2023-03")),
        ("Begin deze maand nam hij ontslag.", ("Begin deze maand", "2024-05")),
        ("Vorige maand nam hij ontslag.", ("Vorige maand", "2024-04")),
        ("Eerder deze week brak er paniek uit.", ("Eerder deze week", "2024-W20")),
        ("Volgend jaar sluit de centrale.", ("Volgend jaar", "2025")),
        ("Afgelopen weekend waren er rellen.", ("Afgelopen weekend", "2024-W19-WE")),
        ("Afgelopen zomer was het erg droog.", ("Afgelopen zomer", "2023-SU")),
        ("In het voorjaar van 2022 begon de bouw.", ("het voorjaar van 2022", "2022-SP")),
        ("In het eerste kwartaal van 2024 daalde de winst.", ("het eerste kwartaal van 2024", "2024-Q1")),
        ("In de jaren negentig was dat anders.", ("jaren negentig", "199")),
        ("In de negentiende eeuw was dat anders.", ("negentiende eeuw", "18")),
        ("Twee weken geleden verdween de vrouw.", ("Twee weken geleden", "2024-W18")),
        ("Tien jaar geleden verdween de vrouw.", ("Tien jaar geleden", "2014")),
        ("Anderhalf jaar geleden ging het mis.", ("Anderhalf jaar geleden", "2022-11")),
        ("Met Kerst waren ze nog samen.", ("Kerst", "2023-12-25")),
        ("Op tweede paasdag was het druk.", ("tweede paasdag", "2024-04-01")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_dates_months_years_and_what_is_longer(date, text, expected):
    """Absolute and relative ones, edges and feasts; the preposition is left out."""
    assert date(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Het ongeluk gebeurde dinsdagavond rond 22.15 uur.", ("dinsdagavond rond 22.15 uur", "2024-05-14T22:15")),
        ("Dinsdag om kwart voor vijf ging het mis.", ("Dinsdag om kwart voor vijf", "2024-05-14T16:45")),
        ("Om half zes 's avonds ging het alarm af.", ("half zes 's avonds", "2024-05-15T17:30")),
        ("Het café ging om 3 uur 's nachts dicht.", ("3 uur 's nachts", "2024-05-15T03:00")),
        ("De wedstrijd begon zondag om 14u30.", ("zondag om 14u30", "2024-05-12T14:30")),
        ("Dinsdagnacht om vier uur ging het alarm af.", ("Dinsdagnacht om vier uur", "2024-05-15T04:00")),
        ("Sinds 7 uur plaatselijke tijd brandt het bos.", ("7 uur plaatselijke tijd", "2024-05-15T07:00")),
        ("Kort voor middernacht ging de weg weer open.", ("middernacht", "2024-05-15T00:00")),
        ("Tot middernacht blijft het onrustig.", ("middernacht", "2024-05-16T00:00")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_clock_times_join_their_day(date, text, expected):
    """In digits and words, with the part of the day, on the day beside them."""
    assert date(text) == [expected]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Op 2 mei brak brand uit. Een dag later was het vuur uit.", ["2024-05-02", "2024-05-03"]),
        ("Dinsdag werd hij opgepakt. De volgende dag kwam hij vrij.", ["2024-05-14", "2024-05-15"]),
        ("Dinsdag werd hij opgepakt. Diezelfde avond kwam hij vrij.", ["2024-05-14", "2024-05-14TEV"]),
        ("Zondag brak brand uit. Om 18.40 uur was het vuur uit.", ["2024-05-12", "2024-05-12T18:40"]),
        ("In 2014 werd hij gekozen. Twee jaar later trad hij af.", ["2014", "2016"]),
        ("Op 14 en 15 maart werd gestaakt.", ["2024-03-14", "2024-03-15"]),
        ("De buien van dinsdag en woensdag zijn uitzonderlijk.", ["2024-05-14", "2024-05-15"]),
    ],
)
def test_an_expression_may_lean_on_the_one_before(date, text, values):
    """Clock times, parts of the day and counted days belong to the day that the text spoke of."""
    assert [value for _, value in date(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "Elke maandag repeteert het koor.",
        "'s Nachts horen ze het gebrom.",
        "Hij werkte negen dagen aan het stuk.",
        "De bespreking duurde drie uur.",
        "Vandaag de dag doet niemand dat nog.",
        "De raad vergadert op de eerste dinsdag van de maand.",
        "De rechter stuurde 2000 brieven.",
        "Hij kreeg een boete van 2010 euro.",
        "De bond sprak van 2000 zware vrachtwagens.",
    ],
)
def test_other_words_are_no_times(date, text):
    """Habits, lengths of time, set phrases, and numbers of things that look like years."""
    assert date(text) == []


def test_a_trial_tells_of_the_day_of_the_deed(date):
    """A clock time in the report of a trial is of the day that its opening names, not of the day in court."""
    text = (
        "Een bakker schoot op 3 april vorig jaar zijn buurman neer. Dinsdag werden in de rechtbank getuigen gehoord. "
        "Om 21.15 uur ging de winkelbel. Die avond belde hij zijn broer."
    )
    assert [value for _, value in date(text)] == ["2023-04-03", "2024-05-14", "2023-04-03T21:15", "2023-04-03TEV"]


def test_an_unknown_publication_leaves_absolute_times(date):
    """Without a day to lean on, only what names its own date has a value."""
    text = "Maandag brak brand uit. Op 3 mei 2021 ook, om 9.15 uur. Vorige week niet. In 2019 wel."
    assert [value for _, value in date(text, published=None)] == ["2021-05-03", "2021-05-03T09:15", "2019"]


@pytest.mark.parametrize("published", ["0001-01-01", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])
def test_no_time_leans_on_the_empty_date_of_a_program(date, published):
    """What an export writes for an unknown day is unknown."""
    text = "In maart was het stil. Maandag brak brand uit. Vorige week niet. Komende winter wel. Op 3 mei 2021 ook."
    assert [value for _, value in date(text, published=published)] == ["2021-05-03"]


@settings(max_examples=30, deadline=None)
@given(
    words=st.lists(
        st.sampled_from(
            [
                "maandag",
                "3",
                "mei",
                "2024",
                "om",
                "half",
                "zes",
                "uur",
                "de",
                "nacht",
                "van",
                "op",
                "'s",
                "avonds",
                "é",
                "„",
                "\u00ad",
            ]
        ),
        max_size=40,
    )
)
def test_times_stand_in_order_on_their_words(date, words):
    """Whatever the text, every expression holds words of it and has a value."""
    assert all(shown.strip() and value for shown, value in date(" ".join(words)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De directeur zei dat de leerlingen vrijdag terug kunnen.", ("vrijdag", "2024-05-17")),
        ("Zij zegt dat de kinderen zondag thuis zijn.", ("zondag", "2024-05-19")),
        ("Vrijdag luiden in heel Dalfsum de klokken.", ("Vrijdag", "2024-05-17")),
        ("De rij is langer dan zondag.", ("zondag", "2024-05-12")),
        ("De premier zal in de loop van de dag vertrekken.", ("de loop van de dag", "2024-05-15TDT")),
        ("De dag na de storm liggen er nog takken op straat.", ("De dag na de storm", "2024-05-15")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_plans_and_what_is_compared(date, text, expected):
    """A plural of the present, in a statement too, looks ahead; what something is compared with has been."""
    assert date(text) == [expected]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Dinsdag om één uur 's nachts ging het mis.", "2024-05-14T01:00"),
        ("Even na één uur 's nachts ging dinsdag het alarm af.", "2024-05-14T01:00"),
        ("De inval was dinsdag om kwart over een 's nachts.", "2024-05-14T01:15"),
    ],
)
def test_one_o_clock(date, text, value):
    """One o'clock is a clock time, with or without accents."""
    assert value in [found for _, found in date(text)]


def test_an_hour_after_a_night(date):
    """Seven o'clock after a night is one of the morning, ten o'clock one of the evening."""
    night = "In de nacht van maandag op dinsdag brandde een loods af. "
    assert date(night + "De weg ging om zeven uur weer open.")[-1][1] == "2024-05-14T07:00"
    assert date(night + "Het vuur begon om tien uur.")[-1][1] == "2024-05-13T22:00"


def test_the_night_of_the_event(date):
    """ "Die nacht" is that of the event, which "vier dagen na" tells too, unless the text is at another night."""
    text = "Vier dagen na de storm is Dalfsum een ravage. Over die nacht zwijgt iedereen."
    assert date(text)[-1] == ("die nacht", "2024-05-11TNI")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Vanavond om 23.40 uur botsten twee trams.", "2024-05-14T23:40"),
        ("De raad heeft vanavond ingestemd met de sloop.", "2024-05-14TEV"),
        ("Vanmiddag werd al gedemonstreerd.", "2024-05-14TAF"),
        ("De rellen begonnen vanavond om half tien.", "2024-05-14T21:30"),
        ("De brand werd vanavond geblust.", "2024-05-14TEV"),
        ("Vanavond is een agent gewond geraakt.", "2024-05-14TEV"),
        ("De minister zei vanavond dat hij aanblijft.", "2024-05-14TEV"),
        ("Vanavond spreekt de koning het land toe.", "2024-05-15TEV"),
        ("Vannacht om 00.05 uur kwam de brandweer.", "2024-05-15T00:05"),
        ("Gisteravond viel de stroom uit.", "2024-05-14TEV"),
    ],
)
def test_the_evening_of_who_writes_after_midnight(date, text, value):
    """Published at 00.20, what happened "vanavond" was on the day before; what is to come is of the day itself."""
    assert [found for _, found in date(text, published="2024-05-15T00:20:00+02:00")] == [value]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Het was tien over twaalf.", ["tien over twaalf"]),
        ("Het was half drie toen de bel ging.", ["half drie"]),
        ("Het werd vijf over half zes.", ["vijf over half zes"]),
        ("Toen de boot kwam, was het tien voor twee.", ["tien voor twee"]),
        ("Het was bijna vijf voor half negen.", ["vijf voor half negen"]),
        ("Het was inmiddels kwart over vier.", ["kwart over vier"]),
        ("Het was toen twintig over acht.", ["twintig over acht"]),
        ("Werd het half elf?", ["half elf"]),
        ("Het is vijf voor twaalf voor het klimaat.", []),
        ("Het was tien voor de ploeg uit Genk.", []),
    ],
)
def test_the_time_that_it_was(date, text, words):
    """The clock in words behind "het was"; in the present tense it is a saying."""
    assert [found for found, _ in date(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "De politie is vrijdag het kantoor van Bouw Best binnengevallen.",
        "De dief is vrijdag het huis van Jan Groot binnengedrongen.",
        "Agenten zijn vrijdag het clubhuis van Zwarte Hand binnengegaan.",
        "De fiscus heeft vrijdag een jacht van Blauwe Ster meegenomen.",
        "Boeren hebben vrijdag de poort van Rood Licht geblokkeerd.",
        "De burgemeester heeft vrijdag de wijk Hoog Zuid afgesloten.",
        "De rechter heeft vrijdag de claim van Groen Dak afgewezen.",
        "De ploeg is vrijdag neergestreken in Genk.",
        "De minister is vrijdag opgestapt.",
        "Het bestuur heeft vrijdag de aanklacht tegen Snel Rond ingetrokken.",
    ],
)
def test_the_perfect_is_past_behind_any_headline(date, text):
    """Also behind a headline in the present tense, and behind a name that ends in an adjective."""
    assert date(f"Nieuwe stap in lange zaak.\n\n{text}")[-1] == ("vrijdag", "2024-05-10")
