"""The audit: each test plants one violation in a sound dossier."""

from dataclasses import replace

import pytest

from tests.dossiers import (
    FIRE,
    PORT,
    make_attribution,
    make_document,
    make_dossier,
    make_entity,
    make_figure,
    make_paragraph,
    make_point,
    make_position,
    make_time,
    make_unsure,
    place,
)
from wederhoor.dossier.audit import audit, find_violations
from wederhoor.errors import AuditError
from wederhoor.records.article import Boilerplate, BoilerplateKind
from wederhoor.records.entity import Name, NameRelation
from wederhoor.records.point import Heard, Hearing
from wederhoor.records.span import Passage, Span

SOUND = make_dossier()
BODY = make_paragraph(FIRE.split("\n")[0], FIRE)
TEASER = Boilerplate(span=place("Lees ook: de haven.", FIRE), kind=BoilerplateKind.TEASER)


def plant(layer, **changes):
    """The sound dossier with the first record of a layer changed."""
    first, *rest = getattr(SOUND, layer)
    return replace(SOUND, **{layer: (replace(first, **changes), *rest)})


def plant_layout(**changes):
    return replace(SOUND, documents=(make_document(**changes), SOUND.documents[1]))


def plant_mention(**changes):
    """The sound dossier with the first mention changed."""
    return plant("entities", mentions=(replace(SOUND.entities[0].mentions[0], **changes),))


def plant_position(position):
    return plant("points", positions=(position, SOUND.points[0].positions[1]))


def plant_hearing(**changes):
    return plant("hearing", **changes)


def plant_name(words):
    return plant("entities", names=(*SOUND.entities[0].names, Name(text=words, relation=NameRelation.ALIAS, reason="")))


