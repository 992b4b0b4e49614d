"""Where a statement was made, in invented Dutch reports."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "De kering houdt, zei dijkgraaf Anna Smit op een ingelaste persconferentie.",
            ["press conference"],
            id="over a participle",
        ),
        pytest.param("De club belooft op haar site dat het duel doorgaat.", ["online"], id="site"),
        pytest.param("'De poort blijft dicht', appt voorzitter Karel Vos.", ["WhatsApp"], id="verb that carries it"),
        pytest.param("Op een filmpje is te zien hoe de loods instort.", [None], id="footage is the source"),
        pytest.param(
            "Trainer Karel Vos zei op televisie dat hij weggaat. „Het is mooi geweest.”",
            ["television", "television"],
            id="quotation that goes on",
        ),
        pytest.param(
            "Trainer Karel Vos zei op televisie dat hij weggaat. Hij ontkent dat er ruzie was.",
            ["television", None],
            id="told anew",
        ),
    ],
)
def test_channel(attribute, text, expected):
    """The channel stands beside the cue or in its verb; a quotation that goes on keeps it."""
    assert [found["channel"] for found in attribute(text)] == expected
