"""How the page was made, and how often it is right."""

import pytest

from tests.dossiers import make_dossier
from tests.interfaces import NL
from wederhoor.extract.attributions.draft import Rule
from wederhoor.lang.accuracy import Accuracy
from wederhoor.lang.registry import SHIPPED, get_accuracy
from wederhoor.publish.html import draw_page
from wederhoor.publish.interface import INTERFACES
from wederhoor.publish.page import method
from wederhoor.publish.page.method import KINDS, make_method


def test_rules_are_counted_by_family():
    """How many statements each family of rules found, the most first."""
    dossier = make_dossier()
    assert make_method(dossier).rules == (("invented", len(dossier.attributions)),)


def test_rates_are_those_of_the_dossiers_languages():
    """A language without a pack has none."""
    assert [measured.language for measured in make_method(make_dossier()).measured] == ["nl"]
    assert make_method(make_dossier(languages=("xx",))).measured == ()


@pytest.mark.parametrize("code", SHIPPED)
def test_every_kind_was_measured(code):
    """A letter that the page shows is in the table."""
    wanted = {(measure, letter) for _, measure, *letters in KINDS for letter in letters if letter}
    assert wanted <= set(get_accuracy(code).shares)


def test_a_language_that_was_not_measured_is_named(monkeypatch):
    """The page says so, and shows no rates for it."""
    monkeypatch.setattr(method, "get_accuracy", lambda code: Accuracy(events=(), shares={}))
    page = draw_page(make_dossier(languages=("en",)))
    assert NL.say("method_unmeasured", language=NL.label("language", "en")) in page
    assert '<table class="rates">' not in page


@pytest.mark.parametrize("interface", INTERFACES.values(), ids=INTERFACES)
def test_every_family_of_rules_has_words(interface):
    """No reader meets the name of a rule in code."""
    assert {rule.value.partition(":")[0] for rule in Rule} <= set(interface.labels["rule"])
