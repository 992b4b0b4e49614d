"""brat's standoff format: a text and its annotations side by side.

Offsets count characters (code points) of the text; a line of annotation holds no line break, so a span is given in
fragments where one stands in it, as brat itself writes them. brat's reader breaks lines where ``str.splitlines``
does, which includes vertical tab, form feed, U+0085, U+2028 and U+2029.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wederhoor.publish.exports.anchor import Source, encodable, urn
from wederhoor.publish.exports.filename import safe_names
from wederhoor.publish.exports.format import Files
from wederhoor.publish.page.index import content_of
from wederhoor.records.article import Article
from wederhoor.records.attribution import Act, Attribution, Certainty, Mode
from wederhoor.records.dossier import Dossier
from wederhoor.records.entity import EntityType, MentionKind
from wederhoor.records.span import Span

_LINES = re.compile("[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def make_brat(dossier: Dossier) -> Files:
    """``NAME.txt`` and ``NAME.ann`` for each article, named for its id, and the ``annotation.conf`` that declares what
    they hold."""
    source = Source(dossier)
    names = safe_names(((name, name) for name in sorted(source.articles)), spare="article")
    made = [("annotation.conf", _configuration().encode())]
    for article in source.articles.values():
        lines = _Sheet(source, article).write()
        made.append((f"{names[article.id]}.txt", encodable(article.text).encode()))
        made.append((f"{names[article.id]}.ann", encodable("".join(f"{line}\n" for line in lines)).encode()))
    return tuple(sorted(made))


def _configuration() -> str:
    entities = [_type_name(kind) for kind in EntityType] + ["Statement", "Source", "Cue", "Figure", "Time"]
    mentions = "|".join(_type_name(kind) for kind in EntityType)
    choices = {"Act": Act, "Certainty": Certainty, "Mode": Mode}
    lines = [
        "[entities]",
        *entities,
        "[relations]",
        "Source-of\tArg1:Source, Arg2:Statement",
        "Cue-of\tArg1:Cue, Arg2:Statement",
        "Within\tArg1:Statement, Arg2:Statement",
        "Counted-in\tArg1:Figure, Arg2:Statement",
        f"Same\tArg1:{mentions}, Arg2:{mentions}, <REL-TYPE>:symmetric-transitive",
        "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>",
        "[events]",
        "[attributes]",
        *(f"{name}\tArg:Statement, Value:{'|'.join(sorted(values))}" for name, values in choices.items()),
        f"Kind\tArg:{mentions}, Value:{'|'.join(sorted(MentionKind))}",
    ]
    return "".join(f"{line}\n" for line in lines)


def _type_name(kind: EntityType) -> str:
    return kind.value.capitalize()


class _Sheet:
    """The annotations of one article while they are numbered."""

    def __init__(self, source: Source, article: Article) -> None:
        self.source, self.article = source, article
        self.lines: list[str] = []
        self.numbers: dict[str, int] = dict.fromkeys("TRA#", 0)
        self.statements: dict[str, str] = {}

    def write(self) -> list[str]:
        """The lines: words first, each followed by what is said of it."""
        mine = self.source.statements_of(self.article.id)
        for attribution in mine:
            self.statements[attribution.id] = self._statement(attribution)
        for attribution in mine:
            if attribution.within in self.statements:
                self._relate("Within", self.statements[attribution.id], self.statements[attribution.within])
        self._figures()
        for time in self.source.times_of(self.article.id):
            self._words("Time", (time.span,), urn("timex3", time.value))
        self._mentions()
        return self.lines

    def _statement(self, attribution: Attribution) -> str:
        name = self._words("Statement", content_of(attribution), urn("attribution", attribution.id))
        values = {"Act": attribution.act, "Certainty": attribution.certainty, "Mode": attribution.mode}
        for key, value in values.items():
            self._line("A", f"{key} {name} {value.value}")
        for role, span in (("Source", attribution.source), ("Cue", attribution.cue)):
            if span:
                self._relate(f"{role}-of", self._words(role, (span,), urn("attribution", attribution.id)), name)
        return name

    def _figures(self) -> None:
        for figure in self.source.figures_of(self.article.id):
            name = self._words("Figure", (figure.span,), urn("figure", figure.id))
            if figure.attribution in self.statements:
                self._relate("Counted-in", name, self.statements[figure.attribution])

    def _mentions(self) -> None:
        for name, mentions in self.source.mentions_of(self.article.id).items():
            kind = _type_name(self.source.entities[name].type)
            names = []
            for mention in mentions:
                names.append(self._words(kind, (mention.passage.span,), urn("entity", name)))
                self._line("A", f"Kind {names[-1]} {mention.kind.value}")
            if len(names) > 1:
                self.lines.append(f"*\tSame {' '.join(names)}")

    def _words(self, kind: str, spans: Sequence[Span], note: str) -> str:
        """The name of a new annotation of words; its note gives the spans whole, with what it is of."""
        pieces = [piece for span in spans for piece in _fragments(span, self.article.text)]
        places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
        words = " ".join(_BREAK.sub(" ", piece.of(self.article.text)) for piece in pieces)
        name = self._line("T", f"{kind} {places}", words)
        whole = ",".join(f"{span.start}:{span.end}" for span in spans)
        self._line("#", f"AnnotatorNotes {name}", f"{note} {whole}")
        return name

    def _relate(self, kind: str, one: str, other: str) -> None:
        self._line("R", f"{kind} Arg1:{one} Arg2:{other}")

    def _line(self, letter: str, *columns: str) -> str:
        self.numbers[letter] += 1
        name = f"{letter}{self.numbers[letter]}"
        self.lines.append("\t".join((name, *columns)))
        return name


def _fragments(span: Span, text: str) -> Iterator[Span]:
    """The parts of a span between line breaks; the span itself where it has nothing else."""
    found = [Span(match.start(), match.end()) for match in _LINES.finditer(text, span.start, span.end)]
    yield from found or [span]
