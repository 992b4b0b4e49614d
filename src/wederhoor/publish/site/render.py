"""The pages of an archive as HTML and as JSON, and the files that they load."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup

from wederhoor.publish.characters import exact_markup
from wederhoor.publish.html import make_environment, make_policy, render_page, script, style_sheet
from wederhoor.publish.interface import Interface
from wederhoor.publish.site.model import Frame, Page
from wederhoor.publish.site.words import SITE
from wederhoor.records.dossier import Dossier

_ROOM = Path(__file__).parents[1]
SCHEMA = "wederhoor-page/1"
SHEETS = ("base", "masthead", "sections", "tables", "articles", "tools")
"""The sheets of the dossier's page that the pages of an archive are drawn with too."""

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
"""The Content-Security-Policy of every page but the dossier's: its own style sheet and script and nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that pages load: its name, which changes with what is in it, its type, and its bytes."""

    name: str
    media_type: str
    content: bytes


def render_site(page: Page, frame: Frame, interface: Interface) -> str:
    """The page as HTML. Whatever the articles, names and questions on it hold is text there and never markup."""
    return (
        _environment()
        .get_template(f"site/{_kind(page)}.html.jinja")
        .render(t=SITE[interface.code], page=page, frame=frame, style=style_file().name, script=script_file().name)
    )


def page_json(page: Page) -> str:
    """The page as JSON: the same content, keys sorted, lone surrogates as escapes."""
    content = {"schema": SCHEMA, "page": _kind(page)} | dataclasses.asdict(page)
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1, default=_plain)
    return re.sub("[\ud800-\udfff]", lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"


def _kind(page: Page) -> str:
    """What a page is called in its JSON, and its template."""
    return type(page).__name__.removesuffix("Page").lower()


def dossier_page(dossier: Dossier, interface: Interface) -> str:
    """The dossier's page as ``wederhoor dossier -o`` writes it, without the moment of a run."""
    return render_page(dossier, interface=interface)


@cache
def dossier_policy() -> str:
    """The Content-Security-Policy that the dossier's page has in itself, and that nobody may frame it."""
    return f"{make_policy(style_sheet(), script())}; frame-ancestors 'none'"


@cache
def style_file() -> File:
    """The look of the pages."""
    folder = _ROOM / "static" / "style"
    sheets = [folder / f"{sheet}.css" for sheet in SHEETS] + [_ROOM / "static" / "site" / "site.css"]
    return _file("site", "css", "text/css", "\n".join(sheet.read_text("utf-8") for sheet in sheets))


@cache
def script_file() -> File:
    """What the queue does with keys, where JavaScript is on."""
    return _file("site", "js", "text/javascript", (_ROOM / "static" / "site" / "queue.js").read_text("utf-8"))


def _file(stem: str, ending: str, media_type: str, text: str) -> File:
    content = text.encode()
    return File(
        name=f"{stem}-{hashlib.sha256(content).hexdigest()[:12]}.{ending}", media_type=media_type, content=content
    )


@cache
def _environment() -> Environment:
    environment = make_environment()
    environment.filters.update(segment=_segment, exact=exact_markup, stretches=_stretches)
    return environment


def _segment(text: str) -> str:
    """Any text as one part of a path."""
    return quote(text.encode("utf-8", "replace"), safe="")


def _stretches(text: str, marks: tuple[tuple[int, int], ...]) -> Markup:
    """The canonical text with the marked spans in ``mark``, the first of them with an id."""
    parts: list[Markup] = []
    at = 0
    for start, end in marks:
        pattern = Markup("<mark>{}</mark>") if parts else Markup('<mark id="at">{}</mark>')
        parts += [exact_markup(text[at:start]), pattern.format(exact_markup(text[start:end]))]
        at = end
    return Markup("").join([*parts, exact_markup(text[at:])])


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    raise TypeError(f"{value!r} is no part of a page")
