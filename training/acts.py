"""Prints how well the act of a statement is told by what it says: ``python training/acts.py nl [--wrong]``.

Reads the invented statements of ``training/LANGUAGE/acts/*.tsv`` (act, mode, what stood before, content), sets each
behind a cue that carries no act, and reads them as an article is read. They are what the word lists of
``lang/LANGUAGE/acts.yaml`` are checked on, so that no list need be fitted to the gold. ``--wrong`` prints the
statements to which another act than ``asserts`` was given wrongly.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.circumstances.act import act_of
from wederhoor.extract.discourse import Discourse
from wederhoor.lang.registry import get_pack
from wederhoor.records.article import Article
from wederhoor.records.attribution import Act, Mode
from wederhoor.records.span import Span
from wederhoor.text.layout import lay_out
from wederhoor.text.parse import Parser

FRAMES = {
    "nl": {
        "direct": ('"', '", zegt Wouter Claessens.'),
        "subordinate": ("De woordvoerder zegt dat ", "."),
        "inverted": ("Volgens de woordvoerder ", "."),
    }
}
"""What stands before and behind a statement of each form."""
NEWS_SHARE = 0.75
"""The share of plain assertions among the statements behind a neutral cue in six of our bundles (211 of 281)."""


@dataclass(frozen=True, slots=True)
class Statement:
    """An invented statement with the act that its writer gave it."""

    act: Act
    mode: Mode
    content: str


def read_statements(folder: Path) -> list[Statement]:
    """The statements of every table in a folder, in order."""
    lines = (line for path in sorted(folder.glob("*.tsv")) for line in path.read_text("utf-8").splitlines())
    rows = (line.split("\t") for line in lines if line)
    return [Statement(Act(act), Mode(mode), content) for act, mode, _, content in rows]


def told_acts(language: str, statements: Sequence[Statement]) -> Iterator[Act]:
    """The act that the program tells each statement to have. One that begins with its verb stands behind *volgens*."""
    pack, frames = get_pack(language), FRAMES[language]
    parser = Parser(pack)
    forms = ["direct" if statement.mode is Mode.DIRECT else "subordinate" for statement in statements]
    read = _read(parser, pack, statements, [frames[form] for form in forms])
    for index, (discourse, span) in enumerate(read):
        inside = discourse.within(span)
        if forms[index] == "subordinate" and inside and discourse.finite[inside.start]:
            forms[index] = "inverted"
    for statement, (discourse, span) in zip(
        statements, _read(parser, pack, statements, [frames[form] for form in forms]), strict=True
    ):
        yield act_of(discourse, _draft(span, free=statement.mode is Mode.DIRECT))


def _read(parser: Parser, pack, statements, frames) -> list[tuple[Discourse, Span]]:  # noqa: ANN001
    """Each statement in its frame, parsed, with its place."""
    articles = [_article(before + s.content + after) for s, (before, after) in zip(statements, frames, strict=True)]
    parses = parser.parse((article, lay_out(article, pack)) for article in articles)
    spans = (Span(len(before), len(before) + len(s.content)) for s, (before, _) in zip(statements, frames, strict=True))
    return [(Discourse.of(parse, pack), span) for parse, span in zip(parses, spans, strict=True)]


def _article(text: str) -> Article:
    digest = sha256(text.encode()).hexdigest()
    return Article(id=digest, file="invented.txt", text=text, sha256=digest, text_sha256=digest, language="nl")


def _draft(span: Span, *, free: bool) -> Draft:
    return Draft(rule=Rule.CLAUSE_AFTER, anchor=0, source=None, cue=None, content=(span,), free=free)


def report(statements: Sequence[Statement], told: Sequence[Act]) -> Iterator[str]:
    """A line an act: how often told, its precision here and at the share of assertions that news has, its recall."""
    pairs = Counter(zip(told, (statement.act for statement in statements), strict=True))
    plain = sum(statement.act is Act.ASSERTS for statement in statements)
    weight = {
        act: NEWS_SHARE / plain if act is Act.ASSERTS else (1 - NEWS_SHARE) / (len(statements) - plain) for act in Act
    }
    right = sum(count for (ours, theirs), count in pairs.items() if ours is theirs)
    yield f"{len(statements)} statements, act right in {right / len(statements):.3f}"
    yield f"{'act':<24}{'told':>6}{'precision':>11}{'in news':>9}{'recall':>8}"
    for act in Act:
        counts = {theirs: pairs[act, theirs] for theirs in Act}
        total, weighed = sum(counts.values()), sum(count * weight[theirs] for theirs, count in counts.items())
        meant = sum(pairs[ours, act] for ours in Act)
        if total and meant:
            news = counts[act] * weight[act] / weighed
            yield f"{act:<24}{total:>6}{counts[act] / total:>11.2f}{news:>9.2f}{counts[act] / meant:>8.2f}"


def main() -> None:
    """Prints the report, and with ``--wrong`` what was told wrongly."""
    language = sys.argv[1]
    statements = read_statements(Path(__file__).parent / language / "acts")
    told = list(told_acts(language, statements))
    print("\n".join(report(statements, told)))
    if "--wrong" in sys.argv:
        for statement, act in zip(statements, told, strict=True):
            if act is not statement.act and act is not Act.ASSERTS:
                print(f"{act} (is {statement.act}): {statement.content}")


if __name__ == "__main__":
    main()
