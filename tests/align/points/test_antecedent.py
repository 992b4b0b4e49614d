"""Which count a number without a noun takes up."""

import re
from dataclasses import replace

from tests.align.points.factory import article, bundle
from wederhoor.align.points.antecedent import Antecedents
from wederhoor.align.points.count import OTHER, Count, Scope
from wederhoor.align.points.tally import read_counts
from wederhoor.records.figure import Figure, Modifier
from wederhoor.records.span import Span


def figure(place, topic=OTHER, unit=""):
    span = Span(place, place + 1)
    return Figure(
        id=f"f{place}",
        document="a",
        span=span,
        topic=topic,
        unit=unit,
        low=6.0,
        high=6.0,
        modifier=Modifier.EXACT,
        attribution=None,
    )


def count(place, topic=OTHER, *, bare=False, group=""):
    return Count(figure(place, topic), None, None, None, Scope("", "", group, False, False), {}, bare=bare)  # noqa: FBT003


def places(found):
    return [None if item is None else item.figure.span.start for item in found]


def test_the_nearest_counts_of_one_topic_are_taken_up():
    """What another topic counts, a part of the injured and another bare number are passed over."""
    bare = count(50, "killed", bare=True)
    others = [count(10, "killed"), count(20, "missing"), count(30, "killed", group="grave"), count(40, bare=True)]
    antecedents = Antecedents.among([*others, bare, count(60, "missing"), count(70, "killed")], "money")
    assert places(antecedents.around(bare, large=False)) == [10, 70]
    assert places(antecedents.around(bare, large=True)) == [None, None]


def read_bare(words, *, numbers):
    """The counts of one sentence with so many numbers behind those words, none with a noun."""
    written = article("a", None, " ".join(f"{words} {number}" for number in range(2, numbers + 2)) + ".")
    evidence = bundle(written)
    figures = tuple(
        replace(figure(match.start()), span=Span(*match.span())) for match in re.finditer(r"\d+", written.text)
    )
    return read_counts(replace(evidence, findings=replace(evidence.findings, figures={"a": figures})), "a")


def test_a_sentence_of_numbers_alone_is_read_number_by_number():
    """Of a thousand numbers each looks up its neighbours; with all against all, and each over the sentence, it would
    not end."""
    counts = read_bare("en er zijn er", numbers=1000)
    assert len(counts) == 1000
    assert all(item.bare and item.follows is None for item in counts)


def test_a_noun_that_is_asked_for_is_near():
    """The noun behind *hoeveel* is counted by the number after it, and by the next ones too; one further off is not
    what is asked for."""
    assert [item.asked for item in read_bare("hoeveel tenten verdwenen", numbers=2)] == ["tenten"] * 2
    assert read_bare("hoeveel er daar nu van de", numbers=1)[0].asked == ""
