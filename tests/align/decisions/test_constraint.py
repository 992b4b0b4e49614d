"""Decisions that may contradict each other, as constraints."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.align.decisions.constraint import settle
from wederhoor.records.judgement import State


def settled(*decisions):
    """Constraints and states of decisions such as ``a=b`` and ``a≠b``; a side may name several."""
    parts = []
    for number, decision in enumerate(decisions):
        sign = "=" if "=" in decision else "≠"
        one, other = (frozenset(side) for side in decision.split(sign))
        parts.append((f"j{number}", sign == "=", (one, other)))
    return settle(parts)


def states(*decisions):
    return [str(outcome.state) for outcome in settled(*decisions)[1].values()]


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        (("a=b", "b=c", "a≠c"), ["applied", "applied", "contradictory"]),
        (("a≠c", "a=b", "b=c"), ["applied", "applied", "contradictory"]),
        (("a=b", "c=d", "a≠c"), ["applied"] * 3),
        (("a≠a",), ["unmet"]),
        (("ab≠bc",), ["applied"]),
        (("ab=c", "b≠c"), ["applied", "contradictory"]),
    ],
    ids=["chain then apart", "apart then chain", "two pairs", "itself", "one shared", "several at once"],
)
def test_the_decision_that_contradicts_earlier_ones_is_set_aside(decisions, expected):
    """Earlier ones stand."""
    assert states(*decisions) == expected


def test_it_says_what_it_contradicts():
    """All decisions that it cannot go with are named, and no others."""
    outcomes = settled("x=y", "a=b", "b=c", "a≠c")[1]
    assert outcomes["j3"].against == ("j1", "j2")
    outcomes = settled("x=y", "a≠c", "a=b", "b=c")[1]
    assert outcomes["j3"].against == ("j1", "j2")


def test_what_is_set_aside_leaves_no_trace():
    """Neither what it would have joined nor what it would have joined them to is held against later ones."""
    assert states("a≠d", "abcd=e", "a=b", "b≠e", "c≠d") == ["applied", "contradictory", "applied", "applied", "applied"]


def test_a_decision_costs_what_it_joins():
    """Fifty thousand pairs are joined; with a copy of all that was joined before for each it would not end."""
    pairs = [(frozenset({f"a{number}"}), frozenset({f"b{number}"})) for number in range(50_000)]
    constraints, _ = settle((f"j{number}", True, pair) for number, pair in enumerate(pairs))
    assert len(constraints.must) == len(pairs)


@given(st.lists(st.tuples(st.booleans(), *[st.frozensets(st.sampled_from("abcde"), min_size=1)] * 2), max_size=12))
def test_constraints_never_contradict_each_other(decisions):
    """Whatever was decided, no pair must both be joined and be kept apart."""
    constraints, outcomes = settle(
        (f"j{number}", joins, (one, other)) for number, (joins, one, other) in enumerate(decisions)
    )
    home = {name: name for name in "abcde"}
    for one, other in constraints.must:
        old, new = home[one], home[other]
        home = {name: new if root == old else root for name, root in home.items()}
    assert all(home[one] != home[other] for one, other in constraints.cannot)
    assert all(bool(outcome.against) == (outcome.state is State.CONTRADICTORY) for outcome in outcomes.values())
