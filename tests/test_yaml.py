"""The YAML files of the package."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

import wederhoor

FILES = sorted(Path(wederhoor.__file__).parent.rglob("*.yaml"))


class Strict(yaml.CSafeLoader):
    """Refuses a key that stands twice in one mapping, of which YAML readers silently keep the last."""


def _mapping(loader, node):
    keys = [loader.construct_object(key) for key, _ in node.value]
    twice = [key for key, count in Counter(map(str, keys)).items() if count > 1]
    if twice:
        raise yaml.constructor.ConstructorError(problem=f"twice: {twice}", problem_mark=node.start_mark)
    return {key: loader.construct_object(value, deep=True) for key, (_, value) in zip(keys, node.value, strict=True)}


Strict.add_constructor("tag:yaml.org,2002:map", _mapping)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_no_key_stands_twice(file):
    """The second would silently take the place of the first."""
    assert yaml.load(file.read_text("utf-8"), Loader=Strict)  # noqa: S506 (a subclass of the safe loader)


def test_a_key_that_stands_twice_is_found():
    """The loader of the test above can fail."""
    with pytest.raises(yaml.constructor.ConstructorError, match="twice"):
        yaml.load("a: 1\nb: 2\na: 3\n", Loader=Strict)  # noqa: S506 (a subclass of the safe loader)
