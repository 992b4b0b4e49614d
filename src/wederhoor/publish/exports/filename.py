"""Names of files that every system takes, made of names that nobody chose for it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from wederhoor.publish.characters import undirected

LONGEST = 80
"""Characters of a name: 320 bytes at most would be too many for a file system (255), so bytes are cut too."""
MOST_BYTES = 200

_UNSAFE = re.compile(r'[<>:"/\\|?*#^\[\]%\x00-\x1f\x7f-\x9f\u2028\u2029\u200b\u2060\ufeff\u2400-\u2421\ufffd]+')
"""What Windows, macOS or a link of Obsidian cannot have in a name."""
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
"""Names of devices on Windows, with any suffix."""


def safe_names(wanted: Iterable[tuple[str, str]], *, spare: str) -> dict[str, str]:
    """For each key a name like the wanted one, no two the same on a system that folds letters; without a suffix.

    ``spare`` names what has no usable character. Which of several that want the same name gets it without a number is
    decided by order.
    """
    taken: set[str] = set()
    names: dict[str, str] = {}
    for key, name in wanted:
        base = _clean(name) or spare
        chosen, number = base, 1
        while chosen.casefold() in taken:
            number += 1
            chosen = f"{base} ({number})"
        taken.add(chosen.casefold())
        names[key] = chosen
    return names


def _clean(name: str) -> str:
    plain = unicodedata.normalize("NFC", undirected(" ".join(name.split())))
    cut = _UNSAFE.sub("-", plain)[:LONGEST].encode()[:MOST_BYTES].decode(errors="ignore")
    kept = cut.strip(" .-")
    return f"_{kept}" if _RESERVED.match(kept) else kept
