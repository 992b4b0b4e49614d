"""The clause around a token."""

import pytest

from wederhoor.extract.clause import clause_at


@pytest.mark.parametrize(
    ("text", "word", "clause"),
    [
        ("De dienst sloot, maar de brug bleef open.", "brug", "maar de brug bleef open"),
        ("Hij meldt dat de brug vrijdag dicht gaat.", "vrijdag", "dat de brug vrijdag dicht gaat"),
        ("De brug ging vrijdag open.", "vrijdag", "De brug ging vrijdag open"),
    ],
)
def test_a_clause_ends_at_punctuation_and_subordinators(read, pack, text, word, clause):
    """A subordinator bounds a clause only where both sides have a verb."""
    _, parse = read(text)
    index = next(token.index for token in parse.tokens if token.text == word)
    found = clause_at(parse, index, pack.times.subordinators)
    assert " ".join(parse.tokens[place].text for place in found) == clause
