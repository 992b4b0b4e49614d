"""Paths to the files that an archive takes in: files, folders down to their last file, lists of documents."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from wederhoor.errors import InputError
from wederhoor.ingest.bundle import BUNDLE, read_bundle
from wederhoor.ingest.listing import Listing, is_article_file, list_file, show_path


@dataclass(slots=True)
class Tree:
    """The files found, in the order of their names, what was wrong on the way, and how many files were passed over
    because no reader knows their kind."""

    listings: list[Listing] = field(default_factory=list)
    failures: list[InputError] = field(default_factory=list)
    passed: int = 0


def list_tree(path: str | Path) -> Tree:
    """The files at a path. A file stands for itself, whatever it is called; a folder for all files in it and in its
    folders that a reader knows by their suffix, or for what its ``bundle.json`` lists. Hidden files and links to
    folders are left alone."""
    path, tree = Path(path), Tree()
    try:
        if path.is_dir():
            _walk(path, tree)
        elif path.name == BUNDLE and path.is_file():
            _read_list(path.parent, tree)
        elif path.is_file() or path.is_fifo():
            tree.listings.append(list_file(path))
        else:
            problem = "is neither a file nor a folder" if path.exists() else "does not exist"
            tree.failures.append(InputError(show_path(path), problem, "check the path; quote it when it has spaces"))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no possible path"
        problem = f"cannot be opened ({reason})"
        tree.failures.append(InputError(show_path(path), problem, "check the path and its permissions"))
    return tree


def _walk(top: Path, tree: Tree) -> None:
    def refuse(error: OSError) -> None:
        advice = "check its permissions; the others are read"
        tree.failures.append(InputError(show_path(error.filename), f"cannot be listed ({error.strerror})", advice))

    for folder, folders, files in os.walk(top, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if BUNDLE in files:
            # what the list does not name, it leaves out on purpose or says so
            _read_list(Path(folder), tree)
            folders.clear()
            continue
        for path in _visible(folder, files):
            if is_article_file(path):
                tree.listings.append(list_file(path))
            else:
                tree.passed += 1


def _visible(folder: str, files: list[str]) -> Iterator[Path]:
    return (Path(folder, name) for name in sorted(files) if not name.startswith("."))


def _read_list(folder: Path, tree: Tree) -> None:
    try:
        catalogue = read_bundle(folder)
    except InputError as error:
        tree.failures.append(error)
        return
    tree.listings.extend(catalogue.listings)
    tree.failures.extend(catalogue.failures)
