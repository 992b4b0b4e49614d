"""``wederhoor judge``: what people decide about a dossier, kept beside the articles."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wederhoor.cli.dossier import report_failures
from wederhoor.cli.progress import shown_progress
from wederhoor.cli.target import Refusal, find_target, is_id_of
from wederhoor.ingest.intake import read_sources
from wederhoor.publish.characters import terminal_text
from wederhoor.records.judgement import (
    Decision,
    Judged,
    Judgement,
    State,
    Target,
    standing,
)
from wederhoor.records.ledger import TARGETS
from wederhoor.records.target import find_same_question
from wederhoor.store.judgements import append_judgement, read_judgements

if TYPE_CHECKING:
    from wederhoor.records.dossier import Dossier

LIST = "list"
Align = Callable[[Sequence[Judgement]], "Dossier"]
"""The dossier of the folder with these judgements."""


@click.command(short_help="Record what you decide about names, statements and points.")
@click.argument("folder", metavar="FOLDER", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("decision", metavar="DECISION", type=click.Choice([*(item.value for item in Decision), LIST]))
@click.argument("words", metavar="[WHAT]...", nargs=-1)
@click.option("--by", metavar="NAME", default=getpass.getuser, show_default="your login name", help="Who decides.")
@click.option("--note", metavar="TEXT", help="Why, in your words.")
@click.option("--at", metavar="TIME", help="When, as 2024-03-11T18:40:00+01:00.  [default: now]")
def judge(folder: Path, decision: str, words: tuple[str, ...], by: str, note: str | None, at: str | None) -> None:
    """Records a decision about the dossier of FOLDER in its judgements.jsonl. The next dossier of FOLDER follows it and
    shows that a person decided it. Nothing is ever deleted: a decision is superseded by a later one.

    \b
    DECISION is one of
      same ENTITY ENTITY              two names are of one
      different ENTITY ENTITY         two names are not of one
      together STATEMENT STATEMENT    two statements say the same
      apart STATEMENT STATEMENT       two statements do not say the same
      wrong POINT                     a point makes no sense: leave it out
      list                            show all decisions, and what became of them
      undo JUDGEMENT                  a decision no longer counts

    An ENTITY is a name as it stands in the articles, DOCUMENT:NAME for the name in one of them, or an id. A STATEMENT
    or a POINT is an id, or words that only it has. Ids are in the JSON; the page has them in its links (#e-... names,
    #a-... statements, #p-... points), and the first four digits will do.

    A decision names words at their place in an article. When those words are no longer there it is listed as orphaned,
    and has no effect. One that contradicts earlier ones is refused.

    \b
    Examples:
      wederhoor judge articles/ same "Kolkman" "Anna Kolckman"
      wederhoor judge articles/ different a1:Jansen a3:Jansen --note "twee broers"
      wederhoor judge articles/ apart 3f2a91c07d55 b81e0c44a2f9
      wederhoor judge articles/ wrong p-77ad0e31c6b2 --by "Ineke Dorsman"
      wederhoor judge articles/ list
      wederhoor judge articles/ undo 5c0f

    The exit status is 0, or 2 when nothing was recorded.
    """
    ledger = read_judgements([folder])
    if ledger.failures:
        report_failures(ledger.failures)
        raise Refusal("nothing is recorded until every line of the file can be read")
    if decision == LIST:
        _check_count(decision, words, 0)
        for line in _listed(folder, ledger.judgements):
            click.echo(terminal_text(line))
        return
    stamp = _moment(at)
    if decision == Decision.UNDO:
        _check_count(decision, words, 1)
        undone = _find_judgement(ledger.judgements, words[0])
        _check_standing(ledger.judgements, undone)
        _record(folder, Judgement.make(Decision.UNDO, by=by, at=stamp, note=note, supersedes=(undone.id,)))
        return
    chosen = Decision(decision)
    if not by.strip() or not all(word.strip() for word in words):
        raise click.UsageError("a name is empty; see wederhoor judge --help")
    _check_count(decision, words, TARGETS[chosen])
    align = _read(folder)
    dossier = align(ledger.judgements)
    targets = tuple(find_target(dossier, chosen, word) for word in words)
    _check_targets(targets)
    superseded = find_same_question(ledger.judgements, chosen, targets)
    judgement = Judgement.make(chosen, targets, by=by, at=stamp, note=note, supersedes=superseded)
    judged = align([*ledger.judgements, judgement])
    _check_effect(judgement, judged)
    if chosen is Decision.SAME:
        _warn_of_kinds(targets, dossier)
    if chosen is Decision.APART:
        _warn_of_others(targets, dossier, judged)
    _record(folder, judgement)


def _check_count(decision: str, words: Sequence[str], expected: int) -> None:
    if len(words) != expected:
        given = f"{len(words)} were given" if len(words) != 1 else "1 was given"
        noun = "argument" if expected == 1 else "arguments"
        raise click.UsageError(f"{decision} takes {expected or 'no'} {noun}, {given}; see wederhoor judge --help")


def _check_standing(judgements: Sequence[Judgement], undone: Judgement) -> None:
    """A refusal where a later decision has undone this one already, or taken its place."""
    if undone.id not in {judgement.id for judgement in standing(judgements)}:
        raise Refusal(f"{undone.id} counts no longer; wederhoor judge FOLDER list shows what became of it")


def _moment(at: str | None) -> str:
    if at is None:
        return datetime.now(UTC).astimezone().isoformat(timespec="seconds")
    try:
        moment = datetime.fromisoformat(at)
    except ValueError as error:
        raise click.BadParameter(f"{at}: write 2024-03-11T18:40:00+01:00", param_hint="--at") from error
    if moment.tzinfo is None:
        raise click.BadParameter(f"{at}: which time zone? write 2024-03-11T18:40:00+01:00", param_hint="--at")
    return moment.isoformat()


def _read(folder: Path) -> Align:
    """The articles of a folder, parsed once, to be aligned with one set of judgements and another."""
    # imported here, for the parser takes a second to import, and help and complaints need none
    from wederhoor.run.pipeline import align_readings, read_articles

    intake = read_sources([folder])
    report_failures(intake.failures)
    if not intake.articles:
        raise Refusal(f"{folder}: no article could be read")
    with shown_progress(quiet=False) as progress:
        readings = read_articles(intake.articles, progress=progress)
    return lambda judgements: align_readings(readings, judgements=judgements)


def _check_targets(targets: Sequence[Target]) -> None:
    if len(targets) == 2 and set(targets[0].anchors) & set(targets[1].anchors):
        raise Refusal(f"both name the same words: {terminal_text(targets[0].label)}")


def _warn_of_kinds(targets: Sequence[Target], dossier: Dossier) -> None:
    """Says so when what is judged to be one is of two kinds, which may be a slip; the decision stands."""
    kinds = {entity.id: entity.type for entity in dossier.entities}
    if len({kinds[target.id] for target in targets}) > 1:
        said = ", ".join(f"{target.label} is of the kind {kinds[target.id]}" for target in targets)
        click.echo(terminal_text(f"note: {said}; undo this if you did not mean it"), err=True)


def _warn_of_others(targets: Sequence[Target], before: Dossier, after: Dossier) -> None:
    """Says which statements an answer lost with the two that were taken apart, for they may say what both say."""
    pair, answering = {target.id for target in targets}, set().union(*_carriers(after).values())
    documents = {attribution.id: attribution.document for attribution in before.attributions}
    for (question, _), carriers in _carriers(before).items():
        others = sorted(carriers - pair)
        if pair <= carriers and others and answering.isdisjoint(others):
            said = ", ".join(f"{other} in {documents[other]}" for other in others)
            message = f"note: with these two apart nothing answers {question!r} any more, though {said} says so too"
            hint = "judge with which of the two it goes (together), or undo this"
            click.echo(terminal_text(f"{message}; {hint}"), err=True)


def _carriers(dossier: Dossier) -> dict[tuple[str, str], frozenset[str]]:
    """The statements behind each answer, by question and answer."""
    return {
        (point.question, position.position): frozenset(
            item.attribution for item in position.support if item.attribution
        )
        for point in dossier.points
        for position in point.positions
    }


def _check_effect(judgement: Judgement, dossier: Dossier) -> None:
    """A refusal when the next run could not follow the judgement."""
    judged = next(item for item in dossier.judgements if item.judgement.id == judgement.id)
    if judged.state is State.CONTRADICTORY:
        raise Refusal(f"that contradicts what is recorded; undo one of these first: {', '.join(judged.against)}")
    if judged.state is State.UNMET:
        raise Refusal("one article itself gives both names to one entity; that cannot be taken apart")
    if judged.state is State.ORPHANED:
        raise Refusal("several things stand on the same words; this one cannot be told from the others")


def _record(folder: Path, judgement: Judgement) -> None:
    path = append_judgement(folder, judgement)
    click.echo(terminal_text(f"recorded as {judgement.id} in {path}"), err=True)


def _find_judgement(judgements: Sequence[Judgement], word: str) -> Judgement:
    found = {item.id: item for item in judgements if is_id_of(word, item.id)}
    if len(found) == 1:
        return next(iter(found.values()))
    problem = f"{len(found)} judgements begin with" if found else "there is no judgement"
    raise Refusal(f"{problem} {terminal_text(word)}; wederhoor judge FOLDER list shows them")


def _listed(folder: Path, judgements: Sequence[Judgement]) -> Iterator[str]:
    """A line for each judgement in the order of the file: what, who, when, and what became of it."""
    if not judgements:
        yield f"no judgements in {folder}"
        return
    current = {item.judgement.id: item for item in _read(folder)(judgements).judgements}
    superseded_by = {name: item.id for item in judgements for name in item.supersedes}
    for judgement in judgements:
        state = _state(judgement, current.get(judgement.id), superseded_by)
        what = " | ".join(target.label for target in judgement.targets) or " ".join(judgement.supersedes)
        note = f"  “{judgement.note}”" if judgement.note else ""
        yield f"{judgement.id}  {judgement.decision}  {what}  [{judgement.by}, {judgement.at}]  {state}{note}"


def _state(judgement: Judgement, judged: Judged | None, superseded_by: dict[str, str]) -> str:
    if judged is None:
        later = superseded_by.get(judgement.id)
        return f"superseded by {later}" if later else "recorded"
    if judged.against:
        return f"{judged.state} with {', '.join(judged.against)}"
    return str(judged.state)
