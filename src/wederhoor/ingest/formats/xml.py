"""XML of strangers, read without what makes it dangerous."""

from __future__ import annotations

import re

from lxml import etree

from wederhoor.errors import InputError
from wederhoor.ingest.budget import refusal
from wederhoor.ingest.formats.reader import head_of
from wederhoor.records.capture import Capture

_ROOT = re.compile(
    # possessive: five hundred empty comments would be taken apart in 2**500 ways
    rb"(?><\?.*?\?>\s*|<!--.*?-->\s*|<!doctype[^>\[]*(?:\[.*?\])?[^>]*>\s*)*+<([\w.:-]+)",
    re.IGNORECASE | re.DOTALL,
)
_ENTITY = re.compile("<!ENTITY", re.IGNORECASE)
_QUOTED = re.compile(rb"\"[^\"<>]*+\"|'[^'<>]*+'")
_HEAPED = re.compile(rb"<[A-Za-z](?:[^<>\s]*+\s++){500}")
_WIDE = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))


def root_name(capture: Capture) -> str:
    """The local name of the root element in lower case, as far as the first bytes show it; empty when it is no XML."""
    match = _ROOT.match(head_of(capture))
    return match.group(1).decode("ascii", "replace").rpartition(":")[2].lower() if match else ""


def refuse_entities(capture: Capture) -> None:
    """``InputError`` when the document declares entities: no format of news needs them, and a few lines of them unfold
    to gigabytes or name files of this machine."""
    encoding = next((name for mark, name in _WIDE if capture.data.startswith(mark)), "latin-1")
    if _ENTITY.search(capture.data.decode(encoding, "replace")):
        raise InputError(capture.name, "declares XML entities, which are never expanded", "remove its DOCTYPE")


def refuse_heaps(capture: Capture) -> None:
    """``InputError`` when a tag has more than five hundred attributes: libxml2 compares each with all before it, ten
    thousand take three seconds."""
    if _HEAPED.search(_QUOTED.sub(b"", capture.data)):
        raise refusal(capture.name, "has a tag with more than 500 attributes")


def parse_xml(capture: Capture) -> etree._Element:
    """The root element. ``InputError`` for what is no well-formed XML or declares entities."""
    refuse_entities(capture)
    refuse_heaps(capture)
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(capture.data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = str(error).partition("\n")[0][:120]
        raise InputError(capture.name, f"is not well-formed XML ({reason})", "get the file again") from error
