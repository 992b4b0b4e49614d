"""Copied text."""

import itertools
import json
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.align.copies import EDITED, INDEPENDENT, QUOTED_POSTS, REWRITTEN
from wederhoor.align.reuse import find_reuse
from wederhoor.lang.registry import get_pack
from wederhoor.records.article import Article, Layout, Paragraph, ParagraphKind
from wederhoor.records.capture import DraftKind
from wederhoor.records.dossier import Document
from wederhoor.records.point import ReuseKind
from wederhoor.records.span import Span
from wederhoor.text.layout import lay_out

SHARED = Path(__file__).parents[3] / "shared"
LONG = "De sluiswachter van Dalfsum trok maandagavond alle hendels over omdat het water van de Wolde te snel steeg."
OTHER = "In het verenigingsgebouw speelt de harmonie vrijdag een concert met werken van plaatselijke componisten."


def article(text, id="a1", language="nl"):
    return Article(id=id, file=f"{id}.txt", text=text, sha256="", text_sha256="", language=language)


def plain(text, id="a1"):
    """A document whose lines are its paragraphs."""
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            span = Span(start, start + len(line))
            paragraphs.append(Paragraph(kind=ParagraphKind.BODY, pieces=(span,), joints=(), text=line))
        start += len(line) + 1
    return Document(article=article(text, id), layout=Layout(boilerplate=(), paragraphs=tuple(paragraphs)))


def packs():
    return {"nl": get_pack("nl")}


def reuse(*texts):
    documents = [plain(text, f"a{number}") for number, text in enumerate(texts, 1)]
    words = {document.article.id: document.article.text for document in documents}
    return [
        (item.kind, item.a.span.of(words[item.a.document]), item.b.span.of(words[item.b.document]))
        for item in find_reuse(documents, packs())
    ]


def test_sentence_copied_word_for_word():
    """A sentence that two articles have is one verbatim passage, without what stands around it."""
    found = reuse(f"{OTHER}\n{LONG}", f"Niemand raakte gewond. {LONG} Dat duurde een uur.")
    assert found == [(ReuseKind.VERBATIM, LONG[:-1], LONG[:-1])]


def test_quotation_style_does_not_count():
    """A passage that differs in its quotation marks alone is verbatim."""
    one = "„Wij hebben de sluis van Dalfsum nog nooit zo laat moeten sluiten”, aldus de beheerder van het waterschap."
    other = "'Wij hebben de sluis van Dalfsum nog nooit zo laat moeten sluiten', aldus de beheerder van het waterschap."
    assert [kind for kind, _, _ in reuse(one, other)] == [ReuseKind.VERBATIM]


@pytest.mark.parametrize(
    "edited",
    [
        pytest.param(LONG.replace("alle hendels", "de grote hendels"), id="substitution"),
        pytest.param(LONG.replace("trok", "trok volgens buurtbewoners"), id="insertion"),
        pytest.param(LONG.replace(" maandagavond", ""), id="deletion"),
        pytest.param(LONG.replace("Dalfsum", "Dalfsum, zelf geboren in het dorp,"), id="apposition"),
    ],
)
def test_edited_sentence(edited):
    """A sentence with a few words changed is one edited passage, whole."""
    assert reuse(LONG, edited) == [(ReuseKind.EDITED, LONG[:-1], edited[:-1])]


def test_different_words_at_the_edge_of_a_sentence_belong_to_it():
    """Other words before the same rest of a sentence are part of the edited passage."""
    edited = "Een waker" + LONG.removeprefix("De sluiswachter")
    assert reuse(LONG, edited) == [(ReuseKind.EDITED, LONG[:-1], edited[:-1])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Het is niet de eerste keer dat de sluis lekt.", "Het is niet de eerste keer dat hij zakt.", id="phrase"
        ),
        pytest.param(
            "Dat zegt minister van Waterstaat Anna Kolkman.",
            "Minister van Waterstaat Anna Kolkman reist af.",
            id="title",
        ),
        pytest.param("De sluis bij Dalfsum lekt.", "De sluis bij Dalfsum is dicht.", id="few words"),
    ],
)
def test_stock_phrases_are_no_copies(one, other):
    """Stock phrases, and titles with a name, are shared by articles that are independent."""
    assert reuse(f"{one} {OTHER}", f"{other} Het regende.") == []


