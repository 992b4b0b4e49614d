"""Who is who."""

from dataclasses import replace

import pytest

from tests.dossiers import make_dossier
from tests.interfaces import NL
from wederhoor.publish.page.assemble import make_page
from wederhoor.publish.page.names import described_as


@pytest.mark.parametrize(
    ("roles", "described"),
    [
        (("woordvoerder", "Woordvoerder", "woordvoerster"), ("woordvoerder", "woordvoerster")),
        (("Minister", "minister", "de  minister", "de minister"), ("Minister", "de  minister")),
        ((), ()),
    ],
    ids=["a capital", "white space", "none"],
)
def test_gives_each_wording_of_a_role_once(roles, described):
    """A capital at the beginning of a sentence makes no other role."""
    dossier = make_dossier()
    entity = replace(dossier.entities[0], roles=roles)
    assert described_as(entity) == described
    page = make_page(replace(dossier, entities=(entity, *dossier.entities[1:])), NL)
    assert described in {named.roles for named in (*page.names, *page.plain_names)}
