"""The dossier as JSON."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dossiers import TEXTS, make_article, make_dossier, make_entity, make_figure
from wederhoor.errors import InputError
from wederhoor.records.article import Boilerplate, BoilerplateKind, Layout, Paragraph, ParagraphKind
from wederhoor.records.attribution import Act, Attribution, Certainty, Mode
from wederhoor.records.capture import DraftKind
from wederhoor.records.codec import dossier_to_json, dump_dossier, load_dossier
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity, EntityType, Mention, MentionKind, Name, NameRelation, Unsure
from wederhoor.records.figure import Figure, Modifier
from wederhoor.records.point import Heard, Hearing, Point, PointKind, Position, Reuse, ReuseKind, Status, Support
from wederhoor.records.span import Passage, Span
from wederhoor.records.time import Time

WORDS = st.text('ab é„”’\u00ad\u200f\u0301\x00\n\t😀\u2028"\\', min_size=1, max_size=12)
IDS = st.text("abc012", min_size=1, max_size=3)


@st.composite
def spans(draw, text):
    """A span with at least one character."""
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def passages(draw, texts):
    document = draw(st.sampled_from(sorted(texts)))
    return Passage(document, draw(spans(texts[document])))


@st.composite
def documents(draw, id, text):
    """A document whose only paragraph, if it has one, joins two pieces."""
    cuts = sorted(set(draw(st.lists(spans(text), max_size=2))))
    paragraph = Paragraph(
        kind=draw(st.sampled_from(ParagraphKind)),
        pieces=tuple(cuts),
        joints=("",) * (len(cuts) - 1),
        text="".join(piece.of(text) for piece in cuts),
    )
    boilerplate = Boilerplate(span=draw(spans(text)), kind=draw(st.sampled_from(BoilerplateKind)))
    layout = Layout(boilerplate=(boilerplate,), paragraphs=(paragraph,) if cuts else ())
    article = make_article(id, text, outlet=draw(st.none() | WORDS), published=draw(st.none() | WORDS), url=None)
    return Document(article=article, layout=layout)


@st.composite
def attributions(draw, texts):
    document = draw(st.sampled_from(sorted(texts)))
    text = texts[document]
    return Attribution(
        id=draw(IDS),
        document=document,
        source=draw(st.none() | spans(text)),
        cue=draw(st.none() | spans(text)),
        content=tuple(draw(st.lists(spans(text), min_size=1, max_size=3))),
        speaker=draw(st.none() | IDS),
        mode=draw(st.sampled_from(Mode)),
        act=draw(st.sampled_from(Act)),
        certainty=draw(st.sampled_from(Certainty)),
        relay=tuple(draw(st.lists(IDS, max_size=2))),
        channel=draw(st.none() | WORDS),
        within=draw(st.none() | IDS),
        rule=draw(WORDS),
    )


@st.composite
def entities(draw, texts):
    name = Name(text=draw(WORDS), relation=draw(st.sampled_from(NameRelation)), reason=draw(WORDS))
    found = draw(passages(texts))
    kind = draw(st.sampled_from(MentionKind))
    mention = Mention(passage=found, text=found.span.of(texts[found.document]), kind=kind)
    return Entity(
        id=draw(IDS),
        type=draw(st.sampled_from(EntityType)),
        name=draw(WORDS),
        names=(name,),
        roles=tuple(draw(st.lists(WORDS, max_size=2))),
        mentions=(mention,),
    )


@st.composite
def figures(draw, texts):
    found = draw(passages(texts))
    return Figure(
        id=draw(IDS),
        document=found.document,
        span=found.span,
        topic=draw(WORDS),
        unit=draw(WORDS),
        low=draw(st.none() | st.floats(allow_nan=False, allow_infinity=False)),
        high=draw(st.none() | st.integers(0, 10**9)),
        modifier=draw(st.sampled_from(Modifier)),
        attribution=draw(st.none() | IDS),
    )


@st.composite
def points(draw, texts):
    support = Support(passage=draw(passages(texts)), attribution=draw(st.none() | IDS))
    position = Position(position=draw(WORDS), outlets=1, origins=2, support=(support,))
    kind, status = draw(st.sampled_from(PointKind)), draw(st.sampled_from(Status))
    return Point(id=draw(IDS), kind=kind, question=draw(WORDS), status=status, why=draw(WORDS), positions=(position,))


@st.composite
def doubts(draw):
    return Unsure(a=draw(IDS), b=draw(IDS), name=draw(WORDS), other=draw(WORDS), reason=draw(WORDS))


@st.composite
def dossiers(draw):
    """A small dossier of one or two documents; references lead anywhere."""
    texts = {name: draw(WORDS) for name in ("d1", "d2")[: draw(st.integers(1, 2))]}
    time = draw(passages(texts))
    heard = tuple((name, draw(st.sampled_from(Heard))) for name in sorted(texts))
    reuse = Reuse(a=draw(passages(texts)), b=draw(passages(texts)), kind=draw(st.sampled_from(ReuseKind)))
    return Dossier(
        title=draw(WORDS),
        languages=("nl",),
        generated_by=tuple(sorted(draw(st.dictionaries(WORDS, WORDS, max_size=2)).items())),
        documents=tuple(draw(documents(name, text)) for name, text in texts.items()),
        entities=tuple(draw(st.lists(entities(texts), max_size=2))),
        attributions=tuple(draw(st.lists(attributions(texts), max_size=2))),
        figures=tuple(draw(st.lists(figures(texts), max_size=2))),
        times=(Time(document=time.document, span=time.span, value=draw(WORDS)),),
        reuse=(reuse,),
        points=tuple(draw(st.lists(points(texts), max_size=1))),
        hearing=(Hearing(accused=draw(IDS), accusations=(draw(IDS),), replies=(), outlets=heard),),
        unsure=tuple(draw(st.lists(doubts(), max_size=1))),
    )


def texts_of(dossier):
    return {document.article.id: document.article.text for document in dossier.documents}


@given(dossiers())
def test_round_trip(dossier):
    """What is written is read back as it was, through UTF-8."""
    content = dump_dossier(dossier).encode("utf-8")
    assert load_dossier(content, texts_of(dossier)) == dossier


@given(dossiers())
def test_words_stand_where_the_json_says(dossier):
    """The text beside a pair of offsets is what the document holds there."""
    texts = texts_of(dossier)
    for attribution in json.loads(dump_dossier(dossier))["attributions"]:
        for words in (attribution["source"], attribution["cue"], *attribution["content"]):
            assert words is None or texts[attribution["document"]][words["start"] : words["end"]] == words["text"]


CONTRACT = {
    "documents": "id file sha256 text_sha256 outlet published language title length boilerplate",
    "entities": "id type name roles names mentions",
    "attributions": "id document source cue content speaker mode act certainty relay channel within",
    "figures": "id document start end text topic unit low high modifier attribution",
    "times": "document start end text value",
    "reuse": "a b kind",
    "points": "id kind question status why positions",
    "hearing": "accused accusations replies outlets",
}


@pytest.mark.parametrize("layer", CONTRACT)
def test_contract(layer):
    """Every record has the keys that the contract names."""
    assert set(CONTRACT[layer].split()) <= dossier_to_json(make_dossier())[layer][0].keys()


def test_top_level_is_the_contract():
    """The object has the contract's keys, the pairs that were left apart and the judgements of people."""
    keys = {"schema", "title", "languages", "generated_by", *CONTRACT, "unsure", "judgements"}
    assert dossier_to_json(make_dossier()).keys() == keys


