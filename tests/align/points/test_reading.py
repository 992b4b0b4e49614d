"""What words are about, and who speaks for whom."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.align.points.factory import article, bundle, says
from wederhoor.align.points.period import contains, has_clock, meet, read_period


def keys(sentence, word, **options):
    """The concepts of the first token with that form."""
    evidence = bundle(article("a", None, sentence), **options)
    tokens = evidence.findings.parses["a"].tokens
    index = next(token.index for token in tokens if token.text == word)
    return set(evidence.readings["a"].keys(index))


@pytest.mark.parametrize(
    ("sentence", "word", "key"),
    [
        ("Er zijn drie mensen omgekomen.", "omgekomen", "class:death"),
        ("Drie mensen zijn om het leven gekomen.", "leven", "class:death"),
        ("De legerhelikopter vertrok.", "legerhelikopter", "class:aircraft"),
        ("De Franse dienst meldt brand.", "Franse", "country:Frankrijk"),
        ("De snelheidsmeter lag in de haven.", "snelheidsmeter", "part:nl:snelheid"),
        ("De boeien lagen in de haven.", "boeien", "word:nl:boei"),
        ("Rode Vuist vertrok.", "Vuist", "entity:Rode Vuist"),
        ("De dienst stuurde een memo.", "memo", "sense:nl:document"),
        ("De bond wil aan de bel trekken.", "trekken", "sense:nl:waarschuwen"),
        ("De havenbrand en de haven.", "havenbrand", "word:nl:hav"),
        ("Er vielen 4 doden.", "4", "count:killed 4"),
        ("Er vielen 430 doden.", "430", "number:430"),
        ("Er vielen 4 doden.", "4", "number:small 4"),
    ],
    ids=[
        "class",
        "expression",
        "compound",
        "country",
        "beginning",
        "stem",
        "entity",
        "near-synonym",
        "idiom",
        "modifier",
        "count",
        "number",
        "small number",
    ],
)
def test_a_word_is_read_as_a_concept(sentence, word, key):
    """The ways in which a word of one article meets one of another."""
    assert key in keys(sentence, word, names={"Rode Vuist": "group"})


@pytest.mark.parametrize(
    ("words", "key"),
    [("op 14 mei brand was", "date:05-14"), ("in februari brand was", "date:02"), ("in 2019 brand was", None)],
    ids=["day", "month", "year"],
)
def test_a_day_or_month_is_a_concept(words, key):
    """Two accounts that name one day or month speak of one matter; a year is too wide."""
    evidence = bundle(article("a", "2024-05-20", says("De politie", f"er {words}")))
    dates = {concept for concept in evidence.by_id["a-1"].concepts if concept.startswith("date:")}
    assert dates == ({key} if key else set())


def test_a_numeral_is_read_with_the_noun_that_it_counts():
    """*Tien huizen* and *tien schepen* share a word and no amount."""
    houses, ships = (
        bundle(article("a", None, says("De bond", f"er tien {things} waren"))).by_id["a-1"]
        for things in ("huizen", "schepen")
    )
    assert {"amount:10 hui", "word:nl:tien"} <= houses.concepts.keys()
    assert houses.measured == {"amount:10 hui"}
    assert "amount:10 hui" not in ships.concepts


def test_an_expression_with_its_own_negation_is_not_turned_round():
    """*Gaat niet door* is a sense of its own, the same as *afgeblazen*."""
    evidence = bundle(article("a", None, says("De bond", "de staking niet doorgaan kan zonder geen doorgang")))
    assert "sense:nl:afblazen" in evidence.by_id["a-1"].concepts
    assert "sense:nl:afblazen" not in evidence.by_id["a-1"].denied


def test_a_statement_knows_its_times_and_counts():
    """A time of day and a count measure; a common bare number doesn't."""
    evidence = bundle(article("a", "2024-05-06", says("De politie", "er om 19.52 uur brand was en 4 doden vielen")))
    assert evidence.by_id["a-1"].measured == {"clock:19:52", "count:killed 4"}
    assert [figure.low for figure in evidence.by_id["a-1"].figures] == [4]


