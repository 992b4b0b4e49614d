"""The audit of versions: each test plants one violation."""

from dataclasses import replace

import pytest

from tests.revisions import OLD, make_change, make_revised
from wederhoor.dossier.audit import find_violations
from wederhoor.records.revision import ChangeKind, Difference, Wording
from wederhoor.records.span import Span

BEYOND = Wording(pieces=(Span(0, len(OLD) + 1),))


def test_a_sound_one_passes():
    """Nothing is wrong with it."""
    assert find_violations(make_revised()) == ()


@pytest.mark.parametrize(
    ("dossier", "problem"),
    [
        (make_revised(text_sha256="0" * 64), "the text of version 1 is not what its digest says"),
        (make_revised(before=2, after=3), "does not lead from one version to the next"),
        (make_revised(after=1), "does not lead from one version to the next"),
        (make_revised(make_change(before=None, after="acht", why=(Difference.FIGURE,))), "gives 1 reasons"),
        (make_revised(make_change(why=())), "gives 0 reasons"),
        (make_revised(make_change(kind=ChangeKind.APPEARED)), "has words in the wrong versions"),
        (make_revised(replace(make_change(), before=BEYOND)), "lies outside"),
        (make_revised(replace(make_change(), before=Wording(pieces=()))), "has no words"),
        (
            make_revised(replace(make_change(), after=Wording(pieces=(Span(0, 3),), attribution="s9"))),
            "nothing has the id 's9'",
        ),
        (replace(make_revised(), documents=make_revised().documents[1:]), "there is no document 'a1'"),
    ],
    ids=["digest", "step", "same", "reason", "no reason", "side", "span", "no words", "statement", "document"],
)
def test_what_is_wrong_is_named(dossier, problem):
    """One line says which revision and what."""
    assert any(problem in line for line in find_violations(dossier))


def test_versions_come_in_order():
    """A later number stands behind an earlier one."""
    dossier = make_revised()
    (earlier,) = dossier.documents[0].earlier
    wrong = replace(dossier.documents[0], earlier=(replace(earlier, number=3), earlier))
    assert any("does not come after 3" in line for line in find_violations(replace(dossier, documents=(wrong,))))
