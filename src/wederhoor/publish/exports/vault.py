"""Markdown for Obsidian: a note for each article, speaker and point, joined by links.

Every piece of a source's words is escaped, so that it reads as it stands: no link, tag, embed or HTML comes of it.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from wederhoor.publish.characters import undirected
from wederhoor.publish.exports.anchor import Source, encodable, other_names
from wederhoor.publish.exports.filename import safe_names
from wederhoor.publish.exports.format import Files
from wederhoor.publish.page.index import content_of
from wederhoor.records.article import Article, ParagraphKind
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity
from wederhoor.records.instant import day_of
from wederhoor.records.point import Point
from wederhoor.records.span import Passage

ARTICLES, SPEAKERS, POINTS = "articles", "speakers", "points"

_HEADS = {ParagraphKind.HEADLINE: "# ", ParagraphKind.SUBHEAD: "## ", ParagraphKind.BODY: ""}

_MARK = re.compile(r"[\\`*_{}\[\]<>#|~=$%^&]|:(?=//)|(?<=www)\.|^[-+]", re.IGNORECASE)
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")
"""What means something to Obsidian, anywhere or where a line begins; a backslash takes that from it (CommonMark 2.4,
5.2)."""
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What YAML 1.2 wants escaped and JSON does not."""
_NO_ANCHOR = re.compile(r"[^A-Za-z0-9]+")


def make_vault(dossier: Dossier) -> Files:
    """``index.md`` and the folders ``articles``, ``speakers`` and ``points``. A note has the record's fields as front
    matter; a statement is a block that others link to (``^a-...``), and so is each support of a point."""
    return tuple(sorted((name, encodable(text).encode()) for name, text in _Vault(dossier).notes()))


