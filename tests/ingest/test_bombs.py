"""Sources that are made to break whoever opens them: refused or read within the limits, in a process that lives on."""

from pathlib import Path

import pytest

from tests.ingest.bombs import BOMBS, ENTITIES, Bomb
from tests.ingest.isolation import unfold_alone

MEMORY = 300
"""MB that a source may take above what the program has already and above the source itself."""
SECONDS, SLOW_SECONDS = 20, 120
"""Of the processor; the limit of a source is 600 of the clock."""


def pose(*, slow: bool) -> list:
    return [pytest.param(bomb, id=name) for name, bomb in BOMBS.items() if bomb.slow == slow]


def check(bomb: Bomb, folder: Path, patience: float) -> None:
    path = folder / "bomb"
    path.write_bytes(bomb.build())
    outcome = unfold_alone(path, bomb.name, patience=patience)
    assert outcome.memory < MEMORY
    if bomb.refused:
        assert any(bomb.refused in problem for problem in outcome.problems), outcome


@pytest.mark.parametrize("bomb", pose(slow=False))
def test_a_bomb_does_no_harm(bomb: Bomb, tmp_path: Path) -> None:
    """Memory and time stay within bounds, and only failures of our own come out."""
    check(bomb, tmp_path, SECONDS)


@pytest.mark.soak
@pytest.mark.parametrize("bomb", pose(slow=True))
def test_a_bomb_that_takes_its_time_does_no_harm(bomb: Bomb, tmp_path: Path) -> None:
    """The same for those that are large or cost seconds."""
    check(bomb, tmp_path, SLOW_SECONDS)


def test_there_are_enough() -> None:
    """Forty at least."""
    assert len(BOMBS) - len(ENTITIES) >= 40
