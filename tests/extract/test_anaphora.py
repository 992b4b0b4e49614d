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
