"""Whom a pronoun stands for, in invented reports."""

import pytest


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        pytest.param(
            "Analisten hadden meer verwacht. 'Het was zwaar', zei topvrouw Els Maas. Ze verwacht dat het beter wordt.",
            "Ze",
            "Els Maas",
            id="she beside a verb in the singular",
        ),
        pytest.param(
            "Volgens de leraren was ze een stil kind. Ze had gezegd dat ze arts wilde worden.",
            "Ze",
            None,
            id="she is none of several",
        ),
        pytest.param(
            "Generaal Vorobjov waarschuwde voor een doorbraak. De president was rustiger. 'Wij winnen', zei hij.",
            "hij",
            "De president",
            id="the subject right before",
        ),
        pytest.param(
            "De aanklager vroeg tien jaar. De rechter gaf er twee, omdat de feiten volgens hem oud waren.",
            "hem",
            "De rechter",
            id="the subject of its own sentence",
        ),
        pytest.param(
            "De trainer haalde de spits eraf, omdat die volgens hem moe was.",
            "hem",
            "De trainer",
            id="the subject of the main clause",
        ),
        pytest.param(
            "De bonden spraken met de directie. Die houdt vol dat er geen geld is.",
            "Die",
            "de directie",
            id="the last one of the number of the verb",
        ),
        pytest.param(
            "De burgemeester en de politiechef ruzieden. Die laatste noemde de betoging gevaarlijk.",
            "Die laatste",
            "de politiechef",
            id="the latter",
        ),
        pytest.param(
            "De man had zijn buurman bedreigd. Die verklaarde dat hij bang was.",
            "Die",
            "zijn buurman",
            id="the one named last",
        ),
        pytest.param(
            "De schepen wordt beticht van leugens. Hij zegt dat hij niets wist.",
            "Hij",
            "De schepen",
            id="one person by a noun that looks like a plural",
        ),
    ],
)
def test_pronoun(attribute, text, source, expected):
    """A pronoun is led to whom a reader takes it for."""
    found = [each for each in attribute(text) if each["source"] == source]
    assert [each["speaker"] for each in found] == [expected]
