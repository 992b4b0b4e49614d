"""Hostile text in every text field of a dossier, in a real browser: it is shown and nothing runs."""

import dataclasses
import os
import typing
from dataclasses import replace
from enum import Enum
from itertools import product

import pytest

from tests.browser.chromium import NEEDED
from tests.dossiers import make_dossier, make_unsure
from tests.judgements import about
from wederhoor.publish.html import render_page
from wederhoor.records.article import Article
from wederhoor.records.judgement import Judged, State

pytestmark = NEEDED

ESCAPES = (
    "",
    '"',
    "'",
    "`",
    ">",
    '">',
    "'>",
    "--><",
    "]]>",
    "</title>",
    "</style>",
    "</script>",
    "</textarea>",
    "</svg>",
    "</bdi></a></p>",
    "&quot;>",
    "\\",
    "{{",
    "{%",
    "</template>",
    "\u2028",
    '\u202e">',
    '\x00">',
    "%22%3E",
    '\n\r\n">',
)
"""Ways out of where a text may stand: quotation marks, ends of elements and comments, template and URL syntax."""
RUN = "window.injected=1,alert(1)"
VECTORS = (
    f"<script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f"<details open ontoggle={RUN}>",
    f"<a href=javascript:{RUN}>x</a>",
    f" onmouseover={RUN} autofocus onfocus={RUN} x=",
    f" style=animation-name:x onanimationstart={RUN} ",
    f"javascript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    "<base href=https://example.invalid/>",
    "<meta http-equiv=refresh content='0;url=https://example.invalid/'>",
    "<link rel=stylesheet href=https://example.invalid/x.css>",
    "<style>@import 'https://example.invalid/x.css';*{background:url(https://example.invalid/)}</style>",
    f"<object data='javascript:{RUN}'></object>",
    f"<math><mtext></form><form><mglyph><style></math><img src onerror={RUN}>",
    f"<form><button formaction=javascript:{RUN}>x</button></form>",
    f"<template><img src=x onerror={RUN}></template>",
    f"{{{{self.__init__.__globals__}}}}{{{{ ''.constructor.constructor('{RUN}')() }}}}",
    f"${{{RUN}}}#{{{RUN}}}",
)
"""Ways to run a script, load something or leave the page."""
PAYLOADS = tuple(escape + vector for escape, vector in product(ESCAPES, VECTORS))
LOAD = 1 if os.environ.get("SOAK") else 35
"""Payloads in one page: one by one in the long form."""

REFERENCES = {
    "id",
    "document",
    "attribution",
    "speaker",
    "accused",
    "within",
    "language",
    "languages",
    "supersedes",
    "at",
}
"""Fields that name another record, a language or a moment; the program makes or checks them."""


def infected(value, payload, name=""):
    """The record with the payload in every field that is text; references, numbers and enums as they are."""
    if isinstance(value, Article):
        kept = {"id": value.id, "language": value.language, "published": value.published}
        long = (payload + " ") * (1 + len(value.text) // len(payload))
        return replace(_fields(value, payload), text=long, **kept)
    if dataclasses.is_dataclass(value):
        return _fields(value, payload)
    if isinstance(value, tuple):
        return tuple(infected(part, payload, name) for part in value)
    if isinstance(value, str) and not isinstance(value, Enum) and name not in REFERENCES:
        return payload
    return value


def _fields(record, payload):
    names = [field.name for field in dataclasses.fields(record)]
    skipped = {"a", "b"} if typing.get_type_hints(type(record)).get("a") is str else set()
    skipped |= {"relay", "accusations", "replies", "outlets", "joints"} & set(names)
    changed = {name: infected(getattr(record, name), payload, name) for name in names if name not in skipped}
    return replace(record, **changed)


def test_there_are_enough_payloads():
    """Five hundred at least, all different."""
    assert len(set(PAYLOADS)) >= 500


@pytest.fixture
def page(browser):
    """A fresh page; what the browser complains of, asks for or shows is in ``complaints``."""
    opened = browser.new_page()
    opened.complaints = []
    opened.on("console", lambda message: opened.complaints.append(message.text))
    opened.on("pageerror", lambda error: opened.complaints.append(str(error)))
    opened.on("dialog", lambda dialog: (opened.complaints.append(dialog.message), dialog.dismiss()))
    opened.on("request", lambda request: opened.complaints.append(request.url))
    yield opened
    opened.close()


@pytest.mark.parametrize("start", range(0, len(PAYLOADS), LOAD))
def test_nothing_runs_and_nothing_is_loaded(page, tmp_path, start):
    """No dialog, no request, no message of the browser, no element that the page does not have itself."""
    dossier = make_dossier(
        unsure=(make_unsure(),),
        judgements=(Judged(judgement=about("j1", "same", "a1:Volgens", "a2:De"), state=State.APPLIED),),
    )
    file = tmp_path / "page.html"
    file.write_bytes(render_page(infected(dossier, "\n".join(PAYLOADS[start : start + LOAD]))).encode())
    page.goto(file.as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("window.injected") is None
    assert page.locator("img, iframe, object, embed, base, math, [onerror], [onload], [onfocus]").count() == 0
    assert page.locator("form:not(.tools, .beside, dialog form)").count() == 0
    assert page.locator("a:not([href^='#'])").count() == 0
    assert page.complaints == [file.as_uri()]
