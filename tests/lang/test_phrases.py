"""The questions that fixed templates put."""

import pytest

from wederhoor.lang.registry import SHIPPED, get_pack


@pytest.mark.parametrize(
    ("language", "topic", "unit", "question"),
    [
        ("en", "", "lorries", "How many lorries?"),
        ("en", "killed", "people", "How many dead?"),
        ("en", "money", "pound", "How much money?"),
        ("en", "percentage", "%", "What percentage?"),
        ("nl", "", "vrachtwagens", "Hoeveel vrachtwagens?"),
        ("nl", "money", "euro", "Hoeveel euro?"),
    ],
)
def test_asks_for_what_is_counted_or_measured(language, topic, unit, question):
    """English asks for a measure by its name, since its unit stands as one article happens to write it."""
    assert get_pack(language).phrases.ask_figure(topic, unit, among=False) == question


def test_asks_for_a_measure_of_something():
    """A measure without a word of what it is of would be any measure."""
    assert get_pack("en").phrases.ask_figure_about("distance", "metre", "‘crack’") == "What distance, by ‘crack’?"
    assert get_pack("nl").phrases.ask_figure_about("distance", "meter", "‘scheur’") == "Hoeveel meter, bij ‘scheur’?"


@pytest.mark.parametrize("language", SHIPPED)
def test_what_is_measured_is_a_topic_of_the_pack(language):
    """A key that no topic has would never be asked."""
    pack = get_pack(language)
    assert set(pack.phrases.figure_measures) <= set(pack.topics.measures.values())
