"""Chains of runs."""

import random

from hypothesis import given
from hypothesis import strategies as st

from tests.align.compare.sequences import seeds
from wederhoor.align.compare import chain
from wederhoor.align.compare.chain import Chains
from wederhoor.align.compare.run import Run, find_runs
from wederhoor.align.compare.sequence import Words

LETTERS = st.lists(st.sampled_from("abcde"), max_size=40)


def read(letters):
    """Words of three weights in sentences of seven."""
    weights = [{"a": 0.3, "b": 0.5}.get(letter, 1.0) for letter in letters]
    return Words(letters, weights, [place // 7 for place in range(len(letters))])


def chain_simply(a, b, runs):
    """The best chain by scoring every run anew: the plain form of what ``Chains`` keeps up to date."""
    scores = [sum(a.weights[run.a : run.end_a]) for run in runs]
    before = [None] * len(runs)
    for this, run in enumerate(runs):
        own = scores[this]
        for that in range(this - 1, max(-1, this - 1 - chain.LOOK_BACK), -1):
            if chain._near(a, b, runs[that], run):
                score = own + scores[that] + chain._between(a, b, runs[that], run)
                if score > scores[this]:
                    scores[this], before[this] = score, that
    last = scores.index(max(scores))
    best, found = scores[last], []
    while last is not None:
        found.append(runs[last])
        last = before[last]
    return best, found[::-1]


@given(LETTERS, LETTERS, st.randoms(use_true_random=False))
def test_chains_are_those_of_scoring_everything_anew(left, right, chance):
    """However many runs are taken away, what is left has the chains that a fresh count of it gives."""
    a, b = read(left), read(right)
    runs = find_runs(a, b, seeds(a, b))
    chains, places = Chains(a, b, runs), list(range(len(runs)))
    while places:
        assert chains.best() == chain_simply(a, b, [runs[place] for place in places])
        taken = set(chance.sample(places, chance.randint(1, min(4, len(places)))))
        chains.take(taken)
        places = [place for place in places if place not in taken]
    assert chains.best() is None


def test_first_of_equally_good_chains_is_the_best():
    """Of two runs that score the same the earlier one is taken."""
    a = read(list("cdexxxcdey"))
    runs = [Run(0, 0, 3), Run(6, 6, 3)]
    assert Chains(a, a, runs[:1]).best() == (3.0, runs[:1])
    far = Words(a.keys, a.weights, list(range(10)))
    assert Chains(far, far, runs).best() == (3.0, runs[:1])


def test_taking_passages_one_by_one_scores_only_what_follows(monkeypatch):
    """A shuffled text is scored in steps that grow with its runs, not with their square."""
    blocks = [[f"w{block}-{place}" for place in range(8)] for block in range(400)]
    shuffled = blocks[:]
    random.Random(1).shuffle(shuffled)  # noqa: S311 (a test that repeats itself)
    a, b = (read([word for block in order for word in block]) for order in (blocks, shuffled))
    places = {key: place for place, key in enumerate(b.keys)}
    runs = find_runs(a, b, [(place, places[key]) for place, key in enumerate(a.keys)])
    steps = []
    near = chain._near
    monkeypatch.setattr(chain, "_near", lambda *given: steps.append(1) or near(*given))
    chains = Chains(a, b, runs)
    while best := chains.best():
        chains.take(runs.index(run) for run in best[1])
    assert len(steps) <= len(runs) * chain.LOOK_BACK * (chain.LOOK_BACK + 1)
