"""Headlines that quote the article."""

import pytest

from wederhoor.extract.statements import find_statements

BODY = "Trainer Marco Hellinga was boos. 'Dit was de slechtste helft van het seizoen', zei hij."


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        pytest.param("'Dit was de slechtste helft van het seizoen'", "Marco Hellinga", id="same words"),
        pytest.param("'De slechtste helft van het seizoen ooit'", "Marco Hellinga", id="most of the words"),
        pytest.param("'Wij hebben nergens spijt van gehad'", None, id="other words"),
    ],
)
def test_headline(read, pack, headline, expected):
    """A quotation in a headline is given to whom the article quotes with its words."""
    article, parse = read(f"{headline}\n\n{BODY}")
    statements = find_statements(article, parse, pack)
    names = {entity.id: entity.name for entity in statements.entities}
    assert names.get(statements.attributions[0].speaker) == expected
