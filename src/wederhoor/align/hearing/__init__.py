"""Hoor en wederhoor: who is accused, who answers, and what each article says of an answer."""

from wederhoor.align.hearing.table import find_hearing

__all__ = ["find_hearing"]
