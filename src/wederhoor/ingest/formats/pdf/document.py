"""What a PDF shows: pages with their text and words with their places, as the worker gives them."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a blank between them: ``text[start:end]`` of their page.

    Lengths are in points; ``base`` is the height of the baseline, ``size`` that of the letters' boxes, which is 1.1 to
    1.2 times the font's. An initial over several lines ``joins`` the word beside it.
    """

    start: int
    end: int
    left: float
    right: float
    base: float
    size: float
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page, upright by most of its letters: ``words`` are those that are set that way, in the order of drawing, for
    a credit that climbs a picture's side is no running text.

    ``bottom`` and ``top`` are the page's edges. ``has_picture`` is true for drawn pictures of any kind.
    """

    text: str
    words: tuple[Word, ...]
    bottom: float
    top: float
    has_picture: bool


@dataclass(frozen=True, slots=True)
class Document:
    """The pages in order, and the entries of the document information that are set."""

    pages: tuple[Page, ...]
    info: Mapping[str, str]


def read_answer(answer: bytes) -> Document:
    """The document of a worker's answer. ``ValueError`` for what no sound worker answers."""
    try:
        content = json.loads(answer)
        pages = tuple(_page(page) for page in content["pages"])
        info = {str(key): str(value) for key, value in content["info"].items()}
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    return Document(pages=pages, info=info)


def _page(content: dict[str, Any]) -> Page:
    text, box = content["text"], [float(value) for value in content["box"]]
    turns = Counter[int]()
    for turned in content["words"]:
        turns[turned[6]] += turned[1] - turned[0]
    quarter = turns.most_common(1)[0][0] if turns else 0
    words = tuple(Word(*turned[:6]) for turned in content["words"] if turned[6] == quarter)
    bottom, top = _upright(box, quarter)
    place = 0
    for word in words:
        if not (place <= word.start < word.end <= len(text)) or not math.isfinite(word.left + word.right + word.base):
            raise ValueError("words that are not on their page")
        place = word.end
    return Page(text=text, words=words, bottom=bottom, top=top, has_picture=bool(content["picture"]))


def _upright(box: list[float], quarter: int) -> tuple[float, float]:
    """The lower and the upper edge of a page whose letters are turned."""
    left, bottom, right, top = box
    return ((bottom, top), (left, right), (-top, -bottom), (-right, -left))[quarter]
