"""Attributions of an English text, as those of a Dutch one."""

import pytest

from tests.conftest import article_of
from wederhoor.extract.statements import find_statements
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
        statements = find_statements(article, parse, english)

        def words(span):
            return span.of(article.text) if span else None

        names = {entity.id: entity.name for entity in statements.entities}
        return [
            {
                "source": words(a.source),
                "cue": words(a.cue),
                "content": [words(span) for span in a.content],
                "speaker": names.get(a.speaker),
                "act": a.act.value,
                "certainty": a.certainty.value,
                "mode": a.mode.value,
                "channel": a.channel,
                "relay": [names[outlet] for outlet in a.relay],
            }
            for a in statements.attributions
        ]

    return found
