"""The page as a whole."""

import base64
import hashlib
import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from tests.dossiers import PORT, make_article, make_attribution, make_document, make_dossier, make_entity, make_unsure
from tests.interfaces import EN, NL
from tests.publish.markup import Reading
from wederhoor.evaluate.gold import read_gold
from wederhoor.evaluate.ideal import gold_dossier
from wederhoor.publish.anchors import article_anchor, entity_anchor
from wederhoor.publish.characters import legible
from wederhoor.publish.html import draw_page, render_page, script
from wederhoor.records.article import Layout
from wederhoor.records.attribution import Act, Certainty, Mode
from wederhoor.records.codec import dump_dossier
from wederhoor.records.digest import digest
from wederhoor.records.dossier import Document
from wederhoor.records.span import Passage, Span
from wederhoor.records.time import Time

EXAMPLES = Path(__file__).parents[2] / "examples"
IDEAL = {name: gold_dossier(read_gold(EXAMPLES / name)) for name in ("veerpont", "mijnstaking")}
DOUBTFUL = make_dossier(unsure=(make_unsure(),))
DOSSIERS = {"two articles": make_dossier(), "a doubt": DOUBTFUL, **IDEAL}

HOSTILE = (
    "</div><script>alert(1)</script> & &amp; <!-- ]]> \"'`\r\nregel\rregel\n\n\n"
    "\u202eomgekeerd \u2066los \u200bnul\u200dbreed \ufeff\x00\x07\x1b[31m\x85\ud800\uffff e\u0301 👩\u200d🚒 einde"
)


def hostile_dossier():
    """A dossier with hostile text in every field that takes text."""
    article = make_article("a \"'<>&é\udc80/..", HOSTILE, outlet=HOSTILE, title=HOSTILE, url="javascript:alert(1)")
    article = replace(article, file=HOSTILE, published="2024-03-11")
    place = {"document": article.id, "text": HOSTILE}
    entity = make_entity("E \"'<1", HOSTILE, **place, mentions=(HOSTILE[:9],), roles=(HOSTILE,))
    spans = (Span(0, 20), Span(10, 45), Span(40, 70))
    statement = replace(
        make_attribution("s \"'<1", "regel", **place, speaker=entity.id, relay=(entity.id,)),
        content=spans,
        source=Span(5, 15),
        cue=Span(12, 13),
        channel=HOSTILE,
    )
    time = Time(document=article.id, span=Span(3, 6), value=HOSTILE)
    return make_dossier(
        title=HOSTILE,
        documents=(Document(article=article, layout=Layout(boilerplate=(), paragraphs=())),),
        generated_by=((HOSTILE, HOSTILE),),
        entities=(entity,),
        attributions=(statement,),
        figures=(),
        times=(time,),
        reuse=(),
        points=(),
        unsure=(make_unsure(a=entity.id, b=entity.id, name=HOSTILE, other=HOSTILE, reason=HOSTILE),),
        hearing=(),
    )


@pytest.mark.parametrize("interface", [NL, EN], ids=["nl", "en"])
@pytest.mark.parametrize("dossier", DOSSIERS.values(), ids=DOSSIERS)
class TestPage:
    def test_holds_every_article_character_for_character(self, dossier, interface):
        """The text in an article's element is its canonical text."""
        texts = Reading(render_page(dossier, interface=interface)).texts
        assert texts == {
            f"text-{article_anchor(document.article.id)}": document.article.text for document in dossier.documents
        }

    def test_closes_what_it_opens(self, dossier, interface):
        """Elements nest."""
        assert Reading(draw_page(dossier, interface=interface)).faults == []

    def test_has_each_anchor_once_and_no_link_without_target(self, dossier, interface):
        """Every link within the page leads to exactly one place."""
        page = Reading(render_page(dossier, interface=interface))
        assert sorted(set(page.ids)) == sorted(page.ids)
        assert {link for link in page.links if not link.startswith("#")} == set()
        assert {link[1:] for link in page.links} <= set(page.ids)

    def test_asks_nothing_of_the_network_and_runs_nothing(self, dossier, interface):
        """No script but the page's own, no frame, no handler, no inline style, no reference out of the page."""
        page = Reading(render_page(dossier, interface=interface))
        assert set(page.tags) & {"iframe", "object", "embed", "img", "link", "base", "video"} == set()
        assert page.tags.count("script") == 1
        assert page.script == script()
        assert [found for found in page.attributes if found[1] in ("action", "formaction", "srcdoc")] == []
        assert [found for found in page.attributes if found[1].startswith("on") or found[1] in ("style", "src")] == []
        assert "url(" not in page.style
        assert "@import" not in page.style

    def test_is_the_same_on_every_run(self, dossier, interface):
        """Equal dossiers give equal bytes."""
        assert render_page(dossier, interface=interface) == render_page(dossier, interface=interface)

    def test_says_its_language(self, dossier, interface):
        """The page is in the language of the interface."""
        page = Reading(render_page(dossier, interface=interface))
        assert ("html", "lang", interface.code) in page.attributes


