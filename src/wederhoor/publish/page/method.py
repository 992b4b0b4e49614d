"""How the page was made, and how often what stands on it is right."""

from __future__ import annotations

import hashlib
from collections import Counter

from wederhoor.lang.accuracy import Accuracy
from wederhoor.lang.registry import get_accuracy, list_languages
from wederhoor.publish.page.model.method import Measured, Method, Rate
from wederhoor.records.codec import dump_dossier
from wederhoor.records.dossier import Dossier
from wederhoor.records.judgement import State

KINDS = (
    ("statements", "attribution.found", "p", "r"),
    ("speaker", "attribution.speaker", "acc", None),
    ("act", "attribution.act", "acc", None),
    ("certainty", "attribution.certainty", "acc", None),
    ("figures", "figures", "p", "r"),
    ("times", "times", "p", "r"),
    ("names", "variants", None, "r"),
    ("copies", "reuse", "p", "r"),
    ("contested", "contested", "p", "r"),
    ("agreed", "agreements", None, "r"),
)
"""What the page tells of: its label, the measure, and the letters that say how much of it is right and found."""


def make_method(dossier: Dossier) -> Method:
    """What the reader must know to weigh the page."""
    families = Counter(attribution.rule.partition(":")[0] for attribution in dossier.attributions)
    return Method(
        versions=dossier.generated_by,
        digest=hashlib.sha256(dump_dossier(dossier).encode()).hexdigest(),
        rules=tuple(sorted(families.items(), key=lambda family: (-family[1], family[0]))),
        measured=tuple(_measured(code, get_accuracy(code)) for code in dossier.languages if code in list_languages()),
        judged=sum(1 for judged in dossier.judgements if judged.state is State.APPLIED),
    )


def _measured(language: str, accuracy: Accuracy) -> Measured:
    rates = (
        Rate(kind=kind, right=_percent(accuracy, measure, right), found=_percent(accuracy, measure, found))
        for kind, measure, right, found in KINDS
    )
    return Measured(language=language, events=len(accuracy.events), rates=tuple(rates))


def _percent(accuracy: Accuracy, measure: str, letter: str | None) -> int | None:
    """A share in whole per cents, rounded down."""
    share = accuracy.shares.get((measure, letter)) if letter else None
    return None if share is None else int(share * 100)
