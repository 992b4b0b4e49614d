"""FollowTheMoney."""

import json

import pytest
from followthemoney import model

from tests.dossiers import make_document, make_dossier
from wederhoor.publish.exports.followthemoney import make_entities

DATED = (
    make_document(published="2024-03-11T18:40:00+01:00", outlet="De Lantaarn", url="https://voorbeeld.nl/brand"),
    *make_dossier().documents[1:],
)


@pytest.fixture(scope="module")
def entities():
    ((_, content),) = make_entities(make_dossier(documents=DATED))
    return [json.loads(line) for line in content.decode().splitlines()]


def test_valid_by_the_library(entities):
    """The library takes every entity, and cleans no value away."""
    for entity in entities:
        proxy = model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(entity)
        made = model.make_entity(entity["schema"])
        for key, values in entity["properties"].items():
            made.add(key, values)
            assert len(made.get(key)) == len(set(values)), (entity["schema"], key)


def test_mentions_lead_from_article_to_entity(entities):
    """A mention names an article and an entity that are there."""
    by_id = {entity["id"]: entity for entity in entities}
    mentions = [entity["properties"] for entity in entities if entity["schema"] == "Mention"]
    assert {by_id[one["resolved"][0]]["schema"] for one in mentions} == {"Person", "Organization"}
    assert {by_id[one["document"][0]]["schema"] for one in mentions} == {"Article"}


def test_anchors_ride_along(entities):
    """The library keeps the anchors, which its model has no property for."""
    note = next(entity for entity in entities if entity["schema"] == "Note")
    assert model.get_proxy(note).to_dict()["anchors"] == note["anchors"]
