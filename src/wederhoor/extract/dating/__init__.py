"""Expressions of time and what they mean: the parts of ``extract.times``."""
