"""``wederhoor search``: articles and statements found back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from wederhoor.cli.clock import utc_now
from wederhoor.publish.characters import terminal_text, undirected
from wederhoor.records.archive import Hit, Search
from wederhoor.records.attribution import Act, Certainty
from wederhoor.records.frontmatter import without_front_matter
from wederhoor.records.span import Span
from wederhoor.store import open_archive
from wederhoor.store.identifiers import find_story

_AROUND = 60
"""Characters shown before and behind the first word that was found."""
_NOTHING = 1
"""Exit status when nothing was found, as that of grep."""


@click.command(short_help="Find articles and statements in an archive.")
@click.argument("archive", metavar="ARCHIVE", type=click.Path(path_type=Path))
@click.argument("words", metavar="[WORDS]...", nargs=-1)
@click.option("--statements", is_flag=True, help="Statements instead of articles.")
@click.option("--speaker", metavar="NAME", help="Who says it.")
@click.option("--outlet", metavar="NAME", help="Which outlet.")
@click.option("--since", metavar="DAY", help="Published on this day or later.")
@click.option("--until", metavar="DAY", help="Published on this day or before.")
@click.option("--act", type=click.Choice([one.value for one in Act]), help="What the statement does.")
@click.option("--certainty", type=click.Choice([one.value for one in Certainty]), help="How sure it is.")
@click.option("--story", metavar="ID", help="In this story; the beginning of its id will do.")
@click.option("--versions", is_flag=True, help="In older versions of articles too.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="At most so many.")
@click.option("--json", "as_json", is_flag=True, help="One hit a line, as JSON.")
@click.pass_context
def search(
    context: click.Context,
    archive: Path,
    words: tuple[str, ...],
    speaker: str | None,
    outlet: str | None,
    since: str | None,
    until: str | None,
    act: str | None,
    certainty: str | None,
    story: str | None,
    limit: int,
    *,
    statements: bool,
    versions: bool,
    as_json: bool,
) -> None:
    """Finds articles in ARCHIVE, or statements with --statements, the best first; without WORDS the latest first.

    WORDS are looked for in any form of theirs ("brand" finds "branden"). "Several words" in quotation marks stand
    together, -word must not be there, OR stands between alternatives, brand* is the beginning of a word.

    \b
    Examples:
      wederhoor search brand.db haven brand
      wederhoor search brand.db '"veilig gesteld" OR ontruimd' -oefening
      wederhoor search brand.db --statements --speaker burgemeester --act denies
      wederhoor search brand.db --since 2024-03-11 --outlet "De Brug" --json

    The exit status is 0, or 1 when nothing was found.
    """
    with open_archive(archive, clock=utc_now) as opened:
        wanted = Search(
            words=" ".join(words),
            speaker=speaker,
            outlet=outlet,
            since=since,
            until=until,
            act=act,
            certainty=certainty,
            story=find_story(opened, story) if story else None,
            versions=versions,
            limit=limit,
        )
        hits = opened.search_statements(wanted) if statements else opened.search_articles(wanted)
    for hit in hits:
        click.echo(_as_json(hit) if as_json else "\n".join(_as_lines(hit)))
    if not hits:
        click.echo("nothing was found", err=True)
        context.exit(_NOTHING)


def _as_lines(hit: Hit) -> Iterator[str]:
    about = ", ".join(part for part in (hit.outlet, hit.published) if part)
    if hit.statement is None:
        headline = _headline(hit)
        title = _shown(hit.text, headline, hit.highlights) if headline else terminal_text(hit.title or "?")
        yield f"{title}  ({terminal_text(about)})  {hit.article}"
        if around := _around(hit, headline.end):
            yield f"  {_shown(hit.text, around, hit.highlights)}"
        return
    manner = ", ".join(part for part in (hit.act, hit.certainty) if part)
    content = " … ".join(_shown(hit.text, span, hit.highlights) for span in hit.spans)
    yield f"{terminal_text(hit.speaker or '?')} ({manner}): {content}"
    yield f"  {terminal_text(about)}  {hit.article} {hit.statement}"


def _headline(hit: Hit) -> Span:
    """The first line of the text where that is what the hit is called; an empty one before the text where it is
    not."""
    begins = len(hit.text) - len(without_front_matter(hit.text).lstrip())
    line = Span(begins, begins + len(hit.text[begins:].partition("\n")[0].rstrip()))
    alike = hit.title is None or hit.title.split() == line.of(hit.text).split()
    return line if alike else Span(begins, begins)


def _around(hit: Hit, begins: int) -> Span:
    """The words around the first one that was found in the body, which begins there, or the body's beginning."""
    body = begins + len(hit.text[begins:]) - len(hit.text[begins:].lstrip())
    first = next((found for found in hit.highlights if found.start >= body), Span(body, body))
    return Span(max(body, first.start - _AROUND), min(len(hit.text), first.end + 2 * _AROUND))


def _shown(text: str, span: Span, highlights: Sequence[Span]) -> str:
    """The words of a span on one line, those that were found in bold; a terminal shows that, a pipe gets them bare."""
    parts: list[str] = []
    place = span.start
    for found in highlights:
        if span.covers(found) and found.start >= place:
            parts.append(_flat(text[place : found.start]))
            parts.append(click.style(_flat(found.of(text)), bold=True))
            place = found.end
    return "".join((*parts, _flat(text[place : span.end]))).strip()


def _flat(words: str) -> str:
    """Part of a line: its white space stays, as spaces."""
    return undirected(re.sub(r"\s", " ", words))


def _as_json(hit: Hit) -> str:
    content = {
        "article": hit.article,
        "version": hit.number,
        "title": hit.title,
        "outlet": hit.outlet,
        "published": hit.published,
        "language": hit.language,
        "highlights": [{"start": one.start, "end": one.end, "text": one.of(hit.text)} for one in hit.highlights],
        "score": hit.score,
    }
    if hit.statement is not None:
        pieces = [{"start": one.start, "end": one.end, "text": one.of(hit.text)} for one in hit.spans]
        content |= {"statement": hit.statement, "speaker": hit.speaker, "act": hit.act}
        content |= {"certainty": hit.certainty, "content": pieces}
    return json.dumps(content, ensure_ascii=False, sort_keys=True)
