"""The page's record and the templates: neither has what the other lacks."""

import dataclasses
import typing
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.dossiers import PORT, make_document, make_dossier, make_entity, make_point, make_position
from tests.judgements import about
from tests.publish.test_html import DOSSIERS
from tests.revisions import make_revised
from wederhoor.publish import html
from wederhoor.publish.page.assemble import make_page
from wederhoor.publish.page.model.page import Page
from wederhoor.records.entity import EntityType
from wederhoor.records.judgement import Judged, State
from wederhoor.records.point import Status

MADE = datetime(2024, 10, 19, 8, 30, tzinfo=UTC)


class Watched:
    """Stands for a record and notes which of its fields are read."""

    def __init__(self, record, read):
        self._record, self._read = record, read

    def __getattr__(self, name):
        value = getattr(self._record, name)
        self._read.add((type(self._record), name))
        return watch(value, self._read)

    def __eq__(self, other):
        return self._record == other

    def __hash__(self):
        return hash(self._record)


def watch(value, read):
    """The value, with every record in it watched."""
    if dataclasses.is_dataclass(value):
        return Watched(value, read)
    if isinstance(value, tuple):
        return tuple(watch(part, read) for part in value)
    return value


def fields_below(record) -> Iterator[tuple[type, str]]:
    """Every field of a record's type and of the types that its fields hold."""
    seen, waiting = set(), [record]
    while waiting:
        found = waiting.pop()
        if found in seen or not dataclasses.is_dataclass(found):
            waiting += typing.get_args(found)
            continue
        seen.add(found)
        hints = typing.get_type_hints(found)
        waiting += hints.values()
        yield from ((found, field.name) for field in dataclasses.fields(found))


@pytest.fixture
def read(monkeypatch):
    """The fields that the templates read of all test dossiers."""
    read = set()
    monkeypatch.setattr(html, "make_page", lambda *given: watch(make_page(*given), read))
    for dossier in (*DOSSIERS.values(), furnished()):
        html.render_page(dossier, made=MADE)
    return read


def furnished():
    """A dossier with what the others lack: a title of its own, an address, an agreed number, a judgement, places, an
    older version."""
    agreed = make_point("p9", make_position(("a1", "acht gewonden", "s1")), status=Status.AGREED)
    judged = Judged(judgement=about("j1", "same", "a1:Volgens", "a2:De"), state=State.APPLIED)
    documents = (
        replace(
            make_document(title="Acht gewonden bij brand", url="https://example.org/a1"),
            earlier=make_revised().documents[0].earlier,
        ),
        make_document("a2", PORT),
    )
    tale = "Van Zwolle naar Meppel, België en Overijssel, niet naar Nergenshuizen."
    places = tuple(
        make_entity(f"E{number}", name, document="a3", text=tale, type=EntityType.PLACE)
        for number, name in enumerate(("Zwolle", "Meppel", "België", "Overijssel", "Nergenshuizen"), start=3)
    )
    return make_dossier(
        documents=(*documents, make_document("a3", tale)),
        points=(agreed,),
        judgements=(judged,),
        entities=(*make_dossier().entities, *places),
        revisions=make_revised().revisions,
    )


def test_the_templates_show_every_field(read):
    """A field that no template reads has no place in the record; one that a template asks for in vain is an error of
    the template engine, which is told to be strict."""
    assert set(fields_below(Page)) - read == set()
