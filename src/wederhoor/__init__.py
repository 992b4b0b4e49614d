"""Lays out who says what in the articles that several outlets wrote about one event.

    import wederhoor

    intake = wederhoor.read_sources(["articles/"])
    dossier = wederhoor.make_dossier(intake.articles)
    page = wederhoor.render_page(dossier)

    decided = wederhoor.read_judgements(["articles/"]).judgements
    dossier = wederhoor.make_dossier(intake.articles, judgements=decided)

The names below are the public ones; the records that they take and give are in ``wederhoor.records``, measuring is in
``wederhoor.evaluate``. They are loaded at first use, since the parser behind them takes seconds to import.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wederhoor.errors import AuditError, EvaluationError, InputError, SetupError, WederhoorError
    from wederhoor.ingest import Intake, read_sources
    from wederhoor.publish.html import render_page
    from wederhoor.records.codec import dump_dossier, load_dossier
    from wederhoor.records.dossier import Dossier
    from wederhoor.run.pipeline import make_dossier
    from wederhoor.store.judgements import read_judgements

_HOMES = {
    "AuditError": "wederhoor.errors",
    "Dossier": "wederhoor.records.dossier",
    "EvaluationError": "wederhoor.errors",
    "InputError": "wederhoor.errors",
    "Intake": "wederhoor.ingest",
    "SetupError": "wederhoor.errors",
    "WederhoorError": "wederhoor.errors",
    "dump_dossier": "wederhoor.records.codec",
    "load_dossier": "wederhoor.records.codec",
    "make_dossier": "wederhoor.run.pipeline",
    "read_judgements": "wederhoor.store.judgements",
    "read_sources": "wederhoor.ingest",
    "render_page": "wederhoor.publish.html",
}

__all__ = [
    "AuditError",
    "Dossier",
    "EvaluationError",
    "InputError",
    "Intake",
    "SetupError",
    "WederhoorError",
    "dump_dossier",
    "load_dossier",
    "make_dossier",
    "read_judgements",
    "read_sources",
    "render_page",
]


def __getattr__(name: str) -> object:
    """A public name, loaded at first use."""
    if name not in _HOMES:
        raise AttributeError(f"module 'wederhoor' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """The public names."""
    return __all__
