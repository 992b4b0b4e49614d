"""Attributions of an English text, as those of a Dutch one."""

import pytest

from tests.conftest import article_of
from tests.extract.conftest import list_attributions
from wederhoor.lang.registry import get_pack
from wederhoor.text.layout import lay_out
from wederhoor.text.parse import Parser


@pytest.fixture(scope="session")
def english():
    """The English pack."""
    return get_pack("en")


@pytest.fixture(scope="session")
def english_parser(english):
    """The shipped English pipeline."""
    return Parser(english)


@pytest.fixture(scope="session")
def attribute(english, english_parser):
    """The attributions of an English text, with the names of their speakers."""

    def found(text):
        article = article_of(text, language="en")
        parse = next(english_parser.parse([(article, lay_out(article, english))]))
        return list_attributions(article, parse, english)

    return found
