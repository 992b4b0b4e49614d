"""How a statement is quoted."""

import pytest

from wederhoor.extract.statements import find_statements


@pytest.fixture(scope="session")
def modes_in(read, pack):
    """The modes of the attributions of a text, in order."""

    def told(text):
        article, parse = read(text)
        return [attribution.mode.value for attribution in find_statements(article, parse, pack).attributions]

    return told


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        pytest.param('"De brug is dicht", zegt Lotte Claes.', ["direct"], id="by itself"),
        pytest.param('Lotte Claes zegt dat de brug "tot nader order" dicht blijft.', ["mixed"], id="inside"),
        pytest.param('Lotte Claes zegt dat de "Groene Brug" dicht blijft.', ["indirect"], id="name"),
        pytest.param('"De brug is dicht", zegt Lotte Claes. Calmar ontkent dat.', ["direct", "direct"], id="taken up"),
        pytest.param(
            'Het gerucht gaat dat de brug dichtgaat. De burgemeester noemt dat "onzin".',
            ["mixed"],
            id="called untrue in quotes",
        ),
    ],
)
def test_mode_tells_whose_words_stand_there(modes_in, text, modes):
    """A quotation is direct also where another takes it up; one among the reporter's words makes a statement mixed."""
    assert modes_in(text) == modes
