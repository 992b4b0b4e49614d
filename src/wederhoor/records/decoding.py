"""From the JSON of a dossier back to the records."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from wederhoor.records.article import Article, Boilerplate, BoilerplateKind, Layout, Paragraph, ParagraphKind
from wederhoor.records.attribution import Act, Attribution, Certainty, Mode
from wederhoor.records.capture import DraftKind
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity, EntityType, Mention, MentionKind, Name, NameRelation, Unsure
from wederhoor.records.field import Field
from wederhoor.records.figure import Figure, Modifier
from wederhoor.records.ledger import read_judged
from wederhoor.records.point import Heard, Hearing, Point, PointKind, Position, Reuse, ReuseKind, Status, Support
from wederhoor.records.revised import read_earlier, read_revisions
from wederhoor.records.span import Passage, Span
from wederhoor.records.time import Time

SCHEMA = "wederhoor-dossier/1"


def load_dossier(
    data: str | bytes | Mapping[str, object], texts: Mapping[str, str], *, file: str = "the dossier"
) -> Dossier:
    """The dossier in JSON (or decoded JSON), with the articles' canonical texts by document id from ``texts``, those of
    earlier versions by their SHA-256.

    It equals the dossier that was written, where that had ``generated_by`` and the outlets of each hearing sorted by
    key. Keys that the contract allows to be left out (``paragraphs``, ``earlier``, ``unsure``, ``judgements``,
    ``revisions``, ``url``, ``kind`` of a mention, ``rule``) become empty, ``None``, a name and ``""``. ``InputError``
    names ``file`` and the field that is missing or malformed, a text that is not the one the dossier was made from, and
    words that do not stand where it says.
    """
    root = Field.parse(file, data) if isinstance(data, str | bytes) else Field(file, "", dict(data))
    if root.get("schema").text() != SCHEMA:
        raise root.get("schema").wrong(f"is not {SCHEMA}")
    documents = tuple(_document(field, texts) for field in root.items("documents"))
    return Dossier(
        title=root.get("title").text(),
        languages=root.get("languages").texts(),
        generated_by=tuple((key, field.text()) for key, field in root.get("generated_by").entries()),
        documents=documents,
        entities=tuple(_entity(field, texts) for field in root.items("entities")),
        attributions=tuple(_attribution(field, texts) for field in root.items("attributions")),
        figures=tuple(_figure(field, texts) for field in root.items("figures")),
        times=tuple(_time(field, texts) for field in root.items("times")),
        reuse=tuple(_reuse(field, texts) for field in root.items("reuse")),
        points=tuple(_point(field, texts) for field in root.items("points")),
        hearing=tuple(_hearing(field) for field in root.items("hearing")),
        unsure=() if root.get("unsure").absent else tuple(_unsure(field) for field in root.items("unsure")),
        judgements=() if root.get("judgements").absent else tuple(map(read_judged, root.items("judgements"))),
        revisions=read_revisions(root.get("revisions"), documents),
    )


def _text(field: Field, texts: Mapping[str, str]) -> str:
    """The canonical text of the document whose id this field holds."""
    if field.text() not in texts:
        raise field.wrong(f"the text of document {field.text()!r} is not there")
    return texts[field.text()]


def _passage(field: Field, texts: Mapping[str, str]) -> Passage:
    document = field.get("document")
    return Passage(document.text(), field.span(_text(document, texts)))


def _document(field: Field, texts: Mapping[str, str]) -> Document:
    text = _text(field.get("id"), texts)
    article = Article(
        id=field.get("id").text(),
        file=field.get("file").text(),
        text=text,
        sha256=field.get("sha256").text(),
        text_sha256=field.get("text_sha256").text(),
        language=field.get("language").text(),
        outlet=field.get("outlet").optional(),
        published=field.get("published").optional(),
        url=field.get("url").optional(),
        title=field.get("title").optional(),
        kind=DraftKind.ARTICLE if field.get("kind").absent else field.get("kind").choice(DraftKind),
    )
    if article.text_sha256 != hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest():
        raise field.get("text_sha256").wrong(f"{article.file} is not the text that this dossier was made from")
    paragraphs = () if field.get("paragraphs").absent else field.items("paragraphs")
    return Document(
        article=article,
        layout=Layout(
            boilerplate=tuple(
                Boilerplate(span=item.span(text), kind=item.get("kind").choice(BoilerplateKind))
                for item in field.items("boilerplate")
            ),
            paragraphs=tuple(_paragraph(paragraph, text) for paragraph in paragraphs),
        ),
        earlier=read_earlier(field.get("earlier"), texts),
    )


def _paragraph(field: Field, text: str) -> Paragraph:
    pieces = tuple(piece.span(text) for piece in field.items("pieces"))
    joints = field.get("joints").texts()
    if len(pieces) != len(joints) + 1:
        raise field.wrong(f"{len(joints)} joints cannot hold {len(pieces)} pieces together")
    joined = (joint + piece.of(text) for piece, joint in zip(pieces, ("", *joints), strict=True))
    return Paragraph(kind=field.get("kind").choice(ParagraphKind), pieces=pieces, joints=joints, text="".join(joined))


def _entity(field: Field, texts: Mapping[str, str]) -> Entity:
    return Entity(
        id=field.get("id").text(),
        type=field.get("type").choice(EntityType),
        name=field.get("name").text(),
        names=tuple(
            Name(
                text=name.get("text").text(),
                relation=name.get("relation").choice(NameRelation),
                reason=name.get("reason").text(),
            )
            for name in field.items("names")
        ),
        roles=field.get("roles").texts(),
        mentions=tuple(
            Mention(passage=_passage(mention, texts), text=mention.get("text").text(), kind=_mention_kind(mention))
            for mention in field.items("mentions")
        ),
    )


def _mention_kind(field: Field) -> MentionKind:
    return MentionKind.NAME if field.get("kind").absent else field.get("kind").choice(MentionKind)


def _attribution(field: Field, texts: Mapping[str, str]) -> Attribution:
    text = _text(field.get("document"), texts)
    return Attribution(
        id=field.get("id").text(),
        document=field.get("document").text(),
        source=_optional_span(field.get("source"), text),
        cue=_optional_span(field.get("cue"), text),
        content=tuple(piece.span(text) for piece in field.items("content")),
        speaker=field.get("speaker").optional(),
        mode=field.get("mode").choice(Mode),
        act=field.get("act").choice(Act),
        certainty=field.get("certainty").choice(Certainty),
        relay=field.get("relay").texts(),
        channel=field.get("channel").optional(),
        within=field.get("within").optional(),
        rule=field.get("rule").optional() or "",
    )


def _optional_span(field: Field, text: str) -> Span | None:
    return None if field.absent else field.span(text)


def _figure(field: Field, texts: Mapping[str, str]) -> Figure:
    passage = _passage(field, texts)
    return Figure(
        id=field.get("id").text(),
        document=passage.document,
        span=passage.span,
        topic=field.get("topic").text(),
        unit=field.get("unit").text(),
        low=field.get("low").number(),
        high=field.get("high").number(),
        modifier=field.get("modifier").choice(Modifier),
        attribution=field.get("attribution").optional(),
    )


def _time(field: Field, texts: Mapping[str, str]) -> Time:
    passage = _passage(field, texts)
    return Time(document=passage.document, span=passage.span, value=field.get("value").text())


def _reuse(field: Field, texts: Mapping[str, str]) -> Reuse:
    return Reuse(
        a=_passage(field.get("a"), texts), b=_passage(field.get("b"), texts), kind=field.get("kind").choice(ReuseKind)
    )


def _point(field: Field, texts: Mapping[str, str]) -> Point:
    return Point(
        id=field.get("id").text(),
        kind=field.get("kind").choice(PointKind),
        question=field.get("question").text(),
        status=field.get("status").choice(Status),
        why=field.get("why").text(),
        positions=tuple(_position(position, texts) for position in field.items("positions")),
    )


def _position(field: Field, texts: Mapping[str, str]) -> Position:
    return Position(
        position=field.get("position").text(),
        outlets=field.get("outlets").whole(),
        origins=field.get("origins").whole(),
        support=tuple(
            Support(passage=_passage(support, texts), attribution=support.get("attribution").optional())
            for support in field.items("support")
        ),
    )


def _hearing(field: Field) -> Hearing:
    return Hearing(
        accused=field.get("accused").text(),
        accusations=field.get("accusations").texts(),
        replies=field.get("replies").texts(),
        outlets=tuple((document, heard.choice(Heard)) for document, heard in field.get("outlets").entries()),
    )


def _unsure(field: Field) -> Unsure:
    return Unsure(
        a=field.get("a").text(),
        b=field.get("b").text(),
        name=field.get("name").text(),
        other=field.get("other").text(),
        reason=field.get("reason").text(),
    )
