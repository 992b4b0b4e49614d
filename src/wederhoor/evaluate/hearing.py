"""How well a dossier tells who was accused and what each article has of a reply, against a table made by hand."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wederhoor.evaluate.wording import DETERMINERS, normalise
from wederhoor.records.dossier import Dossier
from wederhoor.records.point import Heard, Hearing


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """Somebody who is accused, by the names that the articles give; ``articles`` says what each article with an
    accusation or a reply has, ``None`` where readers may differ. Readers may differ on all of a ``doubtful`` one."""

    names: tuple[str, ...]
    articles: Mapping[str, Heard | None]
    doubtful: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingTable:
    """``missed`` are the accused that no row has, ``spurious`` the names of rows that nobody expects; ``right`` and
    ``wrong`` are the cells (accused, article, what the dossier says, what it should) of ``expected`` cells."""

    accused: int
    found: int
    expected: int
    missed: tuple[str, ...]
    spurious: tuple[str, ...]
    right: int
    wrong: tuple[tuple[str, str, str, str], ...]


def read_expected(path: Path) -> tuple[Expected, ...]:
    """The table in a file: a list of ``{"names": [...], "articles": {id: status or null}}`` or
    ``{"names": [...], "doubtful": true}``."""
    return tuple(
        Expected(
            names=tuple(row["names"]),
            articles={key: Heard(value) if value else None for key, value in row.get("articles", {}).items()},
            doubtful=row.get("doubtful", False),
        )
        for row in json.loads(path.read_text("utf-8"))
    )


def compare_hearing(expected: Sequence[Expected], dossier: Dossier) -> HearingTable:
    """The hearing of a dossier held against what is expected; rows of one accused count as one."""
    rows: dict[int, list[Hearing]] = defaultdict(list)
    spurious = []
    entities = {entity.id: entity for entity in dossier.entities}
    for hearing in dossier.hearing:
        entity = entities[hearing.accused]
        names = {_bare(text) for text in (entity.name, *(name.text for name in entity.names))}
        place = next((n for n, row in enumerate(expected) if not names.isdisjoint(map(_bare, row.names))), None)
        if place is None:
            spurious.append(entity.name)
        else:
            rows[place].append(hearing)
    sure = [place for place, row in enumerate(expected) if not row.doubtful]
    cells = [
        (expected[place].names[0], article, _said(rows[place], article), heard)
        for place in sure
        for article, heard in expected[place].articles.items()
        if heard is not None
    ]
    return HearingTable(
        accused=len(sure),
        found=sum(bool(rows[place]) for place in sure),
        expected=len(cells),
        missed=tuple(expected[place].names[0] for place in sure if not rows[place]),
        spurious=tuple(spurious),
        right=sum(said == heard for *_, said, heard in cells),
        wrong=tuple((name, article, said, str(heard)) for name, article, said, heard in cells if said != heard),
    )


def _bare(name: str) -> str:
    """A name to compare: without the article before it."""
    article, _, rest = normalise(name).partition(" ")
    return rest if rest and article in DETERMINERS else normalise(name)


def _said(rows: Sequence[Hearing], article: str) -> str:
    said = [heard for row in rows for document, heard in row.outlets if document == article]
    return str(Heard.foremost(said)) if said else "no cell"
