"""Pages that keep their article to themselves, and pages that only look as if they did."""

import pytest

from tests.ingest.formats.html.pages import BODY, draw_page, read, refuse
from wederhoor.errors import InputError

SENTENCE = "De brandweer meldt dat de loods aan de kade nog brandt en dat de rook niet giftig is."
TEASER = "".join(f"<p>{SENTENCE} Nummer {number}.</p>" for number in range(3))
LONG_TEASER = "".join(f"<p>{SENTENCE} Nummer {number}.</p>" for number in range(9))
WHOLE = "".join(f"<p>{SENTENCE} Nummer {number}.</p>" for number in range(25))
DIALOG = (
    "<p>Samen met 843 anderen slaan wij gegevens op een apparaat op en lezen wij die, zoals unieke kenmerken, om u "
    "gepersonaliseerde advertenties te tonen, advertenties te meten en inzichten over bezoekers te krijgen.</p>"
    "<p>Sommigen van hen verwerken uw gegevens op grond van gerechtvaardigd belang. U kunt daar bezwaar tegen maken "
    "onder de knop hieronder. Uw keuze geldt alleen voor deze site, en u kunt haar altijd weer herzien.</p>"
    "<button>Akkoord</button> <button>Instellen</button>"
)


def item(**fields):
    return {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Brand", **fields}


def part(selector=".paywall", **fields):
    return {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": selector, **fields}


PAYWALL = "is behind a paywall"
CONSENT = "is behind a consent wall"
EMPTY = '<div class="deel paywall"> </div>'


@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param(TEASER, item(isAccessibleForFree=False), id="the article says so"),
        pytest.param(TEASER, item(isAccessibleForFree="https://schema.org/False"), id="by an address"),
        pytest.param(LONG_TEASER + EMPTY, item(isAccessibleForFree=False, hasPart=part()), id="an empty part"),
        pytest.param(LONG_TEASER + EMPTY, item(hasPart=[{"@type": "WebPageElement"}, part()]), id="one of its parts"),
        pytest.param(LONG_TEASER + EMPTY, item(hasPart=part(".x, div.paywall")), id="one of two selectors"),
        pytest.param(LONG_TEASER + "<div id=rest></div>", item(hasPart=part("#rest")), id="a part by its id"),
        pytest.param(LONG_TEASER + EMPTY, item(hasPart=part([".y", ".paywall"])), id="a list of selectors"),
        pytest.param(TEASER, item(isAccessibleForFree=False, hasPart=part()), id="a part that is not there"),
        pytest.param(TEASER, item(hasPart=part("div > p:has(a)"), isAccessibleForFree=False), id="another selector"),
    ],
)
def test_a_teaser_is_behind_a_paywall(body, said):
    """By what the page says of its article and of the parts of it, in the forms in which pages write it."""
    assert refuse(draw_page(body, item=said)).startswith(PAYWALL)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:content_tier" content="locked">',
        '<meta itemprop="isAccessibleForFree" content="False">',
    ],
)
def test_a_teaser_may_say_so_in_its_head(head):
    """For social networks, or as microdata."""
    assert refuse(draw_page(TEASER, head=head)).startswith(PAYWALL)
    assert read(draw_page(TEASER)).text.startswith("Brand")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param(TEASER, item(isAccessibleForFree=True), id="open"),
        pytest.param(LONG_TEASER, item(hasPart=part(isAccessibleForFree=True)), id="all open"),
        pytest.param(WHOLE, item(isAccessibleForFree=False), id="closed, and there"),
        pytest.param(f"{TEASER}<div class=paywall>{LONG_TEASER}</div>", item(hasPart=part()), id="the part is there"),
        pytest.param(WHOLE + EMPTY, item(isAccessibleForFree=False, hasPart=part()), id="moved out of its part"),
        pytest.param(LONG_TEASER, item(hasPart=part(7)), id="no selector"),
        pytest.param(LONG_TEASER, item(hasPart="x"), id="no part"),
        pytest.param(LONG_TEASER, item(hasPart=part("." + "x" * 100_000)), id="a selector without end"),
        pytest.param(LONG_TEASER, item(hasPart=[part(",".join([".x"] * 9_999))] * 50), id="a million selectors"),
    ],
)
def test_a_page_with_its_article_is_read(body, said):
    """As a subscriber saved it, whatever the page says."""
    text = read(draw_page(body, item=said)).text
    assert text.count(SENTENCE) == body.count(SENTENCE)


@pytest.mark.parametrize(
    "attributes",
    ["id=onetrust-consent-sdk", "id=didomi-host", "id=CybotCookiebotDialog", "id=usercentrics-root", "id=cmpbox",
     "id=qc-cmp2-container", "id=sp_message_container_871", 'class="fc-consent-root x"', "id=truste-consent-track"],
)  # fmt: skip
def test_the_question_of_a_platform_is_no_article(attributes):
    """Alone on its page it is a wall, with an article it is left out, on a list of headlines it is beside the point."""
    asks = f"<div {attributes}><div>{DIALOG}</div></div>"
    assert refuse(f"<html><head><title>x</title></head><body>{asks}</body></html>") == CONSENT
    assert refuse(f"<html><body><h1>Brand</h1><main>{asks}</main></body></html>") == CONSENT
    assert read(draw_page(asks + BODY)).text == read(draw_page(BODY)).text
    headlines = "".join(f"<li><a href=/{n}>Brand in loods {n} aan de haven van Veenwoerd</a></li>" for n in range(30))
    assert refuse(draw_page(f"<ul>{headlines}</ul>{asks}", title="Nieuws")) == "holds no article"


@pytest.mark.parametrize(
    ("url", "body", "problem"),
    [
        ("https://www.hln.be/binnenland/brand~a1/", LONG_TEASER + '<div id="remaining-paid-content"></div>', PAYWALL),
        ("https://www.nrc.nl/nieuws/2024/03/11/brand-a1", TEASER + "<div class=has-paywall-overlay>x</div>", PAYWALL),
        ("https://www.nu.nl/tag/haven", WHOLE, "holds no article (it lists those on a subject)"),
        ("https://nos.nl/collectie/13871-wonen", WHOLE, "holds no article (it lists those on a subject)"),
        ("https://www.vrt.be/vrtnws/nl/dossiers/2021/09/energie/", WHOLE, "holds no article (it lists"),
    ],
)
def test_outlets_have_marks_and_paths_of_their_own(url, body, problem):
    """Their paywall is known by its element, their pages on a subject by their address."""
    with pytest.raises(InputError) as failure:
        read(draw_page(body), url=url)
    assert failure.value.problem.startswith(problem)


@pytest.mark.parametrize(
    ("url", "body"),
    [
        ("https://www.brug.example/tag/haven", WHOLE),
        ("https://nos.nl/collectie/13860/artikel/2373037-brand", WHOLE),
        ("https://nos.nl/artikel/2373037-brand", WHOLE),
        ("https://www.brug.example/1", LONG_TEASER + '<div id="remaining-paid-content"></div>'),
        ("https://www.hln.be/binnenland/brand~a1/", WHOLE + '<div id="remaining-paid-content"></div>'),
        ("https://www.hln.be/a", f'{TEASER}<div id="remaining-paid-content">{LONG_TEASER}</div>'),
    ],
)
def test_they_hold_for_no_other(url, body):
    """An article in a collection is an article, and so is what a subscriber saved."""
    assert read(draw_page(body), url=url).text.count(SENTENCE) == body.count(SENTENCE)