def test_an_empty_word_is_about_nothing():
    """Auxiliaries and light nouns carry no concept."""
    assert keys("De zaak was zo.", "zaak") == set()


def test_a_negation_turns_its_governor_round():
    """*Niet* denies the verb that it belongs to."""
    evidence = bundle(article("a", None, says("De bond", "de boei niet weggehaald is")))
    assert "class:removal" in evidence.by_id["a-1"].denied


@pytest.mark.parametrize(
    ("role", "body"),
    [("woordvoerder van Chemtron", "Chemtron"), ("bron bij Chemtron", "Jan Smit"), ("passagier", "Jan Smit")],
    ids=["spokesman", "anonymous source", "nobody's"],
)
def test_a_person_speaks_for_the_body_that_a_role_names(role, body):
    """A spokesman speaks for his firm, a source inside it does not."""
    evidence = bundle(
        article("a", None, says("Jan Smit", "er brand is"), "Chemtron vertrok."),
        names={"Jan Smit": "person", "Chemtron": "organisation"},
        roles={"Jan Smit": role},
    )
    assert evidence.sides.voice("Jan Smit") == body


def test_words_outside_attributions_are_the_article_s_own():
    """The rest of a sentence that says enough is a statement without a speaker."""
    evidence = bundle(
        article("a", None, "De brand ontstond in de fabriek bij de haven.", says("De bond", "er rook is"))
    )
    own = [item for item in evidence.statements if item.attribution is None]
    assert [evidence.words(item) for item in own] == ["De brand ontstond in de fabriek bij de haven"]


def test_a_dated_sentence_long_before_publication_is_of_an_earlier_event():
    """*Toen* and days well before the publication put a statement in another event."""
    evidence = bundle(article("a", "2024-05-06", says("De bond", "er toen brand was in de fabriek")))
    assert evidence.by_id["a-1"].earlier


@pytest.mark.parametrize(
    ("outer", "inner", "inside"),
    [
        ("2024-05-06", "2024-05-06T09:00", True),
        ("2024-05-06TMO", "2024-05-06T09:00", True),
        ("2024-05-06TMO", "2024-05-06TAF", False),
        ("2024-W19", "2024-05-06", True),
        ("2024-SP", "2024-04", True),
        ("2024", "2024-12-31TEV", True),
    ],
)
def test_values_lie_in_each_other(outer, inner, inside):
    """TIMEX3 values as stretches of time."""
    first, second = read_period(outer), read_period(inner)
    assert first
    assert second
    assert contains(first, second) is inside
    assert meet(first, second) is inside


@pytest.mark.parametrize("value", ["P3D", "PAST_REF", "2024-13-01", "2024-02-30", ""])
def test_what_is_no_place_on_the_calendar_is_none(value):
    """Durations, references and impossible dates."""
    assert read_period(value) is None


@given(st.integers(0, 9999), st.sampled_from(["", "-W01", "-W53", "-WI", "-01", "-12-31", "-01-01TNI", "-12-31TEV"]))
def test_a_week_around_any_period_is_on_the_calendar(year, part):
    """Who counts some days from a period needs no other bound."""
    period = read_period(f"{year:04}{part}")
    week = timedelta(days=7)
    assert period is None or period[0] - week < period[0] < period[1] < period[1] + week
    assert period or part == "-W53" or year in (0, 1, 9999)


@pytest.mark.parametrize("published", ["0001-01-01", "0001-01-01T00:00:00Z", "9999-12-31"])
def test_no_statement_is_long_before_an_unknown_day(published):
    """The empty date of a program is no day of publication."""
    evidence = bundle(article("a", published, says("De bond", "er op 3 mei brand was in de fabriek")))
    assert evidence.findings.times["a"]
    assert not evidence.by_id["a-1"].earlier


def test_an_hour_is_a_clock_time_and_a_morning_is_not():
    """Only a value with an hour can contradict another one by the minute."""
    assert has_clock("2024-05-06T09:00")
    assert not has_clock("2024-05-06TMO")
