"""Small bundles by hand: sentences with their speakers, tagged by a word list instead of a pipeline.

So that a test reads as data, and does not depend on what a pipeline makes of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from wederhoor.align.points import Evidence, find_points
from wederhoor.lang.registry import get_pack
from wederhoor.records.article import Article, Layout, Paragraph, ParagraphKind
from wederhoor.records.attribution import Act, Attribution, Certainty, Mode
from wederhoor.records.dossier import Document
from wederhoor.records.entity import Entity, EntityType, Mention, MentionKind, Name, NameRelation
from wederhoor.records.figure import Figure, Modifier
from wederhoor.records.parse import Parse, Sentence, Token
from wederhoor.records.point import Reuse
from wederhoor.records.span import Passage, Span
from wederhoor.records.time import Time

TAGS = {
    "DET": "de het een geen dit deze die hun",
    "ADP": """van in bij op door naar aan met voor na tot tegen over rond zonder sinds achter onder uit tijdens
        volgens""",
    "PRON": "hij zij ze wij er zich wie dat ons niets niemand iedereen",
    "AUX": "is zijn was waren heeft hebben had hadden wordt worden werd werden zou zouden zal kan wil wilde",
    "ADV": "niet nog ook al nooit wel daar nu intussen degelijk zeker minstens ongeveer voorbij toen daarmee",
    "CCONJ": "en maar of",
    "NUM": "tien",
    "SCONJ": "dat of terwijl om",
    "VERB": """zegt meldt stelt ontkent bestrijdt wijst eist noemt spreekt reageert reageren telt vielen raakten
        omgekomen overleden gewond gebracht weggehaald verplaatst betaald gezonken gestookt afgeslagen voortduren
        gevlucht geschoten aangestoken neergeschoten gestikt ontstaan veroorzaakt ontstond begon begonnen brak
        opgericht geleid vertrok voer geladen bevrijden verdelen kwam gaf genegeerd gewaarschuwd vernield gevonden
        ontploft stichtte staken verdronken gekeurd staat raakte zat zit zitten houdt opgeëist gestolen verkocht
        lag stond gekomen aangevallen bedreigd loosde gebouwd ingestort bezweken bezweek ontslagen ramde hoort sprak
        kreeg kregen oprukken""",
    "ADJ": """rode oude nieuwe russische oekraïense belgische franse gewapende achterstallig lokale bereikbaar
        verantwoordelijk betrokken vermist dood""",
}
POS = {word: tag for tag, words in TAGS.items() for word in words.split()}
FORMS = """doden:dode gewonden:gewonde vermisten:vermiste omgekomen:omkomen weggehaald:weghalen gekomen:komen
    verplaatst:verplaatsen afgeslagen:afslaan geschoten:schieten opgericht:oprichten geleid:leiden wilde:willen
    wil:willen aangestoken:aansteken agenten:agent betogers:betoger huizen:huis waarschuwingen:waarschuwing
    schepen:schip stakers:staker mensen:mens brieven:brief reageert:reageren aangevallen:aanvallen
    ontkent:ontkennen is:zijn werd:worden werden:worden"""
LEMMAS = dict(form.split(":") for form in FORMS.split())
PARTICIPLES = ("aangevallen", "bedreigd", "gestolen")
TOPICS = {
    "doden": "killed",
    "gewonden": "injured",
    "vermisten": "missing",
    "arrestanten": "arrested",
    "bezoekers": "participants",
}
MODIFIERS = {"minstens": Modifier.AT_LEAST, "zeker": Modifier.AT_LEAST, "ongeveer": Modifier.ABOUT}
FIGURE = re.compile(r"(?:(minstens|ongeveer|zeker) )?(?<![.\d])(\d+|geen) (?!uur|mei)([a-zë]+)")
CLOCK = re.compile(r"(\d\d)\.(\d\d) uur")
MONTHS = {"februari": "02", "mei": "05"}
DAY = re.compile(r"(?:(\d\d) )?(februari|mei)\b")
YEAR = re.compile(r"(?:(?<=in )|(?<=uit ))\d{4}\b")
WORD = re.compile(r"[\w’'-]+(?:\.\d\d)?|[^\w\s]")


@dataclass(frozen=True)
class Said:
    """A sentence of a speaker: ``lead`` stands before the content, ``tail`` after it; both as they are read."""

    speaker: str
    lead: str
    content: str
    act: str = "asserts"
    mode: str = "indirect"
    tail: str = ""


def says(speaker: str, content: str, act: str = "asserts", cue: str = "zegt dat") -> Said:
    """*De politie zegt dat ...*."""
    return Said(speaker, cue, content, act)


def denies(speaker: str, content: str) -> Said:
    """*De politie ontkent dat ...*."""
    return Said(speaker, "ontkent dat", content, "denies")


def denies_that(speaker: str) -> Said:
    """*De politie ontkent dat*: the content is that of the statement before."""
    return Said(speaker, "ontkent", "", "denies", tail="dat")


def blames(speaker: str, content: str) -> Said:
    """*De bond wijst naar ...*."""
    return Said(speaker, "wijst naar", content, "blames")


def claims(speaker: str, content: str) -> Said:
    """*De groep eist ... op*."""
    return Said(speaker, "eist", content, "claims-responsibility", tail="op")


def quotes(speaker: str, content: str, act: str = "asserts") -> Said:
    """*De politie: „...”*."""
    return Said(speaker, ":", content, act, "direct")


@dataclass
class Written:
    """An article in the making; ids of its statements are its own id and a number: ``a-1``."""

    id: str
    published: str | None
    paragraphs: tuple[tuple[str | Said, ...], ...]
    outlet: str | None = None
    text: str = ""
    spans: list[Span] = field(default_factory=list)
    said: list[tuple[Said, Span, Span | None, Span]] = field(default_factory=list)
    sentences: list[tuple[int, Span]] = field(default_factory=list)


def article(
    id: str, published: str | None, *paragraphs: str | Said | tuple[str | Said, ...], outlet: str | None = None
) -> Written:
    """An article whose paragraphs are sentences, or tuples of sentences."""
    written = Written(id, published, tuple(p if isinstance(p, tuple) else (p,) for p in paragraphs), outlet)
    for number, paragraph in enumerate(written.paragraphs):
        start = len(written.text)
        for sentence in paragraph:
            first = len(written.text)
            _write(written, sentence)
            written.sentences.append((number, Span(first, len(written.text))))
            written.text += " "
        written.spans.append(Span(start, len(written.text) - 1))
        written.text = written.text[:-1] + "\n"
    return written


def _write(written: Written, sentence: str | Said) -> None:
    if isinstance(sentence, str):
        written.text += sentence
        return
    direct = sentence.mode == "direct"
    start = len(written.text)
    written.text += sentence.speaker
    source = Span(start, len(written.text))
    cue = None if direct else Span(len(written.text) + 1, len(written.text) + 1 + len(sentence.lead.split()[0]))
    written.text += ": „" if direct else f" {sentence.lead} "
    content = (
        Span(len(written.text), len(written.text) + len(sentence.content)) if sentence.content else written.said[-1][3]
    )
    written.text += " ".join(filter(None, (sentence.content, sentence.tail))) + ("”." if direct else ".")
    written.said.append((sentence, source, cue, content))


class _Counts:
    """One origin an article, one outlet an article."""

    def count(self, support):
        return len({item.passage.document for item in support})

    @property
    def outlets(self):
        return self


def bundle(
    *articles: Written,
    names: dict[str, str] | None = None,
    roles: dict[str, str] | None = None,
    reuse: tuple[Reuse, ...] = (),
) -> Evidence:
    """The evidence of a few articles; ``names`` are the entities with their types, of which an alias follows after a
    bar (*Dienst Water|DW*), and every speaker who is not among them is an organisation."""
    names = dict(names or {})
    for written in articles:
        for sentence, *_ in written.said:
            if not any(sentence.speaker.endswith(part) for name in names for part in name.split("|")):
                names.setdefault(_bare(sentence.speaker), "organisation")
    entities = [_entity(name, kind, articles, (roles or {}).get(name)) for name, kind in names.items()]
    ids = {part: name.split("|")[0] for name in names for part in name.split("|")}
    return Evidence.gather(
        documents=[_document(written) for written in articles],
        parses=[_parse(written) for written in articles],
        packs={"nl": get_pack("nl")},
        entities=entities,
        attributions=[item for written in articles for item in _attributions(written, ids)],
        figures=[figure for written in articles for figure in _figures(written)],
        times=[time for written in articles for time in _times(written)],
        reuse=reuse,
        origins=_Counts(),
    )


def points(*articles: Written, **options):
    """The points of a few articles."""
    return find_points(bundle(*articles, **options))


def answers(point):
    """The positions of a point with the articles or statements that carry each: ``{"ja": {"a-1"}}``."""
    return {
        position.position: {support.attribution or support.passage.document for support in position.support}
        for position in point.positions
    }


def only(found, kind, status=None):
    """The one point of a kind; an error when there is none or more."""
    (point,) = [point for point in found if point.kind == kind and status in (None, point.status)]
    return point


def _bare(name: str) -> str:
    words = name.split()
    return " ".join(words[1:] if words[0].lower() in ("de", "het", "een") else words)


def _entity(name: str, kind: str, articles: tuple[Written, ...], role: str | None) -> Entity:
    parts = name.split("|")
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, parts)) + r")(?!\w)")
    mentions = [
        Mention(
            passage=Passage(written.id, Span(*match.span())),
            text=match.group(),
            kind=MentionKind.NOMINAL if match.group().islower() else MentionKind.NAME,
        )
        for written in articles
        for match in pattern.finditer(written.text)
    ]
    known = tuple(Name(text=part, relation=NameRelation.FULL, reason="given") for part in parts)
    return Entity(
        id=parts[0],
        type=EntityType(kind),
        name=parts[0],
        names=known,
        roles=(role,) if role else (),
        mentions=tuple(mentions),
    )


def _document(written: Written) -> Document:
    made = Article(
        id=written.id,
        file=f"{written.id}.txt",
        text=written.text,
        sha256="",
        text_sha256="",
        language="nl",
        outlet=written.outlet,
        published=written.published,
    )
    paragraphs = tuple(
        Paragraph(kind=ParagraphKind.BODY, pieces=(span,), joints=(), text=span.of(written.text))
        for span in written.spans
    )
    return Document(article=made, layout=Layout(boilerplate=(), paragraphs=paragraphs))


def _attributions(written: Written, ids: dict[str, str]):
    for number, (sentence, source, cue, content) in enumerate(written.said, 1):
        speaker = next((name for part, name in ids.items() if sentence.speaker.endswith(part)), None)
        yield Attribution(
            id=f"{written.id}-{number}",
            document=written.id,
            source=source,
            cue=cue,
            content=(content,),
            speaker=speaker,
            mode=Mode(sentence.mode),
            act=Act(sentence.act),
            certainty=Certainty.CERTAIN,
            relay=(),
            channel=None,
            within=None,
            rule="hand",
        )


def _figures(written: Written):
    for number, match in enumerate(FIGURE.finditer(written.text)):
        modifier, value, noun = match.groups()
        low = 0.0 if value == "geen" else float(value)
        span = Span(*match.span())
        holders = [n for n, (*_, content) in enumerate(written.said, 1) if content.covers(span)]
        yield Figure(
            id=f"{written.id}-f{number}",
            document=written.id,
            span=span,
            topic=TOPICS.get(noun, "other"),
            unit=noun,
            low=low,
            high=None if modifier in ("minstens", "zeker") else low,
            modifier=MODIFIERS.get(modifier or "", Modifier.EXACT),
            attribution=f"{written.id}-{holders[0]}" if holders else None,
        )


def _times(written: Written):
    day = (written.published or "2024-05-06")[:10]
    for match in CLOCK.finditer(written.text):
        yield Time(document=written.id, span=Span(*match.span()), value=f"{day}T{match.group(1)}:{match.group(2)}")
    for match in YEAR.finditer(written.text):
        yield Time(document=written.id, span=Span(*match.span()), value=match.group())
    for match in DAY.finditer(written.text):
        value = "-".join(filter(None, (day[:4], MONTHS[match.group(2)], match.group(1))))
        yield Time(document=written.id, span=Span(*match.span()), value=value)


def _parse(written: Written) -> Parse:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for paragraph, span in written.sentences:
        first = len(tokens)
        words = list(WORD.finditer(written.text, span.start, span.end))
        tags = [_tag(match.group(), start=number == 0) for number, match in enumerate(words)]
        arcs = _attach([match.group().lower() for match in words], tags)
        for number, match in enumerate(words):
            head, relation = arcs[number]
            word = match.group()
            features = (
                "Definite=Def"
                if word.lower() in ("de", "het")
                else "Definite=Ind"
                if word.lower() == "een"
                else "Person=3|PronType=Prs"
                if word.lower() in ("hij", "zij")
                else "VerbForm=Part"
                if word.lower() in PARTICIPLES
                else ""
            )
            tokens.append(
                Token(
                    index=first + number,
                    sentence=len(sentences),
                    start=match.start(),
                    end=match.end(),
                    text=word,
                    lemma=LEMMAS.get(word.lower(), word if tags[number] == "PROPN" else word.lower()),
                    pos=tags[number],
                    tag="",
                    features=features,
                    head=first + head,
                    dep=relation,
                )
            )
        sentences.append(
            Sentence(index=len(sentences), paragraph=paragraph, kind=ParagraphKind.BODY, first=first, end=len(tokens))
        )
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return Parse(
        document=written.id,
        tokens=tuple(tokens),
        sentences=tuple(sentences),
        names=(),
        quotes=(),
        children=tuple(map(tuple, children)),
    )


def _tag(word: str, *, start: bool) -> str:
    if not word[0].isalnum():
        return "PUNCT"
    if word[0].isdigit():
        return "NUM"
    known = POS.get(word.lower())
    if known and (start or word[0].islower() or known == "ADJ"):
        return known
    return "PROPN" if word[0].isupper() and not (start and word.lower() in LEMMAS) else "NOUN"


def _attach(words: list[str], tags: list[str]) -> list[tuple[int, str]]:
    """A governor and a relation for each word: determiners and adjectives to the next noun, prepositions too, the
    first bare noun or pronoun as subject of the last verb, everything else to that verb."""
    verbs = [index for index, tag in enumerate(tags) if tag == "VERB"] or [
        i for i, t in enumerate(tags) if t in ("AUX", "ADJ")
    ]
    root = verbs[-1] if verbs else 0
    arcs: list[tuple[int, str]] = [(root, "dep")] * len(words)
    subject = False
    for index, (word, tag) in enumerate(zip(words, tags, strict=True)):
        noun = next((i for i in range(index + 1, len(words)) if tags[i] in ("NOUN", "PROPN")), root)
        verb = next((i for i in range(index + 1, len(words)) if tags[i] == "VERB"), root)
        if tag == "DET":
            arcs[index] = (noun, "det")
        elif tag in ("ADJ", "NUM") and index + 1 < len(tags) and tags[index + 1] in ("NOUN", "PROPN", "ADJ"):
            arcs[index] = (noun, "amod")
        elif tag == "ADP":
            arcs[index] = (noun, "case")
        elif word == "om":
            arcs[index] = (verb, "mark")
        elif word in ("hij", "zij"):
            arcs[index], subject = (root, "nsubj"), True
        elif tag in ("NOUN", "PROPN"):
            marked = any(arcs[i] == (index, "case") for i in range(index))
            arcs[index] = (root, "obl" if marked else "obj" if subject else "nsubj")
            subject = subject or not marked
    for before, index in pairwise(range(len(words))):
        if tags[before] == "PROPN" and tags[index] == "PROPN":
            arcs[index] = (before, "flat")
    arcs[root] = (root, "ROOT")
    return arcs