PLANTED = {
    "span past the end": (
        plant("times", span=Span(0, 999)),
        "time 2024-03-11: the span 0:999 lies outside the 99 code",
    ),
    "span before the start": (plant("times", span=Span(-1, 3)), "time 2024-03-11: the span -1:3 lies outside"),
    "empty span": (plant("figures", span=Span(4, 4)), "figure f1: the span 4:4 is empty"),
    "backward span": (plant("figures", span=Span(5, 4)), "figure f1: the span 5:4 lies outside"),
    "source": (plant("attributions", source=Span(90, 200)), "attribution s1: source: the span 90:200 lies outside"),
    "cue": (plant("attributions", cue=Span(3, 3)), "attribution s1: cue: the span 3:3 is empty"),
    "content": (plant("attributions", content=(Span(98, 120),)), "attribution s1: content: the span 98:120 lies"),
    "no content": (plant("attributions", content=()), "attribution s1: has no content"),
    "content out of order": (
        plant("attributions", content=(Span(10, 20), Span(0, 5))),
        "attribution s1: content: 0:5 does not come after 10:20",
    ),
    "unknown speaker": (plant("attributions", speaker="E9"), "attribution s1: speaker: nothing has the id 'E9'"),
    "unknown relay": (plant("attributions", relay=("E1", "E8")), "attribution s1: relay: nothing has the id 'E8'"),
    "unknown outer statement": (plant("attributions", within="s9"), "attribution s1: within: nothing has the id 's9'"),
    "outer statement elsewhere": (
        plant("attributions", within="s2"),
        "s1: within: s2 is a statement of another document",
    ),
    "statement in itself": (plant("attributions", within="s1"), "attribution s1: within leads back to itself"),
    "circle": (
        replace(
            SOUND,
            attributions=(
                *SOUND.attributions,
                make_attribution("s3", within="s4"),
                make_attribution("s4", within="s5"),
                make_attribution("s5", within="s3"),
            ),
        ),
        "attribution s3: within leads back to itself",
    ),
    "unknown document": (plant("attributions", document="a9"), "s1: content: there is no document 'a9'"),
    "unknown document of a mention": (
        plant_mention(passage=Passage("a9", Span(0, 1))),
        "E1: mention: there is no document",
    ),
    "mention with other words": (
        plant_mention(text="Ineke Dorssman"),
        "E1: mention: 'Ineke Dorssman' is not what stands",
    ),
    "entity without names": (plant("entities", names=()), "entity E1: has no names"),
    "invented name": (plant_name("Inge Dorsman"), "entity E1: no article holds 'Inge Dorsman'"),
    "empty name": (plant_name(""), "entity E1: no article holds ''"),
    "invented role": (plant("entities", roles=("burgemeester",)), "entity E1: no article holds 'burgemeester'"),
    "figure of an unknown statement": (plant("figures", attribution="s9"), "f1: attribution: nothing has the id 's9'"),
    "figure of a statement elsewhere": (
        plant("figures", attribution="s2"),
        "f1: attribution: s2 is a statement of another",
    ),
    "bounds the wrong way": (plant("figures", low=9), "figure f1: 9 to 8.0 is no interval"),
    "endless bound": (plant("figures", high=float("inf")), "figure f1: 8.0 to inf is no interval"),
    "no bounds": (plant("figures", low=None, high=None), "figure f1: has neither a low nor a high bound"),
    "reuse past the end": (plant("reuse", b=Passage("a2", Span(50, 60))), "reuse 0: the span 50:60 lies outside"),
    "reuse in one article": (
        plant("reuse", b=Passage("a1", Span(0, 5))),
        "reuse 0: both passages stand in a1",
    ),
    "no positions": (plant("points", positions=()), "point p1: has no positions"),
    "no support": (plant_position(make_position()), "point p1: position 0: has no support"),
    "no outlets": (
        plant_position(make_position(("a1", "acht", "s1"), outlets=0)),
        "point p1: position 0: 0 outlets and 1 origins cannot carry it",
    ),
    "support of an unknown statement": (
        plant_position(make_position(("a1", "acht", "s7"))),
        "point p1: position 0: attribution: nothing has the id 's7'",
    ),
    "support of a statement elsewhere": (
        plant_position(make_position(("a1", "acht", "s2"))),
        "point p1: position 0: attribution: s2 is a statement of another document",
    ),
    "doubt about nobody": (
        replace(SOUND, unsure=(make_unsure(b="E9"),)),
        "unsure E1 E9: nothing has the id 'E9'",
    ),
    "doubt whether one is one": (replace(SOUND, unsure=(make_unsure(b="E1"),)), "nothing can be told from itself"),
    "doubted twice": (
        replace(SOUND, unsure=(make_unsure(), make_unsure(a="E2", b="E1"))),
        "unsure E2 E1: the two are doubted twice",
    ),
    "doubted name that is invented": (
        replace(SOUND, unsure=(make_unsure(name="Inge Dorsman"),)),
        "unsure E1 E2: no article holds 'Inge Dorsman'",
    ),
    "unknown accused": (plant_hearing(accused="E9"), "hearing E9: nothing has the id 'E9'"),
    "unknown accusation": (plant_hearing(accusations=("s8",)), "hearing E1: nothing has the id 's8'"),
    "unknown reply": (plant_hearing(replies=("s9",)), "hearing E1: nothing has the id 's9'"),
    "hearing in an unknown document": (
        plant_hearing(outlets=(("a7", Heard.ASKED),)),
        "hearing E1: outlets: nothing has the id 'a7'",
    ),
    "hearing with a document twice": (
        plant_hearing(outlets=(("a1", Heard.ASKED), ("a1", Heard.SILENT))),
        "hearing E1: outlets names a document twice",
    ),
    "document twice": (
        replace(SOUND, documents=(*SOUND.documents, make_document("a2", PORT))),
        "document a2: the id is taken twice",
    ),
    "entity twice": (replace(SOUND, entities=(*SOUND.entities, make_entity())), "entity E1: the id is taken twice"),
    "statement twice": (
        replace(SOUND, attributions=(*SOUND.attributions, SOUND.attributions[0])),
        "attribution s1: the id is taken twice",
    ),
    "figure twice": (replace(SOUND, figures=(*SOUND.figures, make_figure())), "figure f1: the id is taken twice"),
    "point twice": (
        replace(SOUND, points=(*SOUND.points, make_point("p1", make_position(("a1", "acht", None))))),
        "point p1: the id is taken twice",
    ),
    "accused twice": (
        replace(SOUND, hearing=(*SOUND.hearing, Hearing(accused="E1", accusations=(), replies=(), outlets=()))),
        "hearing E1: the id is taken twice",
    ),
    "boilerplate past the end": (
        plant_layout(boilerplate=(replace(TEASER, span=Span(90, 100)),)),
        "document a1: boilerplate: the span 90:100 lies outside",
    ),
    "boilerplate out of order": (
        plant_layout(boilerplate=(TEASER, replace(TEASER, span=Span(0, 8)))),
        "document a1: boilerplate: 0:8 does not come after",
    ),
    "boilerplate that overlaps": (
        plant_layout(boilerplate=(TEASER, TEASER)),
        "document a1: boilerplate: 80:99 does not come after 80:99",
    ),
    "paragraph with other words": (
        plant_layout(paragraphs=(replace(BODY, text="Er zijn negen gewonden."),)),
        "document a1: paragraph 0: its pieces do not make up its text 'Er zijn negen gewonden.'",
    ),
    "paragraph with a joint too many": (
        plant_layout(paragraphs=(replace(BODY, joints=(" ",)),)),
        "document a1: paragraph 0: 1 joints for 1 pieces",
    ),
    "paragraphs out of order": (
        plant_layout(paragraphs=(make_paragraph("De brand begon maandag.", FIRE), make_paragraph("Volgens", FIRE))),
        "document a1: paragraphs: 0:7 does not come after",
    ),
    "boilerplate that is read": (
        plant_layout(boilerplate=(TEASER,), paragraphs=(make_paragraph("de haven", FIRE),)),
        "document a1: 80:99 and 90:98 are read and boilerplate at once",
    ),
    "article other than its digest": (
        plant_layout(text_sha256="0"),
        "document a1: its text is not what its digest says",
    ),
}


