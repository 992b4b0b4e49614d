"""Fields of strangers' records: strings, names and languages out of whatever stands there."""

from __future__ import annotations

import re

_SURROGATE = re.compile("[\ud800-\udfff]")


def mend(text: str) -> str:
    """The text with U+FFFD for each lone surrogate, which neither UTF-8 nor a database can hold."""
    return _SURROGATE.sub("\ufffd", text)


def words(value: object) -> str | None:
    """A string on one line; ``None`` when nothing is left, or it is none."""
    return " ".join(mend(value).split()) or None if isinstance(value, str) else None


def name_of(value: object) -> str | None:
    """A number or a string as the name of something."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else words(value)


def language_of(value: object) -> str | None:
    """The primary subtag of a language tag (BCP 47) when it has two letters."""
    match = re.match(r"([A-Za-z]{2})(?=$|[-_])", words(value) or "")
    return match.group(1).lower() if match else None
