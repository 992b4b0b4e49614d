"""Points: the questions about the event that accounts answer, and how their answers relate."""

from wederhoor.align.points.collection import find_points
from wederhoor.align.points.evidence import Evidence

__all__ = ["Evidence", "find_points"]
