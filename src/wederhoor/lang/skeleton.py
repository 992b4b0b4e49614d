"""An empty pack for a language that has none, to be filled in.

It holds what the packs that ship share, for that is of every language: the keys, the names of classes and topics, the
signs, the weights. Lists of words are empty, and settings and sentences stand in the last one's language (English)
until somebody translates them. Each key says what goes in.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import snowballstemmer
import yaml

from wederhoor.errors import SetupError
from wederhoor.lang import accuracy, frequency
from wederhoor.lang.about import BLANK
from wederhoor.lang.registry import SHIPPED, get_about, shipped_packs
from wederhoor.lang.sections import comments, describe, is_structure, section_names, shipped

WIDTH = 118
"""Columns of a line of comment."""

_SHOWN = 3
"""Entries of a list that are shown as its example."""

UNDETERMINED = "und"
"""The code of three letters until somebody fills it in (ISO 639-2, undetermined)."""


def write_skeleton(code: str, name: str, folder: Path) -> tuple[Path, ...]:
    """Writes the pack of a language that is called ``name`` into a folder, which is made where it is not there; its
    files. ``SetupError`` where one is there already: what somebody wrote is never overwritten."""
    files = {folder / name: text for name, text in make_skeleton(code, name).items()}
    there = [path for path in files if path.exists()]
    if there:
        raise SetupError(f"{there[0]}: is there already; give another folder")
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        path.write_text(text, "utf-8")
    return tuple(files)


def make_skeleton(code: str, name: str) -> dict[str, str]:
    """The files of the pack by name."""
    files = {f"{section}.yaml": _write(section, name) for section in section_names()}
    tables = {accuracy.FILE: _write_measured(), frequency.FILE: _write_frequencies()}
    return files | {"about.yaml": _write_about(code, name)} | tables


def blank(values: Sequence[Any]) -> Any:  # noqa: ANN401 (whatever stands in a file)
    """What is left of the packs' values of one key when the words of each language are taken out."""
    *_, last = values
    if all(value == last for value in values):
        return last
    if all(isinstance(value, dict) for value in values):
        return _blank_mapping(values)
    if isinstance(last, list):
        return [item for item in last if _is_sign(item) and all(item in value for value in values)]
    return last


def _blank_mapping(values: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    if not is_structure(values):
        return {}
    return {key: blank([value[key] for value in values]) for key in values[-1] if all(key in value for value in values)}


def _is_sign(item: object) -> bool:
    """True for a mark or a dash, which is of every language."""
    return isinstance(item, str) and not any(character.isalnum() for character in item)


def _write(section: str, name: str) -> str:
    """The text of a section."""
    contents = shipped(section)
    model = shipped_packs()[SHIPPED[-1]]
    said = comments(section, model)
    parts = ["\n".join([_comment(f"Section {section} of {name}."), *(f"#\n{_comment(p)}" for p in describe(section))])]
    for key in contents[-1]:
        values = [content[key] for content in contents]
        parts.append("\n".join([*said.get(key, ()), *_hint(values, name), _dump_key(key, blank(values))]))
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def _hint(values: Sequence[Any], name: str) -> list[str]:
    """What the author is told of a key: what English has there, or that its value is still that of English."""
    if is_borrowed(values):
        return [f"# As in {get_about(SHIPPED[-1]).name} so far: put in what holds of {name}."]
    if all(value == values[-1] for value in values):
        return []
    code, value = next((code, value) for code, value in reversed(list(zip(SHIPPED, values, strict=True))) if value)
    example = yaml.dump(_sample(value), default_flow_style=True, allow_unicode=True, width=10_000, sort_keys=False)
    return [textwrap.shorten(f"# {get_about(code).name}: {example}", WIDTH, placeholder=" ...")]


def is_borrowed(values: Sequence[Any]) -> bool:
    """True where the skeleton has a setting or a sentence of the last pack's language."""
    *_, last = values
    if all(value == last for value in values) or isinstance(last, list):
        return False
    if not isinstance(last, dict):
        return True
    left = blank(values)
    return any(is_borrowed([value[key] for value in values]) for key in left)


def _sample(value: Any) -> Any:  # noqa: ANN401 (whatever stands in a file)
    """The beginning of a value."""
    if isinstance(value, dict):
        return {key: _sample(value[key]) for key in list(value)[:_SHOWN]}
    return [_sample(item) for item in value[:_SHOWN]] if isinstance(value, list) else value


def _write_about(code: str, name: str) -> str:
    filled = {"code": code, "iso_639_3": UNDETERMINED, "name": name, "home": [], "pipeline": BLANK, "licence": "MIT"}
    algorithm = name.lower() if name.lower() in snowballstemmer.algorithms() else ""
    head = [_comment(f"Section about of {name}."), *(f"#\n{_comment(paragraph)}" for paragraph in describe("about"))]
    return "\n".join([*head, "", _dump({**filled, "stemmer": algorithm})])


def _write_measured() -> str:
    """The table of measures with its heading and nothing in it."""
    lines = (shipped_packs()[SHIPPED[-1]] / accuracy.FILE).read_text("utf-8").splitlines()
    heading = next(line for line in lines if not line.startswith("#"))
    note = "Nothing yet. Below come the lines that `wederhoor evaluate` prints of bundles that nobody had read."
    return f"{_comment(note)}\n{heading}\n"


def _write_frequencies() -> str:
    """The table of common words with nothing in it."""
    note = (
        "Nothing yet. Below come the lines of training/frequency.py: a common word, a tab, in how many of a million "
        "sentences it stands. Without them articles are sorted into stories as if all words were as rare."
    )
    return f"{_comment(note)}\n"


def _comment(paragraph: str) -> str:
    return textwrap.fill(" ".join(paragraph.split()), WIDTH, initial_indent="# ", subsequent_indent="# ")


def _dump(content: Mapping[str, Any]) -> str:
    """A key a line, or more where it holds mappings."""
    return "".join(_dump_key(key, value) for key, value in content.items())


def _dump_key(key: str, value: Any) -> str:  # noqa: ANN401 (whatever stands in a file)
    sentences = isinstance(value, dict) and all(isinstance(item, str) for item in value.values())
    flow = None if isinstance(value, list | dict) and not (value and sentences) else False
    return yaml.dump({key: value}, default_flow_style=flow, allow_unicode=True, width=WIDTH, sort_keys=False)
