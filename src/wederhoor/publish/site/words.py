"""The words of the pages of an archive, added to those of the dossier's page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import yaml

from wederhoor.publish.interface import INTERFACES, Interface


def _load(path: Path) -> Mapping[str, Interface]:
    content = yaml.safe_load(path.read_text("utf-8"))
    return {
        code: replace(
            interface,
            phrases={**interface.phrases, **content[code]["phrases"]},
            counted={**interface.counted, **{key: tuple(forms) for key, forms in content[code]["counted"].items()}},
            labels={**interface.labels, **content[code]["labels"]},
        )
        for code, interface in INTERFACES.items()
    }


SITE: Final = _load(Path(__file__).with_name("words.yaml"))
"""The interface languages, with the words of these pages."""
