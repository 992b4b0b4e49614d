"""What a comparison says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wederhoor.records.entity import NameRelation


class Verdict(StrEnum):
    """Whether two names are of one bearer; ``UNSURE`` names stay apart and are listed."""

    SAME = "same"
    UNSURE = "unsure"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict, the rule that gave it (a key of the pack's ``reasons``), and how the one name stands to the other."""

    verdict: Verdict
    rule: str
    relation: NameRelation = NameRelation.SPELLING


DIFFERENT = Finding(Verdict.DIFFERENT, "different")
