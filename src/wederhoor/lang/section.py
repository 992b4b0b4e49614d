"""Reading one section of a language pack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from wederhoor.errors import SetupError

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_section(folder: Path, name: str) -> dict[str, Any]:
    """The mapping in ``folder/name.yaml``; ``SetupError`` names the file when it is missing or no mapping."""
    path = folder / f"{name}.yaml"
    try:
        content = yaml.load(path.read_text("utf-8"), Loader=_Loader)  # noqa: S506 (a safe loader, the compiled one)
    except (OSError, yaml.YAMLError) as error:
        raise SetupError(f"{path}: cannot be read as a language section: {error}") from error
    if not isinstance(content, dict):
        raise SetupError(f"{path}: is not a mapping of lists")
    return content


def keys_twice(folder: Path, name: str) -> tuple[str, ...]:
    """The keys that stand twice in one mapping of ``folder/name.yaml``, of which readers silently keep the last."""
    text = (folder / f"{name}.yaml").read_text("utf-8")
    return tuple(_repeated(yaml.compose(text, Loader=_Loader)))


def _repeated(node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        counts = Counter(str(key.value) for key, _ in node.value)
        yield from (key for key, count in counts.items() if count > 1)
        for _, value in node.value:
            yield from _repeated(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _repeated(item)


def freeze(content: Any) -> Any:  # noqa: ANN401 (whatever a list of a section holds)
    """A list as a set; anything else as it is."""
    return frozenset(content) if isinstance(content, list) else content
