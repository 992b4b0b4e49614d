"""IPTC ninjs, versions 1 to 3: news items in JSON."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget
from wederhoor.ingest.formats.composition import Paragraph, compose, text_of
from wederhoor.ingest.formats.field import language_of, words
from wederhoor.ingest.formats.json import Object, at, parse_json, point, resolve_json, shown, verbatim
from wederhoor.ingest.formats.reader import Found, Reader, head_of
from wederhoor.records.capture import Capture, Draft, Metadata

_NAMED = re.compile(rb'"(?:uri|guid)"\s*:\s*"')
_FIELDS = re.compile(
    rb'"(?:versioncreated|versionCreated|contentcreated|contentCreated|representationtype|representationType'
    rb'|pubstatus|pubStatus|body_\w{1,40})"\s*:|"bodies"\s*:\s*\[|ninjs-schema'
)
_LISTS = ("items", "_items", "newsitems", "newsItems", "data")
"""Under which services hand over several items; the standard has no list of its own."""

_MARKUP = re.compile(r"\s*<[A-Za-z!?/]|.*?(?:</[a-z][a-z0-9]{0,20}\s{0,9}>|<br\s{0,9}/?>)", re.DOTALL | re.IGNORECASE)
"""What begins with a tag, or has one that ends something: services also put the words of a paragraph there without the
paragraph's own tags."""


def read_ninjs(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The items with a text, of one item, an array of items, or an object that holds such an array; one without a
    text (a picture, an event) is a failure of its own. What an item is associated with is left alone.

    Of a text that is given in several forms the marked up one is read, for it has the paragraphs.
    """
    root = parse_json(capture)
    items = list(_items(root))
    if not items:
        raise InputError(capture.name, "holds no news item", "get the file again")
    for path, item in items:
        budget.check(capture.name)
        headline, body = _headline(item, path), _body(item, path)
        if headline and body and text_of(body[0]).strip() == text_of(headline[0]).strip():
            headline = []
        text, segments = compose([*headline, *body])
        if body and text:
            yield Draft(text=text, segments=segments, metadata=_metadata(item))
        else:
            name = words(item.get("uri")) or words(item.get("guid")) or path
            kind = words(item.get("type"))
            problem = f"holds no text ({kind})" if kind else "holds no text"
            yield InputError(f"{capture.name} » {name}"[:400], problem, "leave it out")


def _items(root: object) -> Iterator[tuple[str, Object]]:
    if isinstance(root, dict):
        key = next((key for key in _LISTS if isinstance(root.get(key), list)), None)
        if key is None or "uri" in root:
            yield "", root
            return
        base, listed = point("", key), root[key]
    else:
        base, listed = "", root if isinstance(root, list) else []
    yield from ((point(base, number), item) for number, item in enumerate(listed) if isinstance(item, dict))


def _headline(item: Object, path: str) -> list[Paragraph]:
    """The headline: the main one of a list (2 and 3), the plain one or the first of 1 (``headline_main``)."""
    for number, headline in enumerate(_chosen(item.get("headlines"))):
        if number == 0:
            index, _ = headline
            return _laid(at(item, "headlines", index, "value"), point(path, "headlines", index, "value"))
    keys = [key for key in item if key == "headline" or key.startswith("headline_")]
    return next((found for key in sorted(keys) if (found := _laid(item[key], point(path, key)))), [])


def _body(item: Object, path: str) -> list[Paragraph]:
    """The text in its most telling form: marked up, else plain."""
    forms = [
        (at(body, "value"), point(path, "bodies", number, "value")) for number, body in _chosen(item.get("bodies"))
    ]
    # the name alone says little: services call their forms body_html, body_main, body_richtext
    forms += [(value, point(path, key)) for key, value in item.items() if key.startswith("body_")]
    filled = [(value, where) for value, where in forms if isinstance(value, str) and value.strip()]
    marked = [form for form in filled if _is_markup(form[0])]
    pages = [form for form in marked if "<nitf" not in form[0][:500]]
    found = (_laid(value, where) for value, where in (*pages, *filled))
    return next((paragraphs for paragraphs in found if any(text_of(part).strip() for part in paragraphs)), [])


def _chosen(values: object) -> list[tuple[int, Object]]:
    """The entries of a list of texts with their numbers, those with the role ``main`` first."""
    numbered = list(enumerate(values)) if isinstance(values, list) else []
    entries = [(number, entry) for number, entry in numbered if isinstance(entry, dict)]
    return sorted(entries, key=lambda entry: entry[1].get("role") != "main")


def _is_markup(value: str) -> bool:
    return bool(_MARKUP.match(value))


def _laid(value: object, path: str) -> list[Paragraph]:
    return shown(value, path) if isinstance(value, str) and _is_markup(value) else verbatim(value, path)


def _metadata(item: Object) -> Metadata:
    headline = _headline(item, "")
    uri = words(item.get("uri")) or words(item.get("guid"))
    versioned = words(_either(item, "versioncreated", "versionCreated"))
    first = words(_either(item, "firstcreated", "firstCreated", "contentcreated", "contentCreated"))
    author = words(_either(item, "byline", "by"))
    return Metadata(
        title=words(text_of(headline[0])) if headline else words(item.get("title")),
        outlet=_provider(item),
        authors=(author,) if author else (),
        published=first or versioned,
        modified=versioned if first else None,
        language=language_of(item.get("language")),
        url=uri if uri and uri.startswith(("http://", "https://")) else None,
        identifier=uri,
    )


def _either(item: Object, *keys: str) -> object:
    """The first of some fields that is filled; versions 1 and 2 write all letters small, 3 does not."""
    return next((item[key] for key in keys if item.get(key)), None)


def _provider(item: Object) -> str | None:
    """Who provides the item: its provider, the holder of its rights, the first source of its information."""
    for key in ("provider", "copyrightholder", "copyrightHolder", "infosource", "infosources", "infoSources", "source"):
        value = item.get(key)
        value = value[0] if isinstance(value, list) and value else value
        name = words(at(value, "name")) or words(value)
        if name:
            return name
    return None


def is_ninjs(capture: Capture) -> bool:
    """True for JSON that names an item and has fields of ninjs at its start."""
    head = head_of(capture)
    return head[:1] in (b"{", b"[") and bool(_NAMED.search(head) and _FIELDS.search(head))


def resolve_ninjs(capture: Capture) -> Callable[[str], str]:
    """The strings of the items by their JSON pointers, the text nodes of marked up ones by pointer and XPath."""
    return resolve_json(parse_json(capture))


NINJS = Reader(
    name="ninjs", shared_suffixes=frozenset({"json"}), matches=is_ninjs, read=read_ninjs, resolve=resolve_ninjs
)
