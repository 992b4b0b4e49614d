"""Looks up whether words stand in any of the articles, without reading the articles anew each time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

_WORD = re.compile(r"\w+")


class Concordance:
    """The words of the articles, every run of white space read as one space, with the places of each."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._text = "\n".join(" ".join(text.split()) for text in texts)
        self._places: dict[str, list[int]] = defaultdict(list)
        for match in _WORD.finditer(self._text):
            self._places[match.group()].append(match.start())
        self._answers: dict[str, bool] = {}

    def holds(self, words: str) -> bool:
        """True when these words stand in a text as they are written, white space aside.

        It looks where the rarest of the words stands, and only for part of a word ("Telegram" of "Telegramkanaal")
        through everything; each question is answered once.
        """
        wanted = " ".join(words.split())
        if wanted not in self._answers:
            self._answers[wanted] = bool(wanted) and (self._stand_whole(wanted) or wanted in self._text)
        return self._answers[wanted]

    def _stand_whole(self, wanted: str) -> bool:
        """True when the words stand there from the start of a word to the end of one."""
        found = [
            (len(self._places.get(word.group(), ())), word.start(), word.group()) for word in _WORD.finditer(wanted)
        ]
        _, offset, rarest = min(found, default=(0, 0, ""))
        starts = (place - offset for place in self._places.get(rarest, ()) if place >= offset)
        return any(self._text.startswith(wanted, start) for start in starts)