@pytest.mark.parametrize(("one", "other"), EDITED)
def test_edited_copy_is_found_without_a_long_run(one, other):
    """Sentences of one report are copies when an editor changed words all over them."""
    assert reuse(f"{one} {OTHER}", f"Het regende. {other}")


@pytest.mark.parametrize(("one", "other"), INDEPENDENT)
def test_independent_reports_are_no_copies(one, other):
    """Two writers who knew one fact, name, phrase or statement did not copy."""
    assert reuse(f"{one} {OTHER}", f"Het regende. {other}") == []


def reuse_of_post(post, report, *, last=False):
    """What a report has of a post that stands before or behind it in the dossier."""
    posted = plain(post, "post")
    posted = replace(posted, article=replace(posted.article, kind=DraftKind.POST))
    documents = [plain(f"{OTHER}\n{report}", "report"), posted] if last else [posted, plain(report, "report")]
    return find_reuse(documents, packs())


@pytest.mark.parametrize("last", [False, True])
@pytest.mark.parametrize(("post", "report"), QUOTED_POSTS)
def test_a_quoted_post_is_found(post, report, last):
    """A post is short, so that a sentence of it between quotation marks is enough, or the most of it without."""
    (found,) = reuse_of_post(post, report, last=last)
    assert {found.a.document, found.b.document} == {"post", "report"}


@pytest.mark.parametrize(("post", "report"), [QUOTED_POSTS[0], QUOTED_POSTS[2], QUOTED_POSTS[5]])
def test_between_articles_so_little_proves_nothing(post, report):
    """The same words in two articles may come from one statement."""
    assert reuse(post, report) == []


@pytest.mark.parametrize("last", [False, True])
@pytest.mark.parametrize(("one", "other"), INDEPENDENT)
def test_independent_reports_quote_no_post(one, other, last):
    """Who knew the same fact did not quote, also where one of the two is a post."""
    assert reuse_of_post(one, other, last=last) == ()


@pytest.mark.parametrize(("one", "other"), REWRITTEN)
def test_rewritten_copy_is_not_called_one(one, other):
    """A sentence that was rewritten from end to end is not called a copy: its words do not prove it."""
    assert reuse(one, other) == []


def test_short_passage_counts_beside_a_long_one():
    """Five words in a row are a copy between two articles that share a sentence, and only there."""
    short = "veertig paarden en zeven kalveren"
    one, other = f"In de stal stonden {short}.", f"De boer redde {short} uit het water."
    assert reuse(one, other) == []
    assert [passage for _, passage, _ in reuse(f"{LONG}\n{one}", f"{LONG}\n{other}")][-1] == short


def test_two_sentences_with_another_between_are_two_passages():
    """What is copied around an own sentence is two passages."""
    second = "Daarna liep de polder achter de molen binnen een half uur onder, met alle kassen die er staan."
    found = reuse(f"{LONG} {second}", f"{LONG} Gelukkig scheen de zon. {second}")
    assert [one for _, one, _ in found] == [LONG[:-1], second[:-1]]


def test_line_breaks_and_hyphens_do_not_count():
    """A passage over hard-wrapped lines, with a word broken over two, is found at its place in the file."""
    wrapped = LONG.replace("maandagavond", "maandag-\navond").replace(" van de", "\nvan de")
    filler = f"{OTHER}\n\n"
    documents = [
        Document(article=one, layout=lay_out(one, get_pack("nl")))
        for one in (article(f"{filler}{wrapped}\n", "a1"), article(f"{LONG}\n", "a2"))
    ]
    (found,) = find_reuse(documents, packs())
    assert found.a.span.of(documents[0].article.text) == wrapped[:-1]
    assert found.kind is ReuseKind.VERBATIM


def test_earlier_article_of_the_dossier_comes_first():
    """The order of the two sides is that of the dossier."""
    documents = [plain(LONG, "z"), plain(f"Nieuw. {LONG}", "a")]
    (found,) = find_reuse(documents, packs())
    assert (found.a.document, found.b.document) == ("z", "a")


