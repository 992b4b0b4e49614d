"""Whom a noun phrase stands for, in invented reports."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("De burgemeester kwam langs. Zijn vrouw zei dat hij moe was.", "Zijn vrouw", id="his wife"),
        pytest.param("De ex-man van de beklaagde zegt dat zij liegt.", "De ex-man", id="the ex of the accused"),
        pytest.param("De weduwe van Karel Vos zegt dat hij ziek was.", "De weduwe van Karel Vos", id="a widow"),
        pytest.param(
            "Karel Vos belde zijn dochter Els Vos. Zijn dochter zegt dat hij in de war was.",
            "Els Vos",
            id="a relative whom the article names",
        ),
        pytest.param(
            "Voor de rechtbank stond Jan Claeys. Zijn ex-partner schudde het hoofd. 'Hij liegt', riep ze.",
            "Zijn ex-partner",
            id="a relative as a pronoun",
        ),
        pytest.param(
            "Agenten hielden Dirk Zandvoort aan. De man van 43 zegt dat hij niets deed.",
            "Dirk Zandvoort",
            id="an age is no possessor",
        ),
    ],
)
def test_relative(attribute, text, expected):
    """A relative is somebody else than those to whom he belongs."""
    [said] = attribute(text)
    assert said["speaker"].startswith(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Aanvoerder Karel Vos was blij. De verdediger zegt dat het zwaar was.", "Karel Vos", id="no rival"
        ),
        pytest.param("Keeper Karel Vos was blij. De verdediger zegt dat het zwaar was.", "De verdediger", id="keeper"),
        pytest.param("Trainer Karel Vos was blij. De spits zegt dat het zwaar was.", "De spits", id="trainer"),
        pytest.param("De verdediger zegt dat het zwaar was.", "De verdediger", id="nobody"),
    ],
)
def test_function_in_a_game(attribute, text, expected):
    """A place in the team tells of one named before, unless he has another."""
    assert [each["speaker"] for each in attribute(text)] == [expected]


def test_epithet_is_of_another_in_its_sentence(attribute):
    """Of the subject of its sentence there would be a pronoun."""
    blamed, denied = attribute("Curator Els Maas verdenkt de oud-directeur van fraude. De oud-directeur ontkent dat.")
    assert blamed["speaker"] == "Els Maas"
    assert denied["speaker"] != "Els Maas"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "De vakbond zegt dat er brand was. De Vrije Turfstekersbond staakt.", "Vrije Turfstekersbond", id="later"
        ),
        pytest.param(
            "De vakbond zegt dat er brand was. De Vrije Turfstekersbond en de Nieuwe Veerliedenbond staken.",
            "De vakbond",
            id="two",
        ),
    ],
)
def test_wide_noun_before_the_only_body_of_its_kind(attribute, text, expected):
    """A wide noun at the head of an article is the only body whose name ends in a noun for the same."""
    [said] = attribute(text)
    assert said["speaker"].endswith(expected)
