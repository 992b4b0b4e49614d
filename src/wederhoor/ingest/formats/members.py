"""What an archive file says of its own members: the list of a bundle, the account of an export."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from wederhoor.errors import InputError
from wederhoor.ingest.formats.field import language_of, words
from wederhoor.ingest.formats.json import at, listed, parse_text
from wederhoor.ingest.formats.twitter import ACCOUNT, read_account
from wederhoor.records.capture import UNKNOWN, Metadata

BUNDLE = "bundle.json"
_LARGEST = 4 << 20
"""Bytes of a list that is read: ten thousand documents."""

Unpack = Callable[[zipfile.ZipInfo], bytes]


@dataclass(slots=True)
class Said:
    """What is said of members, by their paths, and of all scripts of a folder. ``failures`` are the lists that cannot
    be read."""

    members: dict[str, Metadata] = field(default_factory=dict)
    accounts: dict[str, Metadata] = field(default_factory=dict)
    failures: list[InputError] = field(default_factory=list)

    def of(self, path: str) -> Metadata:
        """What is said of the member at a path; of the posts of an export, whose they are."""
        folder, _, name = path.rpartition("/")
        account = self.accounts.get(folder, UNKNOWN) if name.endswith(".js") else UNKNOWN
        return self.members.get(path, account)


def read_said(members: list[zipfile.ZipInfo], unpack: Unpack, whole: str) -> Said:
    """What the lists among the members say. A list that is too large, damaged or none is a failure, and its members are
    read without it."""
    said = Said()
    for member in members:
        folder, _, name = member.filename.rpartition("/")
        if name not in {BUNDLE, ACCOUNT} or member.file_size > _LARGEST:
            continue
        try:
            data = unpack(member)
            if name == ACCOUNT:
                said.accounts[folder] = Metadata(outlet=read_account(data))
            else:
                said.members.update(_listed(data, folder, f"{whole} » {member.filename}"))
        except InputError as failure:
            # made anew, for the one that was raised holds the bytes that it was raised for
            said.failures.append(InputError(failure.source, failure.problem, failure.advice))
    return said


def _listed(data: bytes, folder: str, source: str) -> Iterator[tuple[str, Metadata]]:
    """The documents of a ``bundle.json`` by their paths in the archive."""
    content = parse_text(data, source)
    language = language_of(at(content, "language"))
    for _, document in listed(content, "documents"):
        file = at(document, "file")
        if isinstance(file, str):
            yield f"{folder}/{file}" if folder else file, _known(document, language)


def _known(document: Mapping[str, object], language: str | None) -> Metadata:
    return Metadata(
        title=words(document.get("title")),
        outlet=words(document.get("outlet")),
        published=words(document.get("published")),
        url=words(document.get("url")),
        language=language,
    )
