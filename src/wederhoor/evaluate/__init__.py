"""Measures a dossier against gold, and keeps its quality from falling.

``read_gold`` reads what people annotated, ``evaluate`` measures a dossier against it, ``check`` and ``repin`` hold
the floors.
"""

from wederhoor.evaluate.annotation import Gold
from wederhoor.evaluate.gate import check, read_floors, repin
from wederhoor.evaluate.gold import gold_dossier, read_gold
from wederhoor.evaluate.scores import Scores, evaluate

__all__ = ["Gold", "Scores", "check", "evaluate", "gold_dossier", "read_floors", "read_gold", "repin"]
