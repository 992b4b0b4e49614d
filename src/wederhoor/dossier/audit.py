"""Checks a dossier against the articles that it was made from.

Whatever the stages did, nothing leaves the program that does not fit: every span lies in its article, every id leads
to a record, and every name and role stands in an article. Time is linear in the length of the articles and
the dossier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from wederhoor.dossier.auditor import Auditor
from wederhoor.dossier.comparisoncheck import check_hearing, check_judgements, check_points, check_reuse, check_unsure
from wederhoor.dossier.findingcheck import check_attributions, check_entities, check_figures, check_times, check_wording
from wederhoor.dossier.layoutcheck import check_documents
from wederhoor.dossier.revisioncheck import check_revisions, check_versions
from wederhoor.errors import AuditError
from wederhoor.records.dossier import Dossier


def audit(dossier: Dossier) -> None:
    """Nothing, when the dossier is sound; else ``AuditError`` with one line for each violation."""
    violations = find_violations(dossier)
    if violations:
        raise AuditError("\n".join(violations))


def find_violations(dossier: Dossier) -> tuple[str, ...]:
    """A line for each thing that is wrong, in the order of the dossier's lists."""
    auditor = Auditor.of(dossier)
    return tuple(line for check in _CHECKS for line in check(auditor))


def _check_ids(auditor: Auditor) -> Iterator[str]:
    dossier = auditor.dossier
    lists: list[tuple[str, Iterable[str]]] = [
        ("document", (document.article.id for document in dossier.documents)),
        ("entity", (entity.id for entity in dossier.entities)),
        ("attribution", (attribution.id for attribution in dossier.attributions)),
        ("figure", (figure.id for figure in dossier.figures)),
        ("point", (point.id for point in dossier.points)),
        ("hearing", (hearing.accused for hearing in dossier.hearing)),
        ("judgement", (judged.judgement.id for judged in dossier.judgements)),
    ]
    for label, ids in lists:
        seen: set[str] = set()
        for name in ids:
            if name in seen:
                yield f"{label} {name}: the id is taken twice"
            seen.add(name)


_CHECKS: tuple[Callable[[Auditor], Iterator[str]], ...] = (
    _check_ids,
    check_documents,
    check_entities,
    check_attributions,
    check_figures,
    check_times,
    check_reuse,
    check_points,
    check_hearing,
    check_unsure,
    check_judgements,
    check_wording,
    check_versions,
    check_revisions,
)
