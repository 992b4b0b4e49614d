"""Small dossiers for tests, one line a record; words are given, their places are looked up."""

import hashlib
from dataclasses import replace

from wederhoor.records.article import Article, Layout, Paragraph, ParagraphKind
from wederhoor.records.attribution import Act, Attribution, Certainty, Mode
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity, EntityType, Mention, MentionKind, Name, NameRelation, Unsure
from wederhoor.records.figure import Figure, Modifier
from wederhoor.records.point import Heard, Hearing, Point, PointKind, Position, Reuse, ReuseKind, Status, Support
from wederhoor.records.span import Passage, Span
from wederhoor.records.time import Time

FIRE = "Volgens wethouder Ineke Dorsman zijn er acht gewonden. De brand begon maandag.\n\nLees ook: de haven."
PORT = "De brandweer meldt zes gewonden. De brand begon maandag."
TEXTS = {"a1": FIRE, "a2": PORT}


def place(words, text):
    """The span of the first place where the words stand."""
    return Span(text.index(words), text.index(words) + len(words))


def make_article(id="a1", text=FIRE, **changes):
    checksum = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    article = Article(id=id, file=f"articles/{id}.txt", text=text, sha256=checksum, text_sha256=checksum, language="nl")
    return replace(article, **changes)


def make_paragraph(words, text):
    piece = place(words, text)
    return Paragraph(kind=ParagraphKind.BODY, pieces=(piece,), joints=(), text=words)


def make_document(id="a1", text=FIRE, boilerplate=(), paragraphs=(), **changes):
    layout = Layout(boilerplate=boilerplate, paragraphs=paragraphs)
    return Document(article=make_article(id, text, **changes), layout=layout)


def make_entity(id="E1", name="Ineke Dorsman", *, document="a1", text=FIRE, mentions=None, roles=(), **changes):
    entity = Entity(
        id=id,
        type=EntityType.PERSON,
        name=name,
        names=(Name(text=name, relation=NameRelation.FULL, reason="longest name"),),
        roles=roles,
        mentions=tuple(
            Mention(passage=Passage(document, place(words, text)), text=words, kind=MentionKind.NAME)
            for words in (mentions or (name,))
        ),
    )
    return replace(entity, **changes)


def make_attribution(
    id="s1", content="er acht gewonden", *, document="a1", text=FIRE, source=None, cue=None, **changes
):
    attribution = Attribution(
        id=id,
        document=document,
        source=place(source, text) if source else None,
        cue=place(cue, text) if cue else None,
        content=(place(content, text),),
        speaker=None,
        mode=Mode.INDIRECT,
        act=Act.ASSERTS,
        certainty=Certainty.CERTAIN,
        relay=(),
        channel=None,
        within=None,
        rule="invented",
    )
    return replace(attribution, **changes)


def make_figure(id="f1", words="acht gewonden", low=8.0, high=8.0, *, document="a1", text=FIRE, attribution=None):
    return Figure(
        id=id,
        document=document,
        span=place(words, text),
        topic="injured",
        unit="gewonden",
        low=low,
        high=high,
        modifier=Modifier.EXACT,
        attribution=attribution,
    )


def make_time(words="maandag", value="2024-03-11", *, document="a1", text=FIRE):
    return Time(document=document, span=place(words, text), value=value)


def make_position(*support, position="8", outlets=1, origins=1):
    """A position; each support is document, words and the id of a statement or ``None``."""
    return Position(
        position=position,
        outlets=outlets,
        origins=origins,
        support=tuple(
            Support(passage=Passage(document, place(words, TEXTS[document])), attribution=attribution)
            for document, words, attribution in support
        ),
    )


def make_point(id="p1", *positions, status=Status.CONTESTED):
    return Point(
        id=id, kind=PointKind.FIGURE, question="gewonden", status=status, why="bounds apart", positions=positions
    )


def make_dossier(**changes):
    """A sound dossier on two articles with something in every list."""
    dossier = Dossier(
        title="brand",
        languages=("nl",),
        generated_by=(("wederhoor", "0"),),
        documents=(make_document(paragraphs=(make_paragraph(FIRE.split("\n")[0], FIRE),)), make_document("a2", PORT)),
        entities=(
            make_entity(roles=("wethouder",)),
            make_entity("E2", "De brandweer", document="a2", text=PORT, type=EntityType.ORGANISATION),
        ),
        attributions=(
            make_attribution("s1", source="wethouder Ineke Dorsman", cue="Volgens", speaker="E1"),
            make_attribution("s2", "zes gewonden", document="a2", text=PORT, cue="meldt", speaker="E2"),
        ),
        figures=(make_figure(attribution="s1"), make_figure("f2", "zes gewonden", 6, 6, document="a2", text=PORT)),
        times=(make_time(), make_time(document="a2", text=PORT)),
        reuse=(
            Reuse(
                a=Passage("a1", place("De brand begon maandag.", FIRE)),
                b=Passage("a2", place("De brand begon maandag.", PORT)),
                kind=ReuseKind.VERBATIM,
            ),
        ),
        points=(
            make_point("p1", make_position(("a1", "acht gewonden", "s1")), make_position(("a2", "zes gewonden", None))),
        ),
        hearing=(
            Hearing(
                accused="E1",
                accusations=("s2",),
                replies=("s1",),
                outlets=(("a1", Heard.REPLIED), ("a2", Heard.SILENT)),
            ),
        ),
    )
    return replace(dossier, **changes)


def make_unsure(**changes):
    """A doubt whether the two entities of ``make_dossier`` are one."""
    unsure = Unsure(a="E1", b="E2", name="Ineke Dorsman", other="De brandweer", reason="past bij meer dan één naam")
    return replace(unsure, **changes)