def test_article_does_not_copy_itself():
    """A sentence that one article has twice is no copy."""
    assert reuse(f"{LONG}\n{LONG}", OTHER) == []


def test_article_without_a_pack_is_compared_all_the_same():
    """Copies are found in a language that has no list of common words."""
    text = "Le gardien de la vanne a fermé toutes les portes lundi soir parce que la rivière montait trop vite hier."
    documents = [plain(text, "a1"), plain(text, "a2")]
    assert len(find_reuse(documents, {})) == 1


WORDS = st.lists(
    st.sampled_from(
        ["water", "sluis", "dijk", "polder", "Dalfsum", "de", "het", "18.40", "„boot”", "niet-zwemmer\xad", "é́n"]
    ),
    max_size=40,
)


@settings(deadline=None, max_examples=60)
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_passages_lie_inside_their_articles(paragraphs):
    """Whatever the text, passages lie inside the articles, begin and end with a word, and do not overlap within a
    pair."""
    text = "\n".join(" ".join(words) for words in paragraphs)
    documents = [plain(text, "a1"), plain(f"{text}\n{LONG}", "a2")]
    found = find_reuse(documents, packs())
    assert found == find_reuse(documents, packs())
    for item in found:
        assert 0 <= item.a.span.start < item.a.span.end <= len(text)
    spans = sorted(item.a.span for item in found)
    assert not any(one.overlaps(other) for one, other in itertools.pairwise(spans))


def test_passage_of_many_articles_hangs_together():
    """A passage that a dozen articles have is listed once for each, beside the first that has it."""
    documents = [plain(f"Bericht {number}. {LONG}", f"a{number:02}") for number in range(12)]
    found = find_reuse(documents, packs())
    assert [(item.a.document, item.b.document) for item in found] == [("a00", f"a{n:02}") for n in range(1, 12)]


def test_many_articles_take_time_in_proportion():
    """Three hundred articles that share a sentence, each edited in its own way, take a second, and what is listed
    grows with them."""
    texts = [
        f"{LONG.replace('alle', f'nummer {number} en')} Bericht {number} gaat over iets anders."
        for number in range(300)
    ]
    documents = [plain(text, f"a{number}") for number, text in enumerate(texts)]
    start = time.perf_counter()
    found = find_reuse(documents, packs())
    assert time.perf_counter() - start < 5
    assert 299 <= len(found) < 300 * 5


@pytest.mark.shared
@pytest.mark.parametrize(("bundle", "floor"), [("belgorod", 0.95), ("veerpont", 0.95), ("mijnstaking", 0.95)])
def test_gold_passages(bundle, floor):
    """The passages that the gold calls copied are found, as token F1."""
    folder = SHARED / "gold" / bundle
    if not folder.exists():
        pytest.skip("needs ../shared beside the checkout")
    gold = json.loads((folder / "gold.json").read_text("utf-8"))["reuse"]
    rows = json.loads((folder / "bundle.json").read_text("utf-8"))["documents"]
    articles = [article((folder / row["file"]).read_bytes().decode("utf-8"), row["id"]) for row in rows]
    documents = [Document(article=one, layout=lay_out(one, get_pack("nl"))) for one in articles]
    texts = {one.id: one.text for one in articles}
    expected = {cell for row in gold for cell in _cells(texts, *(_side(row[side]) for side in "ab"))}
    found = {
        cell
        for item in find_reuse(documents, packs())
        for cell in _cells(texts, (item.a.document, item.a.span), (item.b.document, item.b.span))
    }
    assert 2 * len(found & expected) / (len(found) + len(expected)) >= floor


def _side(row):
    return row["doc"], Span(row["start"], row["end"])


def _cells(texts, a, b):
    """The words of a passage, by their article, the other article and where they begin."""
    for (document, span), (other, _) in ((a, b), (b, a)):
        text = texts[document]
        for place in range(span.start, span.end):
            word = text[place].isalnum() or text[place] == "_"
            begins = place == span.start or not (text[place - 1].isalnum() or text[place - 1] == "_")
            if word and begins:
                yield document, other, place
