"""The gold: articles about one event as people annotated them, read from a folder into records."""

from __future__ import annotations

import hashlib
from pathlib import Path

from wederhoor.errors import InputError
from wederhoor.evaluate.annotation import Gold
from wederhoor.evaluate.ideal import gold_dossier
from wederhoor.evaluate.layers import Layers
from wederhoor.records.article import Article
from wederhoor.records.field import Field

__all__ = ["Gold", "gold_dossier", "read_gold"]


def read_gold(folder: Path) -> Gold:
    """The gold in a folder with ``bundle.json``, ``gold.json`` and the articles.

    ``InputError`` names the file and the field that is missing, malformed, refers to an unknown id or holds words
    that do not stand where it says.
    """
    contents = [_read(folder / "bundle.json"), _read(folder / "gold.json")]
    bundle = Field.parse(str(folder / "bundle.json"), contents[0])
    language = bundle.get("language").text()
    articles = []
    for field in bundle.items("documents"):
        contents.append(_read(folder / field.get("file").text()))
        articles.append(_article(field, language, contents[-1]))
    layers = Layers.over(Field.parse(str(folder / "gold.json"), contents[1]), articles)
    attributions = layers.attributions()
    figures = layers.figures(attributions)
    evidence = layers.evidence(attributions, figures)
    return Gold(
        bundle=bundle.get("bundle").text(),
        language=language,
        digest=_digest(contents),
        articles=tuple(articles),
        entities=layers.entities(),
        attributions=attributions,
        figures=figures,
        times=layers.times(),
        contested=layers.contested(evidence),
        agreements=layers.agreements(evidence),
        reuse=layers.reuse(),
        boilerplate=layers.boilerplate(),
        variants=layers.variants(),
        hard_negatives=layers.hard_negatives(),
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror})", "a gold bundle needs this file") from error


def _digest(contents: list[bytes]) -> str:
    """SHA-256 over the digests of the files, so that no shift of bytes from one file to the next goes unseen."""
    return hashlib.sha256(b"".join(hashlib.sha256(content).digest() for content in contents)).hexdigest()


def _article(field: Field, language: str, content: bytes) -> Article:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise field.get("file").wrong(f"that file is not UTF-8 ({error.reason})") from error
    checksum = hashlib.sha256(content).hexdigest()
    return Article(
        id=field.get("id").text(),
        file=field.get("file").text(),
        text=text,
        sha256=checksum,
        text_sha256=checksum,
        language=language,
        outlet=field.get("outlet").optional(),
        published=field.get("published").optional(),
        url=field.get("url").optional(),
    )
