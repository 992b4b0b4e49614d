"""Points about numbers."""

import pytest

from tests.align.points.factory import answers, article, denies, only, points, says

FIVE, SEVEN = "Er vielen 5 doden.", "Er vielen 7 doden."


def test_two_counts_of_one_thing_by_two_speakers_are_contested():
    """Two sides that count different deaths contradict each other, whenever they were published."""
    found = points(
        article("a", "2024-05-06", says("De regering", "er 6 doden zijn")),
        article("b", "2024-05-07", says("De vakbond", "er 11 doden zijn")),
    )
    point = only(found, "figure")
    assert (point.status, point.question) == ("contested", "Hoeveel doden?")
    assert answers(point) == {"6": {"a-1"}, "11": {"b-1"}}


def test_a_later_and_higher_count_of_the_same_speaker_is_an_update():
    """A death toll that the same body raises the next day is no contradiction."""
    found = points(
        article("a", "2024-05-06", says("De brandweer", "er 6 doden zijn")),
        article("b", "2024-05-07", says("De brandweer", "er 9 doden zijn")),
    )
    assert only(found, "figure").status == "updated"


def test_a_later_but_lower_toll_of_the_same_speaker_is_contested():
    """The dead do not become fewer: a lower count later contradicts the first."""
    found = points(
        article("a", "2024-05-06", says("De brandweer", "er 9 doden zijn")),
        article("b", "2024-05-07", says("De brandweer", "er 6 doden zijn")),
    )
    assert only(found, "figure").status == "contested"


def test_fewer_missing_later_is_an_update():
    """The missing do become fewer."""
    found = points(
        article("a", "2024-05-06", says("De brandweer", "er 9 vermisten zijn")),
        article("b", "2024-05-07", says("De brandweer", "er 4 vermisten zijn")),
    )
    assert only(found, "figure").status == "updated"


@pytest.mark.parametrize(
    ("first", "second"),
    [("er 8 gewonden zijn", "er minstens 8 gewonden zijn"), ("er 52 gewonden zijn", "er ongeveer 50 gewonden zijn")],
    ids=["at least", "about"],
)
def test_values_that_one_number_can_be_are_narrower(first, second):
    """Eight, and at least eight, can both be right."""
    found = points(
        article("a", "2024-05-06", says("De politie", first)),
        article("b", "2024-05-06", says("Het ziekenhuis", second)),
    )
    assert only(found, "figure").status == "narrower"


def test_the_same_number_in_two_articles_is_agreed():
    """One number, two articles, one answer."""
    found = points(article("a", None, "Er vielen 3 doden."), article("b", None, "Er vielen 3 doden."))
    point = only(found, "figure")
    assert point.status == "agreed"
    assert answers(point) == {"3": {"a", "b"}}


def test_other_people_are_another_question():
    """Injured officers are not compared with injured people in general."""
    found = points(
        article("a", None, says("De politie", "er 7 agenten gewond zijn"), "Er vielen 3 gewonden."),
        article("b", None, says("De bond", "er 40 gewonden zijn")),
    )
    contested = [answers(point) for point in found if point.status == "contested"]
    assert [set(point) for point in contested] == [{"3", "40"}]


@pytest.mark.parametrize(
    "sentence",
    ["Onder wie 2 doden van 1 familie.", "Er vielen nog 2 doden.", "Bij een soortgelijk ongeluk vielen toen 12 doden."],
    ids=["part", "on top", "earlier event"],
)
def test_parts_additions_and_earlier_events_are_left_apart(sentence):
    """A part of a whole, what comes on top and an earlier event are no counts of this one."""
    found = points(*(article(name, None, text) for name, text in zip("abc", (FIVE, sentence, SEVEN), strict=True)))
    assert set(answers(only(found, "figure", "contested"))) == {"5", "7"}


def test_a_number_without_a_noun_counts_what_the_last_one_counted():
    """*De vakbond houdt het op 11* speaks of the dead of the sentence before."""
    found = points(
        article("a", None, (says("De regering", "er 6 doden zijn"), says("De bond", "11 doden", cue="spreekt van")))
    )
    assert only(found, "figure").status == "contested"


def test_unlisted_units_are_compared_only_in_one_matter():
    """Three letters of one sender and five of another are two things."""
    found = points(
        article("a", None, says("De bond", "de dienst 3 brieven over de boei kreeg")),
        article("b", None, says("De school", "ouders 5 brieven over huiswerk kregen")),
    )
    assert not [point for point in found if point.kind == "figure"]


def test_the_reason_names_values_and_sources():
    """Why two counts stand side by side is said with the counts and who gave them."""
    found = points(
        article("a", None, says("De politie", "er 6 doden zijn")),
        article("b", None, says("De bond", "er 11 doden zijn")),
    )
    assert "6 (politie) en 11 (bond)" in only(found, "figure").why


def test_numbers_of_one_named_thing_are_compared_in_short_sentences():
    """A name that both sentences have ties their numbers together where two words of a story would not."""
    found = points(
        article("a", None, "Groen Dorp staat op 15 zetels."),
        article("b", None, "Groen Dorp telt 17 zetels."),
        names={"Groen Dorp": "organisation"},
    )
    assert set(answers(only(found, "figure"))) == {"15", "17"}


