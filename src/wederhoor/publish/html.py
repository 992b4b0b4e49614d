"""The dossier as one HTML file that needs no network, and no script to be read."""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import datetime
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from wederhoor.publish.characters import legible, markup, undirected
from wederhoor.publish.compaction import compact
from wederhoor.publish.interface import Interface, choose_interface
from wederhoor.publish.page.assemble import make_page
from wederhoor.publish.page.model.timeline import TimeMark
from wederhoor.records.dossier import Dossier

_ROOM = Path(__file__).parent
SHEETS = (
    "base",
    "masthead",
    "sections",
    "glance",
    "points",
    "series",
    "tables",
    "hearing",
    "matrix",
    "statements",
    "revisions",
    "copies",
    "names",
    "timeline",
    "atlas",
    "articles",
    "layers",
    "method",
    "tools",
    "distant",
    "wide",
    "narrow",
    "forced",
    "paper",
)
"""The parts of the style sheet in the order in which they count: what the page has in common, then a part for each
section, then what other widths, forced colours and paper change."""


SCRIPTS = (
    "page",
    "address",
    "filters",
    "recount",
    "reach",
    "keys",
    "evidence",
    "context",
    "layers",
    "beside",
    "overview",
    "start",
)
"""The parts of the script; each names functions that those after it use, and the last one starts them."""


_COMMENT = re.compile(r"^\s*(?://[^\n]*|/\*.*?\*/\s*)$", re.MULTILINE | re.DOTALL)
"""A comment that has its lines to itself."""


def render_page(dossier: Dossier, *, interface: Interface | None = None, made: datetime | None = None) -> str:
    """The page: valid HTML that encodes as UTF-8, the same for equal dossiers and moments, in the language of most
    articles where ``interface`` gives none. ``made`` is when the dossier was made, with a time zone, and stands on the
    page; without it the page has no date of its own.

    The text of each article is on it character for character, in the element whose ``id`` is ``text-`` and the
    document's anchor; what HTML cannot hold is replaced one for one (``characters.legible``). A
    Content-Security-Policy allows the page's own style sheet and its own script and nothing else.
    """
    head, opening, rest = draw_page(dossier, interface=interface, made=made).partition("<body")
    body, closing, tail = rest.rpartition("<script>")
    return head + compact(opening + body) + closing + tail


def draw_page(dossier: Dossier, *, interface: Interface | None = None, made: datetime | None = None) -> str:
    """The page as the templates draw it, with every end tag and quotation mark."""
    style, code = style_sheet(), script()
    chosen = interface or choose_interface(document.article.language for document in dossier.documents)
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            t=chosen,
            page=make_page(dossier, chosen, made),
            style=Markup(style),  # noqa: S704 (our own file)
            script=Markup(code),  # noqa: S704 (our own file)
            policy=make_policy(style, code),
        )
    )


def make_policy(style: str, code: str) -> str:
    """Forbids everything but this one style sheet and this one script: no image, frame, form or connection, and no
    text that becomes markup or code."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(code)}'; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


@cache
def script() -> str:
    """What the page does where JavaScript is on: one function in strict mode, so that nothing of it is global."""
    parts = ((_ROOM / "static" / "script" / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    return '(() => {\n"use strict";\n' + _bare("\n".join(parts)) + "\n})();\n"


def _bare(code: str) -> str:
    """Code without indentation and without the lines that are comments: a sixth of what readers would load for
    nothing. No string goes on over a line end, and no comment of more than a line has code beside it."""
    lines = (line.strip() for line in _COMMENT.sub("", code).splitlines())
    return "\n".join(line for line in lines if line)


@cache
def style_sheet() -> str:
    """The whole look of the page."""
    return _bare("\n".join((_ROOM / "static" / "style" / f"{sheet}.css").read_text("utf-8") for sheet in SHEETS))


@cache
def _environment() -> Environment:
    return make_environment()


def make_environment() -> Environment:
    """Templates in which everything that is put out is escaped and made fit for HTML."""
    environment = Environment(
        loader=FileSystemLoader(_ROOM / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_fit,
    )
    environment.globals.update(phrase=_phrase)
    environment.filters.update(verbatim=markup, undirected=undirected, percent=_percent, bar=_bar, place=_place)
    return environment


def _fit(value: object) -> object:
    """What a template puts out: text with what HTML cannot hold replaced, whole numbers without a fraction."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return legible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _phrase(interface: Interface, key: str, **slots: str | int) -> Markup:
    """A phrase as HTML, each slot isolated from the direction of the words around it; HTML in a slot stays HTML."""
    pattern = Markup(interface.phrases[key].replace("&", "&amp;").replace("<", "&lt;"))  # noqa: S704 (escaped here)
    return pattern.format(**{name: _isolated(value) for name, value in slots.items()})


def _isolated(value: str | int) -> Markup:
    if isinstance(value, Markup):
        return value
    return Markup("<bdi>{}</bdi>").format(markup(str(value)))


def _bar(mark: TimeMark) -> str:
    """The outline of a mark: a bar, pointed where the time goes on beyond the drawing."""
    x, y, end = mark.x + 1, mark.y, mark.x + mark.width - 1
    left = f"M{x + 6:.1f} {y:.1f}l-6 8l6 8" if mark.opens[0] else f"M{x:.1f} {y:.1f}v16"
    right = f"H{end - 6:.1f}l6 -8l-6 -8z" if mark.opens[1] else f"H{end:.1f}v-16z"
    return left + right


def _percent(share: float) -> str:
    """A share as whole per cents, rounded down so that only all is 100 %."""
    return f"{int(share * 100 + 1e-9)}"


def _place(anchor: str) -> str:
    """Start and end of the span that an anchor names, for where the article is known anyway."""
    return "-".join(anchor.rsplit("-", 2)[1:])
