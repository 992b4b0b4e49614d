"""Chromium makes the same of a page with and without the bytes that ``compact`` leaves out."""

from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.browser.chromium import NEEDED
from tests.interfaces import EN, NL
from tests.publish.test_html import DOSSIERS, hostile_dossier
from wederhoor.publish.compaction import compact
from wederhoor.publish.html import draw_page, render_page

pytestmark = NEEDED

READ = """page => {
    const BLOCK = /^(li|d[tdl]|t[rdh]|thead|tbody|table|option|p|[uo]l|div|h[1-6]|section|article|header|details)$/i;
    const HOLDERS = /^(ul|ol|dl|table|thead|tbody|tr|select)$/i;
    const isBlock = one => one && BLOCK.test(one.nodeName);
    const idle = one => one.nodeType === 3 && !one.data.trim() && !one.parentElement?.closest('.text')
        && (HOLDERS.test(one.parentNode.nodeName) || isBlock(one.previousSibling) || isBlock(one.nextSibling));
    const read = one => {
        if (one.nodeType === 3) return idle(one) ? '' : JSON.stringify(one.data).slice(1, -1);
        const inside = [...(one.localName === 'template' ? one.content : one).childNodes].map(read).join('');
        const attributes = [...one.attributes].map(({name, value}) => `${name}=${JSON.stringify(value)}`);
        return `<${[one.localName, ...attributes].join(' ')}>${inside}</${one.localName}>`;
    };
    const parsed = new DOMParser().parseFromString(page, 'text/html');
    for (const bdi of parsed.querySelectorAll('bdi')) if (!bdi.attributes.length) bdi.replaceWith(...bdi.childNodes);
    parsed.normalize();
    return [parsed.compatMode, read(parsed.documentElement)];
}"""
"""The elements with their attributes and texts. White space that no reader sees, between the parts of a list or a table
and before and behind a block, is passed over; and so are the tags of ``bdi``."""


@pytest.fixture(scope="module")
def blank(browser):
    """An empty page."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("interface", [NL, EN], ids=["nl", "en"])
@pytest.mark.parametrize("dossier", [*DOSSIERS.values(), hostile_dossier()], ids=[*DOSSIERS, "hostile"])
def test_a_page_is_the_same(blank, dossier, interface):
    """Every element, attribute and text of whole pages."""
    drawn = draw_page(dossier, interface=interface)
    compacted = render_page(dossier, interface=interface)
    assert len(compacted) < len(drawn)
    assert blank.evaluate(READ, compacted) == blank.evaluate(READ, drawn)


CHARACTERS = st.characters(codec="utf-8", exclude_categories=["Cc"])
TEXT = st.text(CHARACTERS | st.sampled_from("<>&\"'=/ \n\u202e\u05d0")).map(escape)
NAMES = st.sampled_from(["class", "title", "data-d", "href"])


def element(name, content):
    """Markup of an element with attributes of any text and the content."""
    attribute = st.builds(' {}="{}"'.format, NAMES, TEXT)
    attributes = st.lists(attribute, max_size=2, unique_by=lambda written: written.split("=")[0]).map("".join)
    return st.builds(f"<{name}{{}}>{{}}</{name}>".format, attributes, content)


def row(*parts):
    """Some of these, with white space between them or none."""
    return st.tuples(st.lists(st.one_of(*parts), max_size=3), st.sampled_from(["", " ", "\n\n"])).map(
        lambda found: found[1] + found[1].join(found[0]) + found[1]
    )


WORDS = st.recursive(
    TEXT,
    lambda inner: st.one_of(
        element("b", inner),
        element("span", inner),
        element("small", inner),
        inner.map(lambda text: f"<bdi>{text}</bdi>"),
    ),
    max_leaves=4,
)
BLOCKS = st.recursive(
    st.one_of(WORDS, element("p", WORDS), element("h3", WORDS)),
    lambda inner: st.one_of(
        *(element(name, row(element("li", row(inner)))) for name in ("ul", "ol")),
        element("dl", row(element("dt", row(WORDS)), element("dd", row(inner)))),
        element(
            "table", row(element("tbody", row(element("tr", row(element("td", row(inner)), element("th", WORDS))))))
        ),
        element("select", row(element("option", TEXT))),
        *(element(name, row(inner)) for name in ("div", "section", "article", "details", "header")),
    ),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=row(BLOCKS))
def test_any_markup_is_the_same(blank, body):
    """Lists, tables and paragraphs in each other with any text in them."""
    opening = '<!DOCTYPE html><html lang="nl"><head><title>-</title></head><body><main>'
    drawn, compacted = f"{opening}{body}</main></body></html>", f"{opening}{compact(body)}</main></body></html>"
    assert blank.evaluate(READ, compacted) == blank.evaluate(READ, drawn)