@pytest.mark.parametrize("denied", ["er 6 doden zijn", "het om 6 doden gaat"])
def test_who_denies_a_number_does_not_give_it(denied):
    """A number that only a denial holds is nobody's count."""
    found = points(
        article("a", None, says("De politie", "er 5 doden zijn")),
        article("b", None, denies("De brandweer", denied)),
    )
    assert "6" not in {label for point in found if point.kind == "figure" for label in answers(point)}


def test_a_part_and_its_whole_are_two_numbers():
    """*3 van de 9 schepen*: the nine are no other count of what is lost."""
    found = points(
        article("a", None, says("De bond", "in de haven 3 van de 9 schepen gezonken zijn")),
        article("b", None, says("De dienst", "in de haven 4 schepen gezonken zijn")),
    )
    assert "9" not in {label for point in found if point.kind == "figure" for label in answers(point)}


def test_badly_and_slightly_hurt_are_counted_apart():
    """Two who are badly hurt and four who are slightly hurt are no two counts of one thing."""
    found = points(
        article("a", None, says("De politie", "er 2 gewonden slecht aan toe zijn")),
        article("b", None, says("De brandweer", "er 4 gewonden met schrammen zijn")),
        article("c", None, says("De dienst", "er 3 gewonden slecht aan toe zijn")),
    )
    point = only(found, "figure", "contested")
    assert (point.question, set(answers(point))) == ("Hoeveel zwaargewonden?", {"2", "3"})


def test_two_numbers_in_one_breath_are_two_things():
    """Who names 5 and 3 letters in one sentence has counted two things, so that neither answers another's count."""
    found = points(
        article("a", None, says("De bond", "er 5 brieven over de brug kwamen en 3 brieven over de brug vernield zijn")),
        article("b", None, says("De dienst", "er 4 brieven over de brug vernield zijn")),
    )
    assert not [point for point in found if point.kind == "figure"]


def test_a_noun_that_is_asked_for_is_what_numbers_after_it_count():
    """*Hoeveel tenten ... is de vraag*: the number after it counts tents, not what was counted before."""
    found = points(
        article(
            "a",
            "2024-05-06",
            (
                "Op 300 adressen viel de stroom uit.",
                "Hoeveel tenten verdwenen is de vraag.",
                says("De politie", "er 40 tenten weg zijn"),
                says("De gasten", "er minstens 60 tenten weg zijn"),
            ),
        )
    )
    assert answers(only(found, "figure", "contested")) == {"40": {"a-1"}, "minstens 60": {"a-2"}}


def test_one_large_number_of_people_makes_two_names_for_them_one():
    """*62000 vermisten* and *62000 mensen* are the same people, and so is the number that another gives."""
    found = points(
        article("a", "2024-05-06", says("De bond", "er 62000 vermisten zijn")),
        article("b", "2024-05-07", says("Het bestuur", "er 62000 mensen weg zijn")),
        article("c", "2024-05-07", says("De politie", "er 95000 mensen weg zijn")),
    )
    assert answers(only(found, "figure", "contested")) == {"62000": {"a-1", "b-1"}, "95000": {"c-1"}}


def test_small_numbers_of_people_join_nothing():
    """Three who are missing and three who were arrested are chance."""
    found = points(
        article("a", "2024-05-06", says("De bond", "er 3 vermisten zijn")),
        article("b", "2024-05-07", says("De politie", "er 3 arrestanten zijn")),
    )
    assert [answers(point) for point in found if point.kind == "figure"] == [{"3": {"a-1"}}, {"3": {"b-1"}}]


def test_things_that_two_articles_count_differently_are_contested():
    """Nothing says that the second took the place of the first: barges do not grow in number as a toll does."""
    found = points(
        article("a", "2024-05-06", "In Oosterhaven zijn na de storm 6 kotters gezonken."),
        article("b", "2024-05-07", "In Oosterhaven zijn na de storm 9 kotters gezonken."),
    )
    assert only(found, "figure").status == "contested"


def test_things_that_are_told_anew_are_updated():
    """*Inmiddels* says that the later number took the place of the earlier one."""
    found = points(
        article("a", "2024-05-06", "In Oosterhaven zijn na de storm 6 kotters gezonken."),
        article("b", "2024-05-07", "In Oosterhaven zijn na de storm inmiddels 9 kotters gezonken."),
    )
    assert only(found, "figure").status == "updated"


def test_a_copy_of_an_update_stays_an_update():
    """An article that tells what the police said before is not contradicted by its own copy."""
    told = (says("De politie", "er 5 doden zijn"), says("De politie", "er gisteren 3 doden waren"))
    once = points(article("a", "2024-05-07", *told))
    twice = points(article("a", "2024-05-07", *told), article("b", "2024-05-07", *told))
    assert only(once, "figure").status == only(twice, "figure").status == "updated"


def test_two_crowds_of_visitors_are_of_one_event():
    """Hundreds of visitors are those of the event, though the sentences share nothing else."""
    found = points(
        article("a", None, says("De directeur", "er 900 bezoekers zijn")),
        article("b", None, says("De wethouder", "het terrein 1500 bezoekers telt")),
    )
    assert set(answers(only(found, "figure", "contested"))) == {"900", "1500"}