def test_text_is_plain():
    """Keys are sorted, letters with accents stand as they are, and a newline closes the file."""
    text = dump_dossier(make_dossier(title="brand in ’t café"))
    assert "brand in ’t café" in text
    assert text.endswith("}\n")
    assert list(json.loads(text)) == sorted(json.loads(text))


def test_same_bytes():
    """Two writings of equal dossiers give the same text."""
    assert dump_dossier(make_dossier()) == dump_dossier(make_dossier())


def test_whole_numbers():
    """A whole bound is written without a decimal point, whatever its type."""
    one, other = make_dossier(figures=(make_figure(low=8.0),)), make_dossier(figures=(make_figure(low=8),))
    assert '"low": 8,' in dump_dossier(one)
    assert dump_dossier(one) == dump_dossier(other)


def test_a_post_says_that_it_is_one():
    """The documents of a dossier without posts are what they were before there were any."""
    dossier = make_dossier()
    first, *others = dossier.documents
    post = replace(first, article=replace(first.article, kind=DraftKind.POST))
    data = dump_dossier(replace(dossier, documents=(post, *others)))
    said = [document.get("kind", "none") for document in json.loads(data)["documents"]]
    assert said == ["post"] + ["none"] * len(others)
    assert load_dossier(data, TEXTS).documents[0].article.kind is DraftKind.POST