@pytest.mark.parametrize("interface", [NL, EN], ids=["nl", "en"])
def test_bears_the_moment_that_it_is_given(interface):
    """In the head and in the method, in UTC; none where none is given."""
    moment = datetime(2024, 10, 19, 10, 30, tzinfo=timezone(timedelta(hours=2)))
    said = interface.say("made", moment=interface.moment("2024-10-19T08:30"))
    assert render_page(make_dossier(), interface=interface, made=moment).count(said) == 2
    assert interface.say("method_made") not in render_page(make_dossier(), interface=interface)


def test_policy_allows_its_own_style_and_script_and_nothing_else():
    """The digests in the policy are those of the style sheet and the script on the page."""
    page = Reading(render_page(make_dossier()))
    policy = next(value for tag, name, value in page.attributes if name == "content" and "default-src" in value)
    style, code = (
        base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in (page.style, page.script)
    )
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{code}'; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def test_script_is_at_most_40_kb():
    """The page stays light; in the script stands nothing that a reader sees, and nothing that makes markup of text."""
    assert len(script().encode()) <= 40_000
    assert re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|</", script()) == []
    assert "use strict" in script()


class TestHostileText:
    def test_stays_text(self):
        """Markup in any field opens no element and closes none."""
        page = Reading(draw_page(hostile_dossier()))
        assert page.faults == []
        assert page.tags.count("script") == 1
        assert page.script == script()
        assert [link for link in page.links if not link.startswith("#")] == []

    def test_is_shown_character_for_character(self):
        """Only what HTML cannot hold is replaced, one for one."""
        (text,) = Reading(render_page(hostile_dossier())).texts.values()
        assert text == legible(HOSTILE)
        assert len(text) == len(HOSTILE)

    def test_encodes_as_utf_8_without_controls(self):
        """The page can be written, and has no character that HTML forbids."""
        page = render_page(hostile_dossier())
        assert page.encode("utf-8")
        assert re.findall("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff]", page) == []

    def test_cannot_turn_the_words_around_it(self):
        """A character that changes the direction of text stands in an element of its own, and in no title."""
        page = draw_page(hostile_dossier())
        outside = re.sub('<span class="hidden" data-name="[A-Z]+">.</span>', "", page)
        attributes = re.findall('title="[^"]*"', outside)
        assert re.findall("[\u202a-\u202e\u2066-\u2069]", outside) == []
        assert re.findall("[\u202a-\u202e\u2066-\u2069]", "".join(attributes)) == []

    def test_keeps_html_out_of_drawings(self):
        """An element of HTML within a drawing ends it for a browser (WHATWG HTML, 13.2.6.5)."""
        drawn = Reading(draw_page(hostile_dossier())).drawn
        assert drawn <= {"a", "circle", "defs", "g", "path", "rect", "text", "title", "use"}
        assert "text" in drawn

    def test_resolves_every_link(self):
        """Ids with odd characters still make anchors that links find."""
        page = Reading(render_page(hostile_dossier()))
        assert {link[1:] for link in page.links} <= set(page.ids)
        assert sorted(set(page.ids)) == sorted(page.ids)


