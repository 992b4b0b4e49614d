"""BibTeX, in UTF-8 as biber and every BibTeX since 2010 read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from wederhoor.publish.characters import undirected
from wederhoor.publish.exports.anchor import Source, address_of, text_urn
from wederhoor.publish.exports.format import Files
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.instant import day_of

_MARKS = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    **{mark: f"\\{mark}" for mark in "$&#%_"},
}
"""What LaTeX reads as a command. A brace counts for BibTeX even behind a backslash, so it has a name instead."""
_ANY_MARK = re.compile(r"[\\{}~^$&#%_]")
_KEY = re.compile(r"[^A-Za-z0-9.:-]+")


def make_bibtex(dossier: Dossier) -> Files:
    """``references.bib``: an entry for each article, whose key is made of its id."""
    source = Source(dossier)
    keys = _keys([document.article.id for document in source.documents])
    entries = [_entry(source, document, keys[document.article.id]) for document in source.documents]
    return (("references.bib", "\n".join(entries).encode()),)


def _keys(ids: list[str]) -> dict[str, str]:
    """A key for each id, in letters that every BibTeX takes, no two the same."""
    keys: dict[str, str] = {}
    taken: set[str] = set()
    for name in ids:
        base = _KEY.sub("-", name).strip("-") or "article"
        key, number = base, 1
        while key.lower() in taken:
            number += 1
            key = f"{base}-{number}"
        taken.add(key.lower())
        keys[name] = key
    return keys


def _entry(source: Source, document: Document, key: str) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(source, document))
    return f"@{'article' if document.article.outlet else 'misc'}{{{key},\n{fields}}}\n"


def _fields(source: Source, document: Document) -> Iterator[tuple[str, str]]:
    article = document.article
    if title := source.title(document):
        yield "title", f"{{{_escaped(title)}}}"
    if article.outlet:
        yield "journal", _escaped(article.outlet)
    if day := day_of(article.published):
        yield "year", f"{day.year:04}"
        yield "month", str(day.month)
        yield "day", str(day.day)
        yield "date", day.isoformat()
    address = address_of(article)
    if address == article.url:
        yield "url", quote(address, safe=":/?#[]@!$&'()*+,;=%-._~")
    yield "language", _escaped(article.language)
    yield "note", _escaped(text_urn(article))


def _escaped(text: str) -> str:
    """The text on one line, with LaTeX's marks written out."""
    plain = undirected(" ".join(text.split()))
    return _ANY_MARK.sub(lambda match: _MARKS[match.group()], plain)
