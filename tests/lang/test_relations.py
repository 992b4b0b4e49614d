"""The sections ``relations``, ``phrases`` and ``hearing``."""

from string import Formatter

import pytest

from wederhoor.errors import SetupError
from wederhoor.lang.hearing import HearingWords
from wederhoor.lang.phrases import Phrases
from wederhoor.lang.registry import SHIPPED, get_pack
from wederhoor.lang.relations import Relations


@pytest.mark.parametrize(
    ("first", "second"), [("boeien", "boei"), ("waarschuwingen", "waarschuwing"), ("sabotage-groep", "sabotagegroep")]
)
def test_forms_of_one_word_have_one_stem(first, second):
    """Plural and singular, with and without a hyphen."""
    stem = get_pack("nl").relations.stem
    assert stem(first) == stem(second)


@pytest.mark.parametrize("code", SHIPPED)
def test_every_class_that_is_named_elsewhere_exists(code):
    """Opposites, deeds and actors name classes of the pack; the finders count on ``involvement`` and ``starting``."""
    relations = get_pack(code).relations
    classes = {name for names in relations.classes.exact.values() for name in names}
    assert {"involvement", "starting", *relations.deeds, *relations.actors} <= classes


@pytest.mark.parametrize("code", SHIPPED)
def test_every_template_has_named_slots(code):
    """No slot is filled by position."""
    phrases = get_pack(code).phrases
    templates = [*phrases.questions.values(), *phrases.whys.values(), *phrases.positions.values()]
    assert all(slot != "" for template in templates for _, slot, _, _ in Formatter().parse(template))


@pytest.mark.parametrize("code", SHIPPED)
def test_every_topic_of_people_has_its_questions(code):
    """What counts people is asked for by its topic, of everybody and of one group."""
    pack = get_pack(code)
    topics = pack.relations.counted.people_topics
    assert topics == set(pack.phrases.figure_topics) == set(pack.phrases.figure_topics_among)


@pytest.mark.parametrize(("value", "shown"), [(3.0, "3"), (1200.0, "1200"), (2.5, "2,5"), (1_000_000.0, "1000000")])
def test_a_number_is_shown_without_empty_decimals(value, shown):
    """Digits as the language writes them."""
    assert get_pack("nl").phrases.number(value) == shown


@pytest.mark.parametrize("section", [Relations, Phrases, HearingWords])
def test_a_section_without_its_lists_is_a_setup_error(tmp_path, section):
    """A broken pack is named, not guessed around."""
    for name in ("relations", "phrases", "hearing"):
        (tmp_path / f"{name}.yaml").write_text("light: [x]\n", "utf-8")
    with pytest.raises(SetupError):
        section.load(tmp_path)


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("het bedrijf wilde zondag niet reageren", "refused"),
        ("de rederij was niet bereikbaar voor commentaar", "unreachable"),
        ("de dienst is om commentaar gevraagd", "asked"),
        ("de dienst reageert morgen op het nieuws", None),
    ],
)
def test_phrases_of_hearing_are_found_in_any_order(words, heard):
    """Dutch clauses put other words between."""
    lemmas = {"wilde": "willen"}
    found = get_pack("nl").hearing.find([frozenset((word, lemmas.get(word, word))) for word in words.split()])
    assert (found and str(found[0])) == heard
