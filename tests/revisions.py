"""A dossier with an article in two versions, for tests."""

from dataclasses import replace

from tests.dossiers import FIRE, make_article, make_dossier, place
from wederhoor.records.revision import Change, ChangeKind, Difference, Earlier, Revision, Subject, Wording

OLD = "Volgens wethouder Ineke Dorsman zijn er zes gewonden. De brand is onder controle."
NEW = FIRE


def make_change(what=Subject.FIGURE, before="zes gewonden", after="acht gewonden", **changes):
    """A figure that changed, or another change between ``OLD`` and ``NEW``; ``None`` on the side that has it not."""
    sides = {"before": (before, OLD), "after": (after, NEW)}
    kind = ChangeKind.APPEARED if before is None else ChangeKind.VANISHED if after is None else ChangeKind.CHANGED
    change = Change(
        kind=kind,
        what=what,
        why=(Difference.FIGURE,) if kind is ChangeKind.CHANGED else (),
        **{side: Wording(pieces=(place(words, text),)) if words else None for side, (words, text) in sides.items()},
    )
    return replace(change, **changes)


def make_revised(*changes, before=1, after=2, **fields):
    """The sound dossier whose first article had another text before."""
    dossier = make_dossier()
    first, second = dossier.documents
    earlier = Earlier(
        number=1, text=OLD, text_sha256=make_article(text=OLD).text_sha256, at="2024-03-11T13:05:00+01:00"
    )
    revision = Revision(
        article="a1",
        before=before,
        after=after,
        at="2024-03-11T14:20:00+01:00",
        changes=changes or (make_change(), make_change(Subject.STATEMENT, "De brand is onder controle", None)),
    )
    documents = (replace(first, earlier=(replace(earlier, **fields),)), second)
    return replace(dossier, documents=documents, revisions=(revision,))
