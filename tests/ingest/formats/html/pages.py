"""Web pages of an invented newspaper."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from typing import Any

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget, Limits
from wederhoor.ingest.formats.html.page import read_page
from wederhoor.records.capture import Capture, Draft

BODY = """<p>Bij een brand in de haven zijn acht mensen gewond geraakt. Dat meldt de brandweer zondag.</p>
<p>Volgens burgemeester Van Dam is de rook niet giftig. De politie onderzoekt de oorzaak van de brand.</p>
<p>Een woordvoerder zegt dat brandstichting niet wordt uitgesloten. Daar lag volgens de eigenaar geen olie.</p>
<p>De veiligheidsregio roept inwoners op om ramen en deuren gesloten te houden tot maandagochtend.</p>"""


def draw_page(body: str = BODY, *, head: str = "", item: Mapping[str, Any] | None = None, title: str = "Brand") -> str:
    """A page with a menu, a headline, a body and a foot."""
    script = f'<script type="application/ld+json">{json.dumps(item)}</script>' if item else ""
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8">{head}{script}</head><body>'
        f'<nav><a href="/">Voorpagina</a> <a href="/b">Binnenland</a></nav><header><h1>{title}</h1></header>'
        f"<main><article>{body}</article></main><footer><p>Uitgave van Kade Media</p></footer></body></html>"
    )


def read(page: str | bytes, *, url: str | None = "https://www.brug.example/1", charset: str | None = None) -> Draft:
    """The draft of a page; raises what the reader raises."""
    (draft,) = read_page(capture_of(page, url=url, charset=charset), Budget(limits=Limits(), clock=time.monotonic))
    assert isinstance(draft, Draft)
    return draft


def refuse(page: str) -> str:
    """What the reader says is the matter with a page."""
    try:
        read(page)
    except InputError as failure:
        return failure.problem
    raise AssertionError("the page was read")


def capture_of(page: str | bytes, *, url: str | None = None, charset: str | None = None) -> Capture:
    data = page if isinstance(page, bytes) else page.encode("utf-8", "surrogatepass")
    return Capture(data=data, name="page.html", url=url, charset=charset)
