"""XML and JSON of a kind that no reader knows: they are data, and no article stands in them as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget
from wederhoor.ingest.formats.reader import Found, Reader, head_of
from wederhoor.records.capture import Capture

_XML = re.compile(rb"<\?xml[\s?]|<!doctype\s(?!html)|<(?:\w+:)?\w+\s[^>]{0,500}?xmlns", re.IGNORECASE)
_JSON = re.compile(rb'(?:\{\s*(?:"[^"\n]{0,200}"\s*:|\})|\[\s*(?:\{\s*["}]|\[))')


def read_unknown(capture: Capture, budget: Budget) -> Iterator[Found]:
    """Nothing but an ``InputError``, which says what it is."""
    budget.check(capture.name)
    kind = "XML" if _XML.match(head_of(capture)) else "JSON"
    yield InputError(capture.name, f"is {kind} of a kind that is not read", "save the article itself, as text or page")


def is_unknown(capture: Capture) -> bool:
    """True for what begins as XML or JSON does; an article may begin with a word in brackets."""
    head = head_of(capture)
    return bool(_XML.match(head) or _JSON.match(head))


UNKNOWN = Reader(name="unknown", matches=is_unknown, read=read_unknown)
"""What is asked before plain text, so that data is not taken for an article."""
