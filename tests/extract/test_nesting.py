"""Statements inside statements, and outlets that pass them on."""

from dataclasses import replace

import pytest

from tests.extract.parses import discourse_of
from wederhoor.extract.attributions.draft import Rule
from wederhoor.extract.nesting import nest, pass_on
from wederhoor.records.attribution import Act, Attribution, Certainty, Mode

TEXT = "Trouw/PROPN meldt/VERB dat/SCONJ Jan/PROPN zegt/VERB dat/SCONJ Piet/PROPN vertelt/VERB dat/SCONJ regent/VERB"


@pytest.fixture(scope="module")
def discourse(pack):
    """Three statements, each in the one before."""
    return discourse_of(pack, TEXT)


@pytest.fixture(scope="module")
def statements(discourse):
    """Those statements."""

    def statement(id, source, rule=Rule.CLAUSE_AFTER):
        return Attribution(
            id=id,
            document="a1",
            source=discourse.span((source, source + 1)),
            cue=discourse.span((source + 1, source + 2)),
            content=(discourse.span((source + 3, len(discourse.tokens))),),
            speaker=discourse.tokens[source].text,
            mode=Mode.INDIRECT,
            act=Act.ASSERTS,
            certainty=Certainty.CERTAIN,
            relay=(),
            channel=None,
            within=None,
            rule=rule,
        )

    return [statement("outer", 0), statement("middle", 3), statement("inner", 6)]


def test_each_points_to_the_smallest_around_it(discourse, statements):
    """A statement stands in the nearest one that holds its cue."""
    assert [s.within for s in nest(discourse, statements)] == [None, "outer", "middle"]


def test_outer_speaker_passed_it_on(discourse, statements):
    """The speaker around a statement is its relay."""
    assert [s.relay for s in nest(discourse, statements)] == [(), ("Trouw",), ("Jan",)]


def test_own_words_are_not_passed_on(discourse, statements):
    """Somebody who says that he said something is no relay."""
    same = [replace(s, speaker="Jan") for s in statements]
    assert all(s.relay == () for s in nest(discourse, same))


def test_outlet_that_passes_on_has_no_statement(discourse, statements):
    """An outlet becomes the relay of what stands in its statement."""
    passed = pass_on(discourse, statements, lambda speaker: speaker == "Trouw")
    assert [(s.id, s.relay) for s in passed] == [("middle", ("Trouw",)), ("inner", ("Trouw",))]


def test_outlet_that_takes_up_a_statement_keeps_it(discourse, statements):
    """ "Dat meldt Trouw" is a statement beside the one that it takes up."""
    taking_up = [replace(statements[0], rule=Rule.TAKES_UP_SENTENCES), *statements[1:]]
    assert pass_on(discourse, taking_up, lambda speaker: speaker == "Trouw") == taking_up
