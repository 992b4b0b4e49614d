"""What people decided, as constraints that the aligners keep to."""

from wederhoor.align.decisions.constraint import FREE, Constraints
from wederhoor.align.decisions.ruling import Ruling, rule_attributions, rule_entities, strike_points

__all__ = ["FREE", "Constraints", "Ruling", "rule_attributions", "rule_entities", "strike_points"]
