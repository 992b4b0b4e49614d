"""Dossiers on texts that break careless writers."""

from dataclasses import replace

from hypothesis import strategies as st

from tests.dossiers import make_article, make_dossier
from wederhoor.records.article import Layout, Paragraph, ParagraphKind
from wederhoor.records.attribution import Act, Attribution, Certainty, Mode
from wederhoor.records.dossier import Document
from wederhoor.records.entity import Entity, EntityType, Mention, MentionKind, Name, NameRelation
from wederhoor.records.figure import Figure, Modifier
from wederhoor.records.point import Heard, Hearing, Point, PointKind, Position, Status, Support
from wederhoor.records.span import Passage, Span
from wederhoor.records.time import Time

LETTERS = "ab é\n\r\t\x00\x0b\x0c\x1c\x85\u2028\u202e\u200b\ufeff'\"=+-@,;<>&[]{}|#^%$\\_~*`./:😀𐍈\U0001f1f3\ufffe"
"""Line breaks of every kind, NUL, bidi, astral characters, and what means something to a format."""

NASTY = (
    "=cmd|' /C calc'!A0 zei 'x'\r\n\tTab \x00 en 😀 [[link]] <script>alert(1)</script>\u2028"
    "]] --> & ]]> {b} \\end @x\x0cy"
)
"""One text with all of it."""


def make_hostile(text=NASTY, cuts=(0, 4, 6, 9), *, id="../a:1\n\u202e", name=None):
    """A dossier on one article with everything at spans that ``cuts`` border."""
    first, second = Span(cuts[0], cuts[1]), Span(cuts[2], cuts[3])
    article = make_article(id, text, title=name, outlet=name, url="https://voorbeeld.nl/a b?x={1}")
    called = name or first.of(text)
    entity = Entity(
        id="E=1\n",
        type=EntityType.PERSON,
        name=called,
        names=(Name(text=called, relation=NameRelation.FULL, reason="longest"),),
        roles=(),
        mentions=tuple(
            Mention(passage=Passage(id, span), text=span.of(text), kind=MentionKind.NAME) for span in (first, second)
        ),
    )
    place = replace(entity, id="E2", type=EntityType.PLACE)
    attribution = Attribution(
        id="s=1",
        document=id,
        source=first,
        cue=second,
        content=(first, second),
        speaker=entity.id,
        mode=Mode.DIRECT,
        act=Act.BLAMES,
        certainty=Certainty.HEDGED,
        relay=("E2",),
        channel=first.of(text),
        within=None,
        rule="invented",
    )
    whole = Span(0, len(text))
    paragraph = Paragraph(kind=ParagraphKind.BODY, pieces=(whole,), joints=(), text=text)
    support = Support(passage=Passage(id, second), attribution=attribution.id)
    return make_dossier(
        title=called,
        documents=(Document(article=article, layout=Layout(boilerplate=(), paragraphs=(paragraph,))),),
        entities=(entity, place),
        attributions=(attribution, replace(attribution, id="s2", within="s=1", speaker=None, content=(second,))),
        figures=(
            Figure(
                id="f1",
                document=id,
                span=second,
                topic="other",
                unit=called,
                low=-3.0,
                high=None,
                modifier=Modifier.AT_LEAST,
                attribution="s=1",
            ),
        ),
        times=(Time(document=id, span=first, value="2024-03-11\n"),),
        reuse=(),
        points=(
            Point(
                id="p1",
                kind=PointKind.OTHER,
                question=called,
                status=Status.SINGLE,
                why=called,
                positions=(Position(position=called, outlets=1, origins=1, support=(support,)),),
            ),
        ),
        hearing=(Hearing(accused=entity.id, accusations=("s=1",), replies=("s2",), outlets=((id, Heard.REPLIED),)),),
    )


@st.composite
def hostile_dossiers(draw):
    """Dossiers on texts of awkward letters, cut anywhere."""
    text = draw(st.text(alphabet=LETTERS, min_size=8, max_size=40))
    cuts = draw(st.sets(st.integers(0, len(text)), min_size=4, max_size=4).map(sorted))
    return make_hostile(text, cuts, id=draw(st.text(alphabet=LETTERS, min_size=1, max_size=5)))


def spans_of(dossier):
    """All spans of statements, sources, cues, figures, times and mentions."""
    for one in dossier.attributions:
        yield from (*one.content, one.source, one.cue)
    for one in (*dossier.figures, *dossier.times):
        yield one.span
    for entity in dossier.entities:
        for mention in entity.mentions:
            yield mention.passage.span


def text_of(dossier):
    """The text of its only article."""
    return dossier.documents[0].article.text
