"""How much each sign counts that two statements say the same (section ``likeness``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from wederhoor.errors import SetupError
from wederhoor.lang.section import read_section


@dataclass(frozen=True, slots=True)
class Likeness:
    """Weights of a logistic regression by the name of the sign, in log odds; ``bias`` is what a pair with none has, and
    from ``same`` on two statements are taken to say the same, from ``beside`` on one of them is shown with the other
    under an answer that was found by something else. ``single`` is the overlap from which it is enough that they share
    one word, where that is all that one of them says."""

    weights: Mapping[str, float]
    bias: float
    same: float
    beside: float
    single: float

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/likeness.yaml``; ``SetupError`` when it is malformed."""
        content = read_section(folder, "likeness")
        try:
            weights = {str(name): float(weight) for name, weight in content["weights"].items()}
            return cls(weights, *(float(content[name]) for name in ("bias", "same", "beside", "single")))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise SetupError(f"{folder / 'likeness.yaml'}: a weight is missing or no number: {error!r}") from error
