"""The phrases that say by whom something was said."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("De schepen wordt door omwonenden van diefstal beschuldigd.", "omwonenden", id="the charge"),
        pytest.param("De bank werd door activisten van fraude beticht.", "activisten", id="another charge"),
        pytest.param(
            "De bank werd door leden van milieugroepen beschuldigd.", "leden van milieugroepen", id="whose members"
        ),
    ],
)
def test_agent(attribute, text, expected):
    """The agent of an accusation ends before the charge."""
    assert [each["source"] for each in attribute(text)] == [expected]
