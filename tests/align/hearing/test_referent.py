"""Whom a noun may mean."""

from tests.align.points.factory import article, bundle
from wederhoor.align.compare.spelling import LONGEST_WORD
from wederhoor.align.hearing.referent import Referents


def words_of(name):
    return Referents.index(bundle(article("a", None, f"{name} zweeg."), names={name: "organisation"})).called


def test_the_end_of_a_name_means_its_bearer():
    """*De bond* is the *Schippersbond*, but a few letters at its end are no word."""
    found = words_of("Schippersbond")
    assert found["bond"] == ("Schippersbond",)
    assert "ond" not in found


def test_a_name_without_spaces_has_a_bounded_number_of_ends():
    """Of a word of thousands of letters the ends that a noun can be are kept, not each of its ends."""
    found = words_of("Z" + "abcdefghij" * 800)
    assert len(found) <= LONGEST_WORD


def test_a_noun_looks_at_those_it_may_mean_alone(monkeypatch):
    """Hundreds of names before *de bond* are not gone through one by one."""
    others = [f"Dienst {first}{second}" for first in "BDFGKLMNPR" for second in ("aas", "eel", "oor", "uik", "ijk")]
    sentences = (*(f"{name} zweeg." for name in others), "Schippersbond zweeg.", "De bond zweeg.")
    evidence = bundle(article("a", None, *sentences), names=dict.fromkeys((*others, "Schippersbond"), "organisation"))
    seen, own = [], Referents.is_agent
    monkeypatch.setattr(Referents, "is_agent", lambda self, entity: seen.append(entity) or own(self, entity))
    token = next(token for token in evidence.findings.parses["a"].tokens if token.text == "bond")
    assert Referents.index(evidence).resolve("a", token.index, lambda _: False) == "Schippersbond"
    assert len(seen) <= 2