def test_lone_surrogate():
    """A file name with a byte that is no UTF-8 is written as an escape and read back as it was."""
    dossier = make_dossier(documents=(make_dossier().documents[0],), **dict.fromkeys(LAYERS, ()))
    document = dossier.documents[0]
    odd = replace(dossier, documents=(replace(document, article=replace(document.article, file="brand\udce9.txt")),))
    content = dump_dossier(odd).encode("utf-8")
    assert rb"brand\udce9.txt" in content
    assert load_dossier(content, TEXTS) == odd


LAYERS = ("entities", "attributions", "figures", "times", "reuse", "points", "hearing")


def change(path, value):
    """The JSON of a sound dossier with one value changed."""
    data = json.loads(dump_dossier(make_dossier()))
    holder = data
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    return data


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        (["schema"], "other/1", "schema: is not wederhoor-dossier/1"),
        (["entities"], None, "entities: is missing"),
        (["attributions", 1, "content", 0, "text"], "vijf gewonden", "attributions[1].content[0]: the text at"),
        (["attributions", 0, "cue"], {"start": 5, "end": 5}, "attributions[0].cue: 5:5 is no span"),
        (["attributions", 0, "act"], "sings", "attributions[0].act: 'sings' is none of asserts"),
        (["figures", 0, "low"], "8", "figures[0].low: should be a number"),
        (["figures", 0, "document"], "a9", "figures[0].document: the text of document 'a9' is not there"),
        (["documents", 0, "text_sha256"], "0", "articles/a1.txt is not the text that this dossier was made from"),
        (["documents", 0, "paragraphs", 0, "joints"], [" "], "documents[0].paragraphs[0]: 1 joints"),
        (["points", 0, "positions", 0, "outlets"], True, "points[0].positions[0].outlets: should be a whole number"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_faults_are_named(path, value, problem):
    """A malformed dossier is refused with the file and the field."""
    with pytest.raises(InputError, match=r"^brand\.json: ") as raised:
        load_dossier(change(path, value), TEXTS, file="brand.json")
    assert problem in str(raised.value)


def test_extras_may_be_missing():
    """A dossier with the contract's keys alone can be read."""
    data = json.loads(dump_dossier(make_dossier(entities=(make_entity(),))))
    del data["documents"][0]["paragraphs"], data["documents"][0]["url"], data["attributions"][0]["rule"]
    del data["entities"][0]["mentions"][0]["kind"], data["unsure"]
    loaded = load_dossier(data, TEXTS)
    assert loaded.documents[0].layout.paragraphs == ()
    assert loaded.attributions[0].rule == ""
    assert loaded.entities == (make_entity(),)


def test_no_json():
    """What is no JSON is refused in one line."""
    with pytest.raises(InputError, match="the dossier: is not JSON in UTF-8"):
        load_dossier("{", TEXTS)
