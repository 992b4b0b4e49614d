"""Who has just admitted something."""

from tests.align.points.factory import Said, article, bundle, quotes, says
from wederhoor.align.points import admission
from wederhoor.align.points.admission import find_admitting

ADMITS = Said("De firma", "erkende dat", "de keuring ontbrak")


def test_words_after_an_admission_in_its_paragraph_are_of_who_admits():
    """Neither another speaker, nor the next paragraph, nor what stands before the admission."""
    evidence = bundle(
        article(
            "a",
            None,
            (quotes("De firma", "Wij weten van niets"), ADMITS, quotes("De firma", "Dat had niet gemogen")),
            (quotes("De bond", "Dat klopt niet"), quotes("De firma", "Dat klopt niet")),
        )
    )
    assert find_admitting(evidence) == {"a-3"}


def test_each_statement_is_read_once(monkeypatch):
    """The work grows with the statements of an article, not with its square."""
    read, own = [], admission.is_admission
    monkeypatch.setattr(admission, "is_admission", lambda evidence, item: read.append(item) or own(evidence, item))
    evidence = bundle(article("a", None, *(says("De bond", f"de boot {n} meter lang was") for n in range(60))))
    assert find_admitting(evidence) == frozenset()
    assert len(read) <= len(evidence.statements)
