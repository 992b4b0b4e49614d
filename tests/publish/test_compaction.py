"""Bytes that a parser does without; tests/browser compares what a browser makes of a page with and without them."""

import time

import pytest

from wederhoor.publish.compaction import compact


@pytest.mark.parametrize(
    ("html", "compacted"),
    [
        ('<a class="no" href="#p-1">1</a>', "<a class=no href=#p-1>1</a>"),
        ('<a class="no h1" title="a=b">1</a>', '<a class="no h1" title="a=b">1</a>'),
        ('<path d="M0"/>', '<path d="M0"/>'),
        ('<td data-label="">x</td></div>', '<td data-label="">x</td></div>'),
        ("<b>zei &quot;a=&quot;b&quot;&quot;</b>", "<b>zei &quot;a=&quot;b&quot;&quot;</b>"),
        ('<b>zei "a="b""</b>', '<b>zei "a="b""</b>'),
    ],
)
def test_leaves_out_quotation_marks_that_a_value_does_without(html, compacted):
    """A value keeps them that is empty, has white space or an equals sign, or stands before a slash; text keeps all."""
    assert compact(html) == compacted


@pytest.mark.parametrize(
    ("html", "compacted"),
    [
        ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "<ul><li>a<li>b</ul>"),
        ("<dl><dt>a</dt> <dd>b</dd></dl>", "<dl><dt>a<dd>b</dl>"),
        ("<table><tbody><tr><th>a</th><td>b</td></tr>\n</tbody></table>", "<table><tbody><tr><th>a<td>b</table>"),
        ("<p>a</p>\n<p>b</p>\n</div>", "<p>a<p>b</div>"),
        ("</article>\n\n<article class=card>\n<h3>a</h3>", "</article><article class=card><h3>a</h3>"),
        ("<div>\n\n</div>\n<i>a</i>", "<div>\n\n</div>\n<i>a</i>"),
        ("<p>a</p>\n<small>b</small>", "<p>a</p>\n<small>b</small>"),
        ("<p>a</p> tekst", "<p>a</p> tekst"),
        ("<li>a</li> tekst", "<li>a</li> tekst"),
        ("<i>a</i>\n\n<i>b</i>", "<i>a</i>\n\n<i>b</i>"),
    ],
)
def test_leaves_out_end_tags_that_a_parser_sets(html, compacted):
    """A paragraph ends before a block, a row before the next one; before anything else the end is said, and white space
    between words stays."""
    assert compact(html) == compacted


@pytest.mark.parametrize(
    ("html", "compacted"),
    [
        ("<bdi>Café</bdi>", "Café"),
        ("<bdi>twee\nregels</bdi>", "twee\nregels"),
        ("<bdi>de <a href=#s><b>acht</b></a> doden</bdi>", "de <a href=#s><b>acht</b></a> doden"),
        ("<bdi>שלום</bdi>", "<bdi>שלום</bdi>"),
        ("<bdi>a \u202e b</bdi>", "<bdi>a \u202e b</bdi>"),
        ("<bdi>a \u200f b</bdi>", "<bdi>a \u200f b</bdi>"),
        ("<bdi>a \u2029 b</bdi>", "<bdi>a \u2029 b</bdi>"),
        ("<bdi>٣</bdi>", "<bdi>٣</bdi>"),
        ("<bdi>a \u0378 b</bdi>", "<bdi>a \u0378 b</bdi>"),
        ("<bdi lang=en>said</bdi>", "<bdi lang=en>said</bdi>"),
        ("<bdi>a<span>b</span></bdi>", "<bdi>a<span>b</span></bdi>"),
        ("<bdi>&#8238;a</bdi>", "<bdi>&#8238;a</bdi>"),
    ],
)
def test_isolates_only_words_that_could_turn_others(html, compacted):
    """What runs from left to right throughout needs no isolation on a page that does; a character that Unicode does not
    know yet, or that stands as a number, is not trusted."""
    assert compact(html) == compacted


def test_takes_time_in_proportion():
    """Words that hold what the pattern does not know are passed over at once."""
    start = time.perf_counter()
    compact("<bdi>" + "woord <b>acht</b> " * 5000 + "<span></span></bdi>")
    compact("<bdi>" * 5000)
    compact("<p>" + " " * 50_000)
    compact("<li>a</li>" + " \n" * 50_000)
    assert time.perf_counter() - start < 2
