"""Web pages read as articles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.formats.html.pages import BODY, capture_of, draw_page, read, refuse
from wederhoor.ingest.formats.html import HTML
from wederhoor.ingest.formats.html.blocks import join_blocks, lay_blocks
from wederhoor.ingest.formats.html.dom import TextNode, parse_page, walk
from wederhoor.records.capture import Capture

TEXT = "\n\n".join(line.removeprefix("<p>").removesuffix("</p>") for line in BODY.splitlines())


def lay(fragment: str) -> str:
    """The visible text of a fragment."""
    return join_blocks(lay_blocks(walk(parse_page(capture_of(fragment)))))[0]


def assert_mapped(capture: Capture) -> None:
    """Every segment of all that the page shows leads to the same characters of the page."""
    text, segments = join_blocks(lay_blocks(walk(parse_page(capture))))
    assert HTML.resolve
    at = HTML.resolve(capture)
    place = 0
    for segment in segments:
        assert place <= segment.span.start < segment.span.end <= len(text)
        place = segment.span.end
        assert at(segment.path)[segment.offset : segment.offset + len(segment.span)] == segment.span.of(text)


def test_the_article_is_the_headline_and_its_paragraphs() -> None:
    """Menu and foot of the page are left out."""
    assert read(draw_page()).text == "Brand\n\n" + TEXT


def test_a_headline_inside_the_article_stands_once() -> None:
    """It is not put in front a second time."""
    assert read(draw_page(f"<h1>Brand in de haven</h1>{BODY}", title="")).text == "Brand in de haven\n\n" + TEXT


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        pytest.param("<p> een \n\t twee </p>", "een twee", id="white space collapses"),
        pytest.param("<p>een<b> twee</b><i> drie</i></p>", "een twee drie", id="across elements"),
        pytest.param("<p>een <b> twee</b></p>", "een twee", id="once"),
        pytest.param("<p>een<br>twee<br/> drie</p>", "een\ntwee\ndrie", id="line breaks"),
        pytest.param("<pre>een\n  twee</pre>", "een\n  twee", id="preformatted"),
        pytest.param("<div>een<p>twee</p>drie</div>", "een\n\ntwee\n\ndrie", id="text beside blocks"),
        pytest.param("<p>Zij zei: <q>weg, <q>nu</q></q>.</p>", "Zij zei: “weg, ‘nu’”.", id="quotation elements"),
        pytest.param("<p>acht&nbsp;gewonden &amp; één</p>", "acht\xa0gewonden & één", id="entities"),
        pytest.param("<p>een<!-- niet -->twee</p>", "eentwee", id="comments"),
        pytest.param("<p>een<script>niet()</script> twee</p>", "een twee", id="scripts"),
        pytest.param("<p hidden>niet</p><p style='display: none'>niet</p><p>wel</p>", "wel", id="hidden"),
        pytest.param("<ul><li>een<li>twee</ul>", "een\n\ntwee", id="lists"),
        pytest.param("<p>een<figure><figcaption>niet</figcaption></figure><p>twee", "een\n\ntwee", id="captions"),
    ],
)
def test_blocks_are_laid_as_a_browser_does(fragment: str, text: str) -> None:
    """Each rule of the layout that the words depend on."""
    assert lay(fragment) == text


def test_paths_are_xpath() -> None:
    """libxml2 finds each text node at the path that the walk gives."""
    root = parse_page(capture_of("<div>a<b>b</b>c<!-- x -->d<i>e<u>f</u>g</i>h<o:p>i</o:p></div><p>j"))
    nodes = [step for step in walk(root) if isinstance(step, TextNode)]
    assert "".join(node.text for node in nodes) == "abcdefghij"
    assert [root.xpath(node.path) for node in nodes] == [[node.text] for node in nodes]


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<b>", "</b>", "<q>", "</q>", "<br>", "<div>", "</div>", "<!--", "-->", "<pre>", "</pre>",
             "<a href=x>", "</a>", "&amp;", "&#x202e;", "<table><tr><td>", "<svg>", "<script>", "</script>", "\x00"]
        )
        | st.text(max_size=12)
    )
)  # fmt: skip
@settings(deadline=None)
def test_every_character_leads_to_the_page(parts: list[str]) -> None:
    """Whatever the markup, the characters of the text are those that stand at their paths."""
    page = "<html><body>x" + "".join(parts)
    assert_mapped(capture_of(page.encode("utf-8", "replace")))


def test_a_page_nested_without_end_is_read() -> None:
    """Seventy thousand elements inside each other take no stack and no lasting time."""
    assert_mapped(capture_of("<div>" * 70_000 + "diep"))


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        pytest.param(draw_page("<p>één</p>" + BODY).encode(), None, id="UTF-8"),
        pytest.param(b"\xef\xbb\xbf" + draw_page("<p>één</p>" + BODY).encode(), None, id="with mark"),
        pytest.param(
            draw_page("<p>één</p>" + BODY).replace("utf-8", "iso-8859-1").encode("cp1252"), None, id="Latin-1"
        ),
        pytest.param(draw_page("<p>één</p>" + BODY).encode("cp1252"), "windows-1252", id="by the transport"),
        pytest.param(draw_page("<p>één</p>" + BODY).replace("utf-8", "hex").encode(), None, id="no encoding"),
        pytest.param(draw_page("<p>één</p>" + BODY).replace("utf-8", "utf-16").encode(), None, id="not UTF-16"),
    ],
)
def test_encodings(data: bytes, charset: str | None) -> None:
    """The letters come out whatever the page and its transport call their encoding."""
    assert "\n\néén\n\n" in read(data, charset=charset).text


CLOSED = {"@type": "NewsArticle", "isAccessibleForFree": "False"}


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        pytest.param(
            draw_page("<p>Bij een brand in de haven zijn acht mensen gewond.</p>", item=CLOSED),
            "is behind a paywall (11 words can be read)",
            id="paywall in JSON-LD",
        ),
        pytest.param(
            draw_page("<ul>" + "<li><a href=/x>Brand in de haven, lees meer</a></li>" * 30 + "</ul>", title="Nieuws"),
            "holds no article",
            id="list of headlines",
        ),
        pytest.param("<html><body></body></html>", "holds no article", id="nothing"),
        pytest.param(
            "<html><body><div><p>Wij en onze partners gebruiken cookies om uw ervaring te verbeteren.</p>"
            "<button>Akkoord</button></div></body></html>",
            "is behind a consent wall",
            id="consent wall",
        ),
    ],
)
def test_a_page_without_an_article_says_so(page: str, problem: str) -> None:
    """It is no empty article."""
    assert refuse(page) == problem