class _Vault:
    """The notes, and how they are called."""

    def __init__(self, dossier: Dossier) -> None:
        self.source = source = Source(dossier)
        speaking = {one.speaker for one in source.attributions} | {one.accused for one in dossier.hearing}
        self.speakers = sorted((one for one in dossier.entities if one.id in speaking), key=lambda one: one.id)
        self.articles = safe_names(
            ((one.article.id, source.title(one) or _untitled(one.article)) for one in source.documents), spare="article"
        )
        self.names = safe_names(((one.id, one.name) for one in self.speakers), spare="speaker")
        self.questions = safe_names(((one.id, one.question) for one in dossier.points), spare="point")

    def notes(self) -> Iterator[tuple[str, str]]:
        """Relative names and texts."""
        yield "index.md", self._index()
        for document in self.source.documents:
            yield f"{ARTICLES}/{self.articles[document.article.id]}.md", self._article(document)
        said: dict[str | None, list[Attribution]] = defaultdict(list)
        for attribution in self.source.attributions:
            said[attribution.speaker].append(attribution)
        for entity in self.speakers:
            yield f"{SPEAKERS}/{self.names[entity.id]}.md", self._speaker(entity, said[entity.id])
        for point in self.source.dossier.points:
            yield f"{POINTS}/{self.questions[point.id]}.md", self._point(point)

    def _index(self) -> str:
        dossier = self.source.dossier
        groups = {ARTICLES: self.articles, SPEAKERS: self.names, POINTS: self.questions}
        lines = [
            _front({"title": dossier.title, "languages": list(dossier.languages)}),
            f"# {_line(dossier.title)}",
            "",
        ]
        for folder, names in groups.items():
            lines += [f"## {folder}", "", *(f"- {_link(folder, name)}" for name in names.values()), ""]
        return _joined(lines)

    def _article(self, document: Document) -> str:
        article = document.article
        fields = {
            "document": article.id,
            "outlet": article.outlet,
            "published": article.published,
            "language": article.language,
            "url": article.url,
            "file": article.file,
            "text_sha256": article.text_sha256,
            "length": len(article.text),
        }
        lines = [_front(fields)]
        if document.layout.headline is None:
            lines += [f"# {_line(self.source.title(document) or article.id)}", ""]
        for paragraph in document.layout.paragraphs:
            span, head = paragraph.span, _HEADS[paragraph.kind]
            lines += [f"{head}{_line(paragraph.text)} ^{_block('p', str(span.start), str(span.end))}", ""]
        lines += ["## statements", ""]
        for attribution in self.source.statements_of(article.id):
            lines += [self._statement(attribution), ""]
        return _joined(lines)

    def _statement(self, attribution: Attribution) -> str:
        """The words as a block that can be linked to, with who says them and how."""
        speaker, places = self._speaker_link(attribution.speaker), self._places(attribution)
        facts = " · ".join(
            part for part in (speaker, attribution.act.value, attribution.certainty.value, places) if part
        )
        return f"- {self._words(attribution)} — {facts} ^{_block('a', attribution.id)}"

    def _speaker(self, entity: Entity, said: Iterable[Attribution]) -> str:
        fields = {
            "entity": entity.id,
            "type": entity.type.value,
            "aliases": [entity.name, *other_names(entity)],
            "roles": list(entity.roles),
        }
        lines = [_front(fields), f"# {_line(entity.name)}", ""]
        for attribution in said:
            facts = f"{attribution.act.value} · {attribution.certainty.value} · {self._places(attribution)}"
            lines.append(f"- {self._words(attribution)} — {self._cite(attribution)} · {facts}")
        for hearing in (one for one in self.source.dossier.hearing if one.accused == entity.id):
            lines += ["", "## hearing", ""]
            lines += [
                f"- {_link(ARTICLES, self.articles[document])}: {heard.value}" for document, heard in hearing.outlets
            ]
        return _joined([*lines, ""])

    def _point(self, point: Point) -> str:
        fields = {"point": point.id, "kind": point.kind.value, "status": point.status.value, "why": point.why}
        lines = [_front(fields), f"# {_line(point.question)}", ""]
        number = 0
        for position in point.positions:
            lines += [
                f"## {_line(position.position)}",
                "",
                f"outlets: {position.outlets} · origins: {position.origins}",
                "",
            ]
            for support in position.support:
                number += 1
                block = _block("s", point.id, str(number))
                lines.append(f"- {self._support(support.passage, support.attribution)} ^{block}")
            lines.append("")
        return _joined(lines)

    def _support(self, passage: Passage, statement: str | None) -> str:
        words = _line(passage.span.of(self.source.articles[passage.document].text))
        attribution = self.source.by_id.get(statement or "")
        cite = self._cite(attribution) if attribution else _link(ARTICLES, self.articles[passage.document])
        speaker = self._speaker_link(attribution.speaker) if attribution else ""
        facts = " · ".join(part for part in (cite, speaker, _place(passage)) if part)
        return f"“{words}” — {facts}"

    def _words(self, attribution: Attribution) -> str:
        article = self.source.articles[attribution.document]
        return " … ".join(f"“{_line(span.of(article.text))}”" for span in content_of(attribution))

    def _cite(self, attribution: Attribution) -> str:
        return _link(ARTICLES, self.articles[attribution.document], f"#^{_block('a', attribution.id)}")

    def _speaker_link(self, speaker: str | None) -> str:
        return _link(SPEAKERS, self.names[speaker]) if speaker in self.names and speaker else ""

    @staticmethod
    def _places(attribution: Attribution) -> str:
        return " ".join(_place(Passage(attribution.document, span)) for span in content_of(attribution))


def _untitled(article: Article) -> str:
    """Outlet, day and id, as far as they are known."""
    day = day_of(article.published)
    return " ".join(part for part in (article.outlet, day.isoformat() if day else None, article.id) if part)


def _place(passage: Passage) -> str:
    return f"{_line(passage.document)} {passage.span.start}–{passage.span.end}"


def _link(folder: str, name: str, block: str = "") -> str:
    """A link to a note; its name has none of the characters that end a link."""
    return f"[[{folder}/{name}{block}|{name}]]"


def _block(*parts: str) -> str:
    """The id of a block: letters, digits and hyphens, all that Obsidian takes."""
    return "-".join(
        _NO_ANCHOR.sub(lambda match: "".join(f"-{ord(one):x}-" for one in match.group()), part) for part in parts
    )


def _line(text: str) -> str:
    """Words on one line that Markdown takes as they are."""
    plain = _MARK.sub(lambda match: f"\\{match.group()}", undirected(" ".join(text.split())))
    return _NUMBERED.sub(r"\1\\\2", plain)


def _front(fields: Mapping[str, object]) -> str:
    """Front matter: YAML whose values are JSON, which YAML contains."""
    lines = [f"{key}: {_yaml(value)}" for key, value in fields.items() if value not in (None, [])]
    return "\n".join(["---", *lines, "---", ""])


def _yaml(value: object) -> str:
    text = encodable(json.dumps(value, ensure_ascii=False))
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(lines).rstrip("\n") + "\n"
