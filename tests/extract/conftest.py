"""Attributions of a text, for the tests of constructions and of speakers."""

import pytest

from wederhoor.extract.statements import find_statements


def list_attributions(article, parse, pack):
    """The attributions of a text in words, with the names of their speakers and of those who passed them on."""
    statements = find_statements(article, parse, pack)

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


@pytest.fixture(scope="session")
def attribute(read, pack):
    """The attributions of a text."""

    def found(text):
        article, parse = read(text)
        return list_attributions(article, parse, pack)

    return found


@pytest.fixture(scope="session")
def attribute_ids(read, pack):
    """The ids of the speakers of a text, in its order."""

    def found(text):
        article, parse = read(text)
        return [attribution.speaker for attribution in find_statements(article, parse, pack).attributions]

    return found
