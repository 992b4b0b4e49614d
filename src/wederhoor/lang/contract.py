"""What every pack must hold, whatever the language: checked of those that ship and of one that somebody writes."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Any

from wederhoor.errors import SetupError
from wederhoor.lang import accuracy, frequency
from wederhoor.lang.about import BLANK, About
from wederhoor.lang.accuracy import Accuracy
from wederhoor.lang.frequency import load_frequencies
from wederhoor.lang.section import keys_twice, read_section
from wederhoor.lang.sections import record_of, records, section_names, shipped

_KINDS = ((bool, "true or false"), (str, "a text"), (int | float, "a number"), (list, "a list"), (dict, "a mapping"))
"""What values of YAML are called."""

TEMPLATES = {"phrases": (), "names": ("reasons", "doubts")}
"""The keys whose texts have slots; of the first file all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong in a file of a pack, at which key (empty for the whole file), and what to do."""

    file: str
    key: str
    problem: str
    advice: str

    def __str__(self) -> str:
        place = f"{self.file}, {self.key}" if self.key else self.file
        return f"{place}: {self.problem}; {self.advice}"


def check_pack(folder: Path) -> tuple[Fault, ...]:
    """All that is wrong with the pack in a folder, in the order of its files; nothing for a pack that can be used."""
    return (*_check_sections(folder), *_check_about(folder), *_check_tables(folder))


def _check_sections(folder: Path) -> Iterator[Fault]:
    faulty: set[str] = set()
    for section in section_names():
        for fault in _check_section(folder, section):
            faulty.add(fault.file)
            yield fault
    for name, record in records().items():
        if not any(f"{section}.yaml" in faulty for section in section_names() if record_of(section) is record):
            yield from _load(f"{name}.yaml", record, folder)


def _load(file: str, record: Any, folder: Path) -> Iterator[Fault]:  # noqa: ANN401 (a class of this package)
    """What the reader of a section says."""
    try:
        record.load(folder)
    except (SetupError, AttributeError, KeyError, TypeError, ValueError) as error:
        problem = str(error).removeprefix(f"{folder / file}: ")
        yield Fault(file=file, key="", problem=problem, advice="see what stands above its keys in a new pack")


def _check_section(folder: Path, section: str) -> Iterator[Fault]:
    file = f"{section}.yaml"
    if not (folder / file).is_file():
        yield Fault(file=file, key="", problem="is not there", advice="`wederhoor lang new` writes an empty one")
        return
    try:
        content = read_section(folder, section)
    except SetupError as error:
        problem = " ".join(str(error).removeprefix(f"{folder / file}: ").split())
        yield Fault(file=file, key="", problem=problem, advice="mend the YAML")
    else:
        for key, problem, advice in _check_content(section, content, keys_twice(folder, section)):
            yield Fault(file=file, key=key, problem=problem, advice=advice)


_Found = tuple[str, str, str]
"""A key, what is wrong there, and what to do."""


def _check_content(section: str, content: Mapping[str, Any], twice: Iterable[str]) -> Iterator[_Found]:
    packs = shipped(section)
    for key in twice:
        yield key, "stands twice in one mapping, of which the last would count", "make one of the two"
    for key in sorted(content.keys() - packs[-1].keys()):
        yield str(key), "is asked for by nobody", "correct it or take it out"
    yield from _compare(content, packs, "")
    yield from _check_slots(section, content, packs[-1])


def _compare(own: Mapping[str, Any], packs: Sequence[Mapping[str, Any]], place: str) -> Iterator[_Found]:
    """Where a mapping differs in kind from that of the packs that ship, whose shared keys it must have."""
    for key, value in packs[-1].items():
        where, values = f"{place}{key}", [pack[key] for pack in packs if key in pack]
        if len(values) < len(packs):
            continue
        if key not in own:
            yield where, "is missing", f"add it as {_kind(value)}"
        elif _kind(own[key]) != _kind(value):
            yield where, f"is {_kind(own[key])}", f"make it {_kind(value)}"
        elif isinstance(value, list):
            yield from _compare_items(own[key], value, where)
        elif isinstance(value, dict) and all(pack.keys() == value.keys() for pack in values):
            yield from _compare(own[key], values, f"{where}.")


def _compare_items(own: Sequence[Any], model: Sequence[Any], where: str) -> Iterator[_Found]:
    """Items that are no words in a list of words: YAML takes *on* and *no* for something else."""
    if model and all(isinstance(item, str) for item in model):
        strange = [str(item) for item in own if not isinstance(item, str)]
        if strange:
            yield where, f"holds what is no word: {', '.join(strange)}", 'put words such as "no" and "1" between quotes'


def _kind(value: object) -> str:
    return next((name for kind, name in _KINDS if isinstance(value, kind)), "empty")


def _check_slots(section: str, own: Mapping[str, Any], model: Mapping[str, Any]) -> Iterator[_Found]:
    """Sentences that have other slots than those of the packs that ship: the program would fill in vain."""
    for key in TEMPLATES.get(section, ()) or (model if section in TEMPLATES else ()):
        for name, text in _texts(own.get(key), key):
            wanted = _slots(dict(_texts(model[key], key)).get(name, text))
            if wanted is None or _slots(text) != wanted:
                slots = " ".join(f"{{{slot}}}" for slot in sorted(wanted or ())) or "none"
                yield name, f"has not the slots that are filled in: {text!r}", f"use these: {slots}"


def _texts(content: Any, place: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 (whatever stands in a file)
    """The texts of a mapping with their keys."""
    if isinstance(content, str):
        yield place, content
    elif isinstance(content, dict):
        for key, value in content.items():
            yield from _texts(value, f"{place}.{key}")


def _slots(text: str) -> frozenset[str] | None:
    """The names of the slots; ``None`` for a text with a bracket too many or too few."""
    try:
        return frozenset(slot for _, slot, _, _ in Formatter().parse(text) if slot is not None)
    except ValueError:
        return None


def _check_about(folder: Path) -> Iterator[Fault]:
    """Whether what is to parse the language is there; that the section can be read was checked with the others."""
    try:
        pipeline = About.load(folder).pipeline
    except SetupError:
        return
    if pipeline == BLANK or (folder / pipeline / "meta.json").is_file():
        return
    try:
        importlib.metadata.version(pipeline)
    except (importlib.metadata.PackageNotFoundError, ValueError):
        problem = f"{pipeline!r} is neither a folder of the pack with a pipeline nor an installed one"
        advice = f"install it, or write {BLANK} until there is one"
        yield Fault(file="about.yaml", key="pipeline", problem=problem, advice=advice)


def _check_tables(folder: Path) -> Iterator[Fault]:
    try:
        Accuracy.load(folder)
    except SetupError:
        advice = f"write what `wederhoor evaluate` prints, or the line of {accuracy.FILE} with the names of the columns"
        yield Fault(file=accuracy.FILE, key="", problem="is not there or no table of measures", advice=advice)
    try:
        load_frequencies(folder)
    except SetupError:
        advice = "write what training/frequency.py prints, or leave nothing but a line of comment"
        yield Fault(file=frequency.FILE, key="", problem="is not there or no table of frequencies", advice=advice)
