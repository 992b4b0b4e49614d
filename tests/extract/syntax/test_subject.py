"""Subjects of verbs."""

import pytest

from tests.extract.parses import discourse_of, place_of
from wederhoor.extract.syntax.subject import subject_of


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        pytest.param("hij/PRON/nsubj/2 zegt/VERB", "zegt", "hij", id="own"),
        pytest.param("hij/PRON/nsubj/3 heeft/AUX/aux/3 gezegd/VERB", "heeft", "hij", id="of the auxiliary"),
        pytest.param("hij/PRON/nsubj/2 komt/VERB en/CCONJ zegt/VERB/conj/2", "zegt", "hij", id="coordinated"),
        pytest.param("zegt/VERB dat/PRON/obj/1", "zegt", None, id="none"),
        pytest.param(
            "hij/PRON/nsubj/2 weet/VERB dat/SCONJ regent/VERB/ccomp/2/VerbForm=Fin", "regent", None, id="other clause"
        ),
    ],
)
def test_subject(pack, text, verb, subject):
    """The subject is found through auxiliaries and coordination, and not across a clause."""
    discourse = discourse_of(pack, text)
    found = subject_of(discourse, place_of(discourse, verb))
    assert found == (None if subject is None else place_of(discourse, subject))
