"""Search over articles and statements."""

from __future__ import annotations

import dataclasses

from wederhoor.publish.site.article import FoundArticle
from wederhoor.publish.site.excerpt import make_excerpts
from wederhoor.publish.site.model import SearchPage, Wanted
from wederhoor.records.archive import Hit, Search
from wederhoor.records.attribution import Act, Certainty
from wederhoor.store.identifiers import find_story
from wederhoor.web.question import make_address
from wederhoor.web.refusal import whole_id
from wederhoor.web.shaping import line_of, look_over, make_paging, statement_of_hit
from wederhoor.web.site import Call

ROWS = 20
OUTLETS = 200
"""Outlets that the field for them knows."""

KINDS = ("articles", "statements")


def show_search(call: Call) -> SearchPage:
    """What was found, the best first."""
    wanted, page = _read(call), call.asked.page()
    search = Search(
        words=wanted.q,
        speaker=wanted.speaker or None,
        outlet=wanted.outlet or None,
        since=wanted.since or None,
        until=wanted.until or None,
        act=wanted.act or None,
        certainty=wanted.certainty or None,
        story=whole_id(call.archive, wanted.story, find_story, "story") if wanted.story else None,
        limit=ROWS + 1,
        offset=(page - 1) * ROWS,
    )
    in_articles = wanted.kind == "articles"
    hits = call.archive.search_articles(search) if in_articles else call.archive.search_statements(search)
    fields: dict[str, str | int] = dataclasses.asdict(wanted)
    del fields["kind"]
    return SearchPage(
        wanted=wanted,
        outlets=tuple(name for name, _ in call.archive.list_outlets(limit=OUTLETS)),
        articles=tuple(_article(hit) for hit in hits[:ROWS]) if in_articles else (),
        statements=() if in_articles else tuple(statement_of_hit(hit) for hit in hits[:ROWS]),
        others=tuple((kind, make_address("/search", {**fields, "in": kind})) for kind in KINDS),
        paging=make_paging("/search", {**fields, "in": wanted.kind}, page, more=len(hits) > ROWS),
    )


def _read(call: Call) -> Wanted:
    asked = call.asked
    return Wanted(
        kind=asked.choice("in", KINDS) or KINDS[0],
        q=asked.text("q"),
        speaker=asked.text("speaker"),
        outlet=asked.text("outlet"),
        since=asked.day("since"),
        until=asked.day("until"),
        act=asked.choice("act", (act.value for act in Act)),
        certainty=asked.choice("certainty", (certainty.value for certainty in Certainty)),
        story=asked.text("story"),
    )


def _article(hit: Hit) -> FoundArticle:
    return FoundArticle(
        article=line_of(hit),
        excerpts=make_excerpts(hit.text, hit.highlights, opening=look_over(hit.text, hit.language).opening),
    )
