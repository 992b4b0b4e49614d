"""The dossier's own JSON."""

from __future__ import annotations

from wederhoor.publish.exports.format import Files
from wederhoor.records.codec import dump_dossier
from wederhoor.records.dossier import Dossier


def make_json(dossier: Dossier) -> Files:
    """``dossier.json``, which ``records.codec`` reads back."""
    return (("dossier.json", dump_dossier(dossier).encode()),)
