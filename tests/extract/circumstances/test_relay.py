"""Through whom a statement came to the article, in invented Dutch reports."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In een gesprek met het persbureau Nedex zei wethouder Anna Smit dat de brug dicht blijft.",
            [["Nedex"]],
            id="in a conversation",
        ),
        pytest.param(
            "„De brug blijft dicht”, zei wethouder Anna Smit tegen RTV Merkelt.",
            [["RTV Merkelt"]],
            id="local broadcaster",
        ),
        pytest.param(
            "Wethouder Anna Smit zei tegen persbureau Nedex dat de brug dicht blijft. Volgens haar is hij onveilig.",
            [["Nedex"], ["Nedex"]],
            id="goes on with a pronoun",
        ),
        pytest.param(
            "De brug is onveilig, schreef deze krant dinsdag op gezag van wethouder Anna Smit.",
            [[]],
            id="the paper itself",
        ),
    ],
)
def test_relay(attribute, text, expected):
    """An outlet to which something was told, or that passes it on, is the relay; the paper itself is none."""
    assert [found["relay"] for found in attribute(text)] == expected
