"""The dossier as lines for a terminal, or for whatever its output is piped into."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import click
from rich.console import Console
from rich.text import Text

from wederhoor.publish.characters import terminal_text
from wederhoor.publish.interface import Interface
from wederhoor.publish.page.assemble import make_page
from wederhoor.publish.page.model.cited import Excerpt
from wederhoor.publish.page.model.copy import CopiedPair, Copies
from wederhoor.publish.page.model.hearing import Accused
from wederhoor.publish.page.model.judgement import Judgement
from wederhoor.publish.page.model.name import Doubt
from wederhoor.publish.page.model.page import Page
from wederhoor.publish.page.model.point import Answer, Card, Evidence
from wederhoor.records.attribution import Certainty, Mode
from wederhoor.records.dossier import Dossier
from wederhoor.records.point import Heard

WIDEST = 100
"""Columns that a line has at most: longer ones are hard to read (the terminal may be wider)."""

Part = tuple[str, str]
"""A text and its style; styles that a terminal shows are those of rich, an empty one is plain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line; where it is too long for a terminal it goes on below, ``hang`` columns further in."""

    parts: tuple[Part, ...] = ()
    indent: int = 0
    hang: int = 2

    def plain(self) -> str:
        """The line without styles, never broken, so that a search finds what it looks for."""
        return " " * self.indent + "".join(text for text, _ in self.parts)


def print_summary(dossier: Dossier, *, interface: Interface) -> None:
    """Print the summary: in colour and wrapped on a terminal; elsewhere plain, a fact a line, and complete."""
    page = make_page(dossier, interface)
    is_terminal = sys.stdout.isatty()
    lines = summarize(page, interface, full=not is_terminal)
    if is_terminal:
        _print_wrapped(lines)
    else:
        for line in lines:
            click.echo(line.plain())


def summarize(page: Page, interface: Interface, *, full: bool) -> Iterator[Line]:
    """The lines: head, contested and refined points, agreed points, copied text, who was accused and not heard,
    and, where there are any, names that may be of one bearer and what people decided.

    ``full`` gives all passages of a position, with dates, instead of the first few.
    """
    yield from _head(page, interface)
    yield from _section("contested", len(page.contested), interface, style="bold red")
    for number, card in enumerate(page.contested, start=1):
        yield from _card(number, card, interface, full=full)
    yield from _section("refined", len(page.refined), interface, style="bold yellow")
    for number, card in enumerate(page.refined, start=1):
        yield from _card(number, card, interface, full=full)
    yield from _section("agreed", len(page.agreed), interface, style="bold green")
    for card in page.agreed:
        yield from _agreed(card, interface)
    yield from _copies(page.copies, interface)
    unheard = [accused for accused in page.hearing if _silent_outlets(accused)]
    yield from _section("unheard", len(unheard), interface, style="bold")
    for accused in unheard:
        yield _unheard(accused, interface)
    if page.doubts:
        yield from _section("unsure", len(page.doubts), interface, style="bold")
    for doubt in page.doubts:
        yield _doubt(doubt, interface)
    if page.judgements:
        yield from _section("judgements", len(page.judgements), interface, style="bold")
    for judgement in page.judgements:
        yield _judged(judgement, interface)


def _silent_outlets(accused: Accused) -> tuple[str, ...]:
    """The outlets that have an accusation and nothing about a reply, each once; none where any article has a reply:
    whoever answered somewhere was heard, and that one article leaves it out stands in its own row on the page."""
    rows = (row for row in accused.rows if row.heard is Heard.SILENT and not accused.heard_in)
    return tuple(dict.fromkeys(row.cite.outlet for row in rows))


def _head(page: Page, interface: Interface) -> Iterator[Line]:
    counts = [
        interface.count("articles", len(page.articles)),
        interface.count("outlets", page.outlets),
        interface.count("origins", page.origins),
        interface.count("statements", page.statements),
    ]
    yield Line(parts=((terminal_text(page.title), "bold"),))
    yield Line(parts=((interface.say("separator").join(counts), ""),))
    if page.period:
        yield Line(parts=((interface.say("published_on", period=page.period), ""),))


def _section(key: str, count: int, interface: Interface, *, style: str) -> Iterator[Line]:
    yield Line()
    yield Line(parts=((f"{interface.summary[key]} ({count})", style),))
    if not count:
        yield Line(parts=((interface.summary["none"], "dim"),), indent=2)


def _card(number: int, card: Card, interface: Interface, *, full: bool) -> Iterator[Line]:
    kind = f"  [{interface.label('kind', card.kind)}, {interface.label('status', card.status)}]"
    human = _joined_by(card, interface)
    yield Line(parts=((f"{number}. ", ""), (terminal_text(card.question), "bold"), (kind, "dim"), *human))
    for answer in card.answers:
        yield from _answer(answer, interface, full=full)


def _joined_by(card: Card, interface: Interface) -> tuple[Part, ...]:
    """A mark where people put statements together, not the rules."""
    if not card.joined_by:
        return ()
    people = interface.listing(terminal_text(name) for name in card.joined_by)
    mark = interface.summary["joined_by"].format(people=people)
    return ((f"  [{mark}]", "yellow"),)


def _answer(answer: Answer, interface: Interface, *, full: bool) -> Iterator[Line]:
    tally = f"  ({interface.count('outlets', answer.outlets)}, {interface.count('origins', answer.origins)})"
    yield Line(parts=(("- ", ""), (terminal_text(answer.position), "bold"), (tally, "dim")), indent=3)
    for evidence in (*answer.shown, *(answer.more if full else ())):
        yield _evidence(evidence, interface, full=full)
    if answer.more and not full:
        yield Line(parts=((interface.count("more_passages", len(answer.more)), "dim"),), indent=5)


def _evidence(evidence: Evidence, interface: Interface, *, full: bool) -> Line:
    cites = [f"{cite.outlet}, {cite.published}" if full else cite.outlet for cite in evidence.cites]
    place = "; ".join(dict.fromkeys(terminal_text(cite) for cite in cites))
    authority = (_authority(evidence, interface), "cyan")
    return Line(parts=(authority, (f": {_words(evidence)}", ""), (f"  [{place}]", "dim")), indent=5)


def _words(evidence: Evidence) -> str:
    """The words in their sentence; in quotation marks where the article quotes and the marks are not among them."""
    words = " … ".join(_excerpt(excerpt) for excerpt in evidence.pieces)
    is_bare = not any(excerpt.before or excerpt.after for excerpt in evidence.pieces)
    return f"“{words}”" if evidence.statement and evidence.statement.mode is Mode.DIRECT and is_bare else words


def _excerpt(excerpt: Excerpt) -> str:
    left, right = ("… " if excerpt.cut[0] else "", " …" if excerpt.cut[1] else "")
    return left + terminal_text(f"{excerpt.before}{excerpt.words.text}{excerpt.after}") + right


def _authority(evidence: Evidence, interface: Interface) -> str:
    """Who says it, how, and how surely where that is not certain."""
    statement = evidence.statement
    if statement is None:
        return interface.say("own_voice")
    named = statement.speaker or (statement.source.text if statement.source else interface.say("source_not_named"))
    said = f"{terminal_text(named)} {interface.label('act', statement.act)}"
    if statement.certainty is Certainty.CERTAIN:
        return said
    return f"{said} ({interface.label('certainty', statement.certainty)})"


def _agreed(card: Card, interface: Interface) -> Iterator[Line]:
    for answer in card.answers:
        position = "" if answer.position == card.question else f": {terminal_text(answer.position)}"
        tally = f"  ({interface.count('outlets', answer.outlets)}, {interface.count('origins', answer.origins)})"
        human = _joined_by(card, interface)
        yield Line(parts=((f"- {terminal_text(card.question)}{position}", ""), (tally, "dim"), *human), indent=1)
        speakers = _speakers((*answer.shown, *answer.more), interface)
        if speakers:
            yield Line(parts=((speakers, "cyan"),), indent=3)


def _speakers(evidence: Iterable[Evidence], interface: Interface) -> str:
    """Those who say it, each once."""
    named = (found.statement.speaker for found in evidence if found.statement)
    return interface.listing(dict.fromkeys(terminal_text(name) for name in named if name))


def _copies(copies: Copies, interface: Interface) -> Iterator[Line]:
    yield from _section("copies", copies.total, interface, style="bold")
    for pair in copies.pairs:
        yield _copied(pair, interface)
    if copies.total > len(copies.pairs):
        elided = interface.say("pairs_elided", shown=len(copies.pairs), total=copies.total)
        yield Line(parts=((elided, "dim"),), indent=2)


def _copied(pair: CopiedPair, interface: Interface) -> Line:
    text = interface.summary["copied"].format(
        a=terminal_text(f"{pair.a.outlet} ({pair.a.published})"),
        b=terminal_text(f"{pair.b.outlet} ({pair.b.published})"),
        passages=interface.count("passages", pair.count),
        characters=interface.count("characters", pair.characters),
    )
    return Line(parts=((f"- {text}", ""),), indent=1)


def _unheard(accused: Accused, interface: Interface) -> Line:
    outlets = ", ".join(terminal_text(outlet) for outlet in _silent_outlets(accused))
    accusations = interface.count("accusations", accused.accusations)
    silence = interface.summary["unheard_in"].format(outlets=outlets)
    return Line(
        parts=(("- ", ""), (terminal_text(accused.name), "bold"), (f": {accusations}, {silence}", "")), indent=1
    )


def _doubt(doubt: Doubt, interface: Interface) -> Line:
    words = interface.summary["unsure_pair"].format(
        name=_placed(doubt.name, doubt.outlets),
        other=_placed(doubt.other, doubt.other_outlets),
        reason=terminal_text(doubt.reason),
    )
    return Line(parts=((f"- {words}", ""),), indent=1)


def _placed(name: str, outlets: Sequence[str]) -> str:
    """A name with the outlets that have it."""
    return f"{terminal_text(name)} [{', '.join(terminal_text(outlet) for outlet in outlets)}]"


def _judged(judgement: Judgement, interface: Interface) -> Line:
    text = interface.summary["judged"].format(
        subjects=interface.listing(terminal_text(subject.label) for subject in judgement.subjects),
        decision=interface.label("decision", judgement.decision),
        by=terminal_text(judgement.by),
        made=terminal_text(judgement.made),
        state=interface.label("state", judgement.state),
    )
    return Line(parts=((f"- {text}", ""),), indent=1)


def _print_wrapped(lines: Iterable[Line]) -> None:
    console = Console(highlight=False, markup=False, emoji=False)
    width = min(console.width, WIDEST)
    for line in lines:
        text = Text.assemble(*line.parts)
        first, rest = " " * line.indent, " " * (line.indent + line.hang)
        for number, wrapped in enumerate(text.wrap(console, width - len(rest))):
            wrapped.rstrip()
            console.print(Text(rest if number else first) + wrapped, soft_wrap=True)
