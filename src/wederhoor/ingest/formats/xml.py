"""XML of strangers, read without what makes it dangerous."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import etree

from wederhoor.errors import InputError
from wederhoor.ingest.budget import refusal
from wederhoor.ingest.formats.reader import head_of, wide_encoding
from wederhoor.records.capture import Capture

_ROOT = re.compile(
    # possessive: five hundred empty comments would be taken apart in 2**500 ways
    rb"(?><\?.*?\?>\s*|<!--.*?-->\s*|<!doctype[^>\[]*(?:\[.*?\])?[^>]*>\s*)*+<([\w.:-]+)",
    re.IGNORECASE | re.DOTALL,
)
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml\s[^>]*>")
_HEAPED = re.compile(
    # a quoted value is one thing, whatever blanks stand in it; a single quotation mark is a letter
    rb"<[A-Za-z](?:(?:[^<>\s\"']++|\"[^\"<>]*+\"|'[^'<>]*+'|[\"'])*+\s++){500}"
)


def root_name(capture: Capture) -> str:
    """The local name of the root element in lower case, as far as the first bytes show it; empty when it is no XML."""
    match = _ROOT.match(head_of(capture))
    return match.group(1).decode("ascii", "replace").rpartition(":")[2].lower() if match else ""


def narrow(capture: Capture) -> Capture:
    """The same document in UTF-8 where it is in UTF-16, without the declaration that says so; as it is where not. What
    is looked for in the bytes of XML and HTML would not be found in UTF-16."""
    encoding = wide_encoding(capture.data)
    if encoding is None:
        return capture
    text = _DECLARATION.sub("", capture.data.decode(encoding, "replace"))
    return replace(capture, data=text.encode("utf-8", "replace"), charset="utf-8")


def refuse_entities(capture: Capture) -> None:
    """``InputError`` when the document declares entities: no format of news needs them, and a few lines of them unfold
    to gigabytes or name files of this machine."""
    if _ENTITY.search(capture.data):
        raise InputError(capture.name, "declares XML entities, which are never expanded", "remove its DOCTYPE")


def refuse_heaps(capture: Capture) -> None:
    """``InputError`` when a tag has more than five hundred attributes: libxml2 compares each with all before it, ten
    thousand take three seconds."""
    if _HEAPED.search(capture.data):
        raise refusal(capture.name, "has a tag with more than 500 attributes")


def parse_xml(capture: Capture) -> etree._Element:
    """The root element. ``InputError`` for what is no well-formed XML or declares entities."""
    capture = narrow(capture)
    refuse_entities(capture)
    refuse_heaps(capture)
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(capture.data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = str(error).partition("\n")[0][:120]
        raise InputError(capture.name, f"is not well-formed XML ({reason})", "get the file again") from error