@pytest.mark.parametrize(("dossier", "line"), PLANTED.values(), ids=PLANTED.keys())
def test_violation_is_named(dossier, line):
    """A violation gives a line that names the record and what is wrong with it."""
    assert [found for found in find_violations(dossier) if line in found]


def test_sound_dossier():
    """A sound dossier passes."""
    audit(SOUND)


def test_error_has_all_lines():
    """The error names every violation on a line of its own."""
    broken = replace(
        SOUND, times=(make_time(), replace(make_time(), span=Span(0, 0)), replace(make_time(), span=Span(7, 7)))
    )
    with pytest.raises(AuditError) as raised:
        audit(broken)
    assert str(raised.value).splitlines() == [
        "time 2024-03-11: the span 0:0 is empty",
        "time 2024-03-11: the span 7:7 is empty",
    ]


def test_long_chain():
    """Ten thousand statements, each in the next, are no circle and need no stack."""
    chain = tuple(make_attribution(f"c{i}", within=f"c{i + 1}" if i < 9_999 else None) for i in range(10_000))
    assert find_violations(replace(SOUND, attributions=(*SOUND.attributions, *chain))) == ()


def test_circle_is_named_once():
    """A chain that runs into a circle is no violation of its own."""
    statements = (
        make_attribution("s3", within="s4"),
        make_attribution("s4", within="s4"),
        make_attribution("s5", within="s3"),
    )
    lines = find_violations(replace(SOUND, attributions=(*SOUND.attributions, *statements)))
    assert lines == ("attribution s4: within leads back to itself",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ineke\nDorsman sprak.", "Ineke Dorsman"),
        ("Ineke \t Dorsman sprak.", "Ineke Dorsman"),
        ("via zijn Telegramkanaal", "Telegram"),
        ("de e\u0301e\u0301n", "e\u0301e\u0301n"),
        ("„’t Hof”", "’t Hof"),
        ("***", "**"),
    ],
    ids=["line break", "white space", "part of a word", "combining marks", "quotation marks", "no letters"],
)
def test_wording_is_found(text, words):
    """Words count as the article's when they stand there, white space aside."""
    assert find_violations(make_named(text, words)) == ()


def test_word_hyphenated_over_a_break():
    """A name counts as the article's when it stands in a paragraph as it is read."""
    text = "In Zout-\nkamp brandde het."
    pieces = (Span(0, 7), Span(9, len(text)))
    paragraph = replace(BODY, pieces=pieces, joints=("",), text="In Zoutkamp brandde het.")
    assert find_violations(make_named(text, "Zoutkamp", paragraphs=(paragraph,))) == ()


@pytest.mark.parametrize("words", ["Dorsman Ineke", "ineke Dorsman", "sprak. Hij"])
def test_wording_is_missed(words):
    """Words in another order, in other letters or from two articles are not the article's."""
    dossier = make_named("Ineke Dorsman sprak.", words)
    dossier = replace(dossier, documents=(*dossier.documents, make_document("a2", "Hij zweeg.")))
    assert find_violations(dossier) == (f"entity E1: no article holds {words!r}",)


def make_named(text, words, paragraphs=()):
    """A dossier of one article and one entity of that name."""
    entity = replace(
        make_entity(), name=words, names=(Name(text=words, relation=NameRelation.FULL, reason=""),), mentions=()
    )
    lists = dict.fromkeys(("attributions", "figures", "times", "reuse", "points", "hearing"), ())
    return make_dossier(documents=(make_document(text=text, paragraphs=paragraphs),), entities=(entity,), **lists)
