"""What tells bearers of one name apart."""

from dataclasses import replace

import pytest

from tests.dossiers import make_entity
from wederhoor.publish.page.namesakes import tell_apart
from wederhoor.records.entity import Mention, MentionKind
from wederhoor.records.span import Passage, Span

OUTLETS = {"a": "Het Dagblad", "b": "De Krant", "c": "De Krant"}
DATES = {"a": "1 mei", "b": "1 mei", "c": "2 mei"}
WAYS = (OUTLETS.__getitem__, DATES.__getitem__)


def bearer(id, name, *documents):
    mentions = tuple(
        Mention(passage=Passage(document, Span(0, 1)), text="x", kind=MentionKind.NAME) for document in documents
    )
    return replace(make_entity(id=id), name=name, mentions=mentions)


@pytest.mark.parametrize(
    ("first", "second", "marks"),
    [
        ("a", "b", (("Het Dagblad",), ("De Krant",))),
        ("b", "c", (("1 mei",), ("2 mei",))),
        ("b", "b", (("De Krant", "1 mei"), ("De Krant", "1 mei"))),
    ],
    ids=["outlets", "dates", "nothing"],
)
def test_namesakes_are_called_by_what_differs(first, second, marks):
    """By their outlets, else by their dates; case is no difference of names."""
    found = tell_apart([bearer("x", "Een bron", first), bearer("y", "een bron", second)], WAYS)
    assert found == dict(zip(("x", "y"), marks, strict=True))


def test_who_bears_a_name_alone_needs_no_mark():
    """Nothing is added to a name that is clear by itself."""
    assert tell_apart([bearer("x", "Norvex", "a"), bearer("y", "Korvina", "a")], WAYS) == {}
