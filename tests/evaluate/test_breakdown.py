"""Statements by form, and how they are missed."""

from dataclasses import replace

import pytest

from tests.dossiers import PORT, make_attribution, make_dossier
from tests.evaluate.golds import make_gold
from wederhoor.evaluate.breakdown import Miss, judge, tabulate
from wederhoor.evaluate.comparison import compare
from wederhoor.evaluate.form import Form
from wederhoor.records.attribution import Act

FIRST, SECOND = make_dossier().attributions


def judged(pack, *attributions):
    return judge(compare(make_gold(), make_dossier(attributions=attributions)), pack)


@pytest.mark.parametrize(
    ("found", "miss"),
    [
        ((FIRST,), None),
        ((), Miss.ABSENT),
        ((make_attribution(content="Volgens wethouder Ineke Dorsman zijn er acht", cue="Volgens"),), Miss.PART),
        ((replace(FIRST, content=make_attribution(content="zijn er acht gewonden").content),), Miss.LONG),
        ((replace(FIRST, content=make_attribution(content="acht gewonden").content),), Miss.SHORT),
        ((replace(FIRST, content=make_attribution(content="zijn er acht").content),), Miss.SHIFTED),
        ((replace(FIRST, source=None),), Miss.SOURCE),
        ((replace(FIRST, cue=None),), Miss.CUE),
        ((replace(FIRST, speaker=None),), Miss.SPEAKER),
        ((replace(FIRST, act=Act.DENIES, channel="radio"),), Miss.ACT),
        ((replace(FIRST, channel="radio"),), Miss.CHANNEL),
    ],
    ids=lambda value: str(value) if isinstance(value, Miss) else "",
)
def test_what_is_wrong_first(found, miss, pack):
    """A miss is what is wrong first, the content before its source, the spans before the labels."""
    assert judged(pack, *found, SECOND)[0].miss is miss


def test_found_and_exact(pack):
    """A wrong label leaves a statement exact, a wrong source leaves it found."""
    wrong_label, wrong_source = replace(FIRST, channel="radio"), replace(SECOND, source=None)
    verdicts = judged(pack, wrong_label, wrong_source)
    assert [(each.found, each.exact) for each in verdicts] == [(True, True), (True, True)]
    assert [(each.found, each.exact) for each in judged(pack, replace(FIRST, source=None))] == [
        (True, False),
        (False, False),
    ]


def test_rows(pack):
    """Each statement counts in one row; the most frequent miss comes with its first example."""
    (front, other) = tabulate(judged(pack, FIRST))
    assert (front.form, front.gold, front.found, front.exact, front.misses) == (Form.ACCORDANCE_FRONT, 1, 1, 1, ())
    assert (other.gold, other.found, other.misses) == (1, 0, ((Miss.ABSENT, 1),))
    assert other.example is not None
    assert other.example.attribution.content[0].of(PORT) == "zes gewonden"
    assert front.example is None