@pytest.mark.parametrize(
    ("url", "is_linked"),
    [
        ("https://krant.example/brand", True),
        ("http://krant.example/", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https:", False),
        ("//krant.example", False),
        ("http://[", False),
    ],
)
def test_links_to_an_article_only_on_the_web(url, is_linked):
    """An address of another scheme could run something when it is followed."""
    dossier = make_dossier()
    documents = (make_document("a1", url=url, boilerplate=()), dossier.documents[1])
    page = Reading(render_page(replace(dossier, documents=documents)))
    assert (url in page.links) is is_linked


def test_shows_an_empty_dossier():
    """A dossier in which nothing was found says so in every section."""
    empty = make_dossier(
        documents=(make_document("a1", ""),),
        entities=(),
        attributions=(),
        figures=(),
        times=(),
        reuse=(),
        points=(),
        hearing=(),
    )
    page = draw_page(empty)
    assert Reading(page).faults == []
    for key in ("contested_none", "refined_none", "agreed_none", "single_none", "statements_none", "names_none"):
        assert NL.say(key) in page


def test_lists_names_that_were_left_apart():
    """Each of the two leads to who bears it, with what makes it doubtful; without doubts there is no such list."""
    page = draw_page(DOUBTFUL)
    reason = make_unsure().reason
    for entity in ("E1", "E2"):
        assert f'<a href="#{entity_anchor(entity)}">' in page.split(NL.say("names_unsure_lead"))[1].split(reason)[0]
    assert NL.say("names_unsure") not in draw_page(make_dossier())


def test_names_the_file_of_an_article_without_its_folder():
    """A page that is sent by mail does not tell where its maker keeps the articles."""
    documents = tuple(
        replace(document, article=replace(document.article, file=f"/home/maker/zaak/{document.article.id}.txt"))
        for document in make_dossier().documents
    )
    page = draw_page(replace(make_dossier(), documents=documents))
    assert "/home/maker" not in page
    assert "<bdi>a1.txt</bdi>" in page


def test_puts_a_denial_before_the_words_that_are_denied():
    """Wherever the words of a denial stand, on a card, in the hearing and in the list of statements."""
    denied = replace(make_dossier().attributions[0], act=Act.DENIES, mode=Mode.DIRECT, certainty=Certainty.UNVERIFIED)
    page = draw_page(make_dossier(attributions=(denied, make_dossier().attributions[1])))
    mark = f'<p class="denial">{NL.say("denial")}</p>'
    for key in ("contested", "unverified", "statements", "hearing"):
        section = page.split(f'<section id="{key}"')[1].split("</section>")[0]
        said = re.findall(r'<p class="denial">[^<]*</p><p[^>]*>(?:<bdi[^>]*>[^<]*)?<a href="#s-a1-', section)
        assert len(said) == section.count(mark) == 1, key
    assert mark not in draw_page(make_dossier())


def test_a_headline_and_a_name_tell_which_articles_have_them():
    """The script hides by it what came up later than the moment that a reader chose."""
    documents = (
        make_document(title="Acht gewonden bij brand", published="2024-03-12"),
        make_document("a2", PORT, published="2024-03-11"),
    )
    page = draw_page(make_dossier(documents=documents, title="De brand in de haven"))
    assert '<p class="headline" data-d="2">' in page
    for entity, number in (("E1", 2), ("E2", 1)):
        assert f'id="{entity_anchor(entity)}" data-d="{number}"' in page


@pytest.mark.parametrize(("channel", "words"), [("press conference", "persconferentie"), ("Telegram", "Telegram")])
def test_calls_a_channel_by_the_words_of_the_reader(channel, words):
    """A label of the language pack is put into words, a name stays as it is."""
    statement, other = make_dossier().attributions
    page = draw_page(make_dossier(attributions=(replace(statement, channel=channel), other)))
    assert f"kanaal: <bdi>{words}</bdi>" in page


def test_gives_the_digest_of_the_json():
    """The digest on the page is that of the file that ``--json`` writes."""
    dossier = make_dossier()
    assert hashlib.sha256(dump_dossier(dossier).encode()).hexdigest() in render_page(dossier)


@pytest.mark.parametrize("interface", [NL, EN], ids=["nl", "en"])
def test_fifty_articles_make_at_most_3_mb(interface):
    """As many words as fifty articles of six hundred, as dense as the densest bundle, with its points, its copies and
    its figures: sixty statements a thousand words. In the other language every quotation says which it is in."""
    dossier = multiply(IDEAL["mijnstaking"], 20)
    words = sum(len(document.article.text.split()) for document in dossier.documents)
    assert len(dossier.documents) >= 50
    assert words >= 50 * 600
    assert 1000 * len(dossier.attributions) / words > 58
    assert len(render_page(dossier, interface=interface).encode()) <= 3_000_000


def test_fifty_copies_make_at_most_3_mb():
    """Fifty outlets that ran one report: 1,225 pairs that share passages."""
    article = IDEAL["mijnstaking"].documents[0].article
    spans = [Span(start, start + 180) for start in range(0, 1800, 200)]
    names = [f"krant{number}" for number in range(50)]
    documents = tuple(make_document(name, article.text, outlet=name) for name in names)
    reuse = tuple(
        replace(IDEAL["mijnstaking"].reuse[0], a=Passage(a, span), b=Passage(b, span))
        for number, a in enumerate(names)
        for b in names[number + 1 :]
        for span in spans
    )
    dossier = make_dossier(
        documents=documents, entities=(), attributions=(), figures=(), times=(), reuse=reuse, points=(), hearing=()
    )
    assert len(render_page(dossier).encode()) <= 3_000_000


def multiply(dossier, times):
    """The dossier with its articles and what was found in them ``times`` over, of the same speakers."""
    repeated = {
        name: tuple(renamed(record, str(turn)) for turn in range(times) for record in getattr(dossier, name))
        for name in ("documents", "attributions", "figures", "times", "reuse", "points")
    }
    mentions = [
        tuple(renamed(mention, str(turn)) for turn in range(times) for mention in entity.mentions)
        for entity in dossier.entities
    ]
    entities = [replace(entity, mentions=own) for entity, own in zip(dossier.entities, mentions, strict=True)]
    return replace(dossier, entities=tuple(entities), **repeated)


def renamed(record, turn):
    """The same record for another copy of its articles."""
    if isinstance(record, Document):
        return replace(record, article=replace(record.article, id=f"{record.article.id}.{turn}"))
    changes = {}
    for name in ("id", "attribution", "within"):
        if getattr(record, name, None):
            changes[name] = digest(getattr(record, name), turn)
    if hasattr(record, "document"):
        changes["document"] = f"{record.document}.{turn}"
    for name in ("a", "b", "passage"):
        if hasattr(record, name):
            passage = getattr(record, name)
            changes[name] = replace(passage, document=f"{passage.document}.{turn}")
    for name in ("positions", "support"):
        if hasattr(record, name):
            changes[name] = tuple(renamed(part, turn) for part in getattr(record, name))
    return replace(record, **changes)
