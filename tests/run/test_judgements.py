"""Any sequence of judgements on a whole dossier."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wederhoor.dossier.audit import find_violations
from wederhoor.ingest import read_sources
from wederhoor.publish.html import render_page
from wederhoor.records.codec import dump_dossier, load_dossier
from wederhoor.records.judgement import ABOUT_ENTITIES, Anchor, Decision, Judgement, State, Target, in_force
from wederhoor.records.ledger import TARGETS
from wederhoor.records.span import Passage, Span
from wederhoor.run.pipeline import align_readings, read_articles

EXAMPLE = Path(__file__).parents[2] / "examples" / "veerpont"
AT = "2024-11-01T12:00:00+01:00"


@pytest.fixture(scope="module")
def articles():
    return read_sources([EXAMPLE], languages=["nl"]).articles


@pytest.fixture(scope="module")
def readings(articles):
    return read_articles(articles)


@pytest.fixture(scope="module")
def targets(readings):
    return targets_of(align_readings(readings))


def targets_of(dossier):
    """What each kind of decision can be about, and words that are nowhere."""
    texts = {document.article.id: document.article.text for document in dossier.documents}

    def target(name, passages):
        anchors = tuple(Anchor(passage=passage, text=passage.span.of(texts[passage.document])) for passage in passages)
        return Target(id=name, label=name, anchors=anchors)

    entities = [target(entity.id, [entity.mentions[0].passage]) for entity in dossier.entities[:12]]
    statements = [
        target(found.id, [Passage(found.document, piece) for piece in found.content])
        for found in dossier.attributions[:12]
    ]
    points = [
        target(point.id, [support.passage for position in point.positions for support in position.support])
        for point in dossier.points[:8]
    ]
    gone = Target(id="weg", label="weg", anchors=(Anchor(passage=Passage("a1", Span(3, 6)), text="weg"),))
    return {decision: [*(entities if decision in ABOUT_ENTITIES else statements), gone] for decision in Decision} | {
        Decision.WRONG: [*points, gone]
    }


def draw_judgements(data, targets):
    """A sequence of decisions, some of which supersede earlier ones."""
    made = []
    for number in range(data.draw(st.integers(1, 8), label="decisions")):
        decision = data.draw(st.sampled_from(Decision))
        chosen = tuple(data.draw(st.sampled_from(targets[decision])) for _ in range(TARGETS[decision]))
        earlier = [item.id for item in made]
        superseded = data.draw(st.lists(st.sampled_from(earlier), max_size=2, unique=True)) if earlier else []
        made.append(Judgement.make(decision, chosen, by=f"lezer {number}", at=AT, supersedes=tuple(superseded)))
    return made


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_any_judgements_give_a_sound_dossier(data, articles, readings, targets):
    """It passes the audit, is written and read back, makes a page, says what became of every judgement in force; and
    those that are superseded have no effect at all."""
    judgements = draw_judgements(data, targets)
    dossier = align_readings(readings, judgements=judgements)
    assert find_violations(dossier) == ()
    assert [judged.judgement for judged in dossier.judgements] == list(in_force(judgements))
    assert dossier == align_readings(readings, judgements=in_force(judgements))
    texts = {article.id: article.text for article in articles}
    assert dump_dossier(load_dossier(dump_dossier(dossier), texts)) == dump_dossier(dossier)
    assert "<main" in render_page(dossier)
    check_kept(dossier)


def check_kept(dossier):
    """Every judgement that is said to be followed is."""
    bearer = {mention.passage: entity.id for entity in dossier.entities for mention in entity.mentions}
    answers = [
        {support.attribution for support in position.support}
        for point in dossier.points
        for position in point.positions
    ]
    for judged in dossier.judgements:
        if judged.state is not State.APPLIED or judged.judgement.decision is Decision.WRONG:
            continue
        if judged.judgement.decision in ABOUT_ENTITIES:
            one, other = (bearer[target.anchors[0].passage] for target in judged.judgement.targets)
            assert (one == other) == (judged.judgement.decision is Decision.SAME)
        elif judged.judgement.decision is Decision.APART:
            pair = {target.id for target in judged.judgement.targets}
            assert not any(pair <= answer for answer in answers)


def test_a_thing_of_several_nouns_can_be_judged(tmp_path):
    """Its phrases are entities that a judgement can name: it stays apart from what the judgement parts it from."""
    texts = ("De pont voer om acht uur uit.", "De veerboot lag stil.")
    for number, text in enumerate(texts):
        (tmp_path / f"a{number}.txt").write_text(f"{text}\n", encoding="utf-8")
    read = read_articles(read_sources([tmp_path], languages=["nl"]).articles)
    targets = [
        Target(id=text, label=text, anchors=(Anchor(passage=Passage(f"a{number}", Span(0, len(text))), text=text),))
        for number, text in enumerate(("De pont", "De veerboot"))
    ]
    apart = Judgement.make(Decision.DIFFERENT, tuple(targets), by="lezer", at=AT)
    dossier = align_readings(read, judgements=[apart])
    assert [judged.state for judged in dossier.judgements] == [State.APPLIED]
    assert len({name.text for name in dossier.entities[0].names} & {"De pont", "De veerboot"}) == 1
