"""Articles taken apart: paragraphs as a reader reads them."""

import json
import textwrap
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.conftest import article_of
from wederhoor.records.article import ParagraphKind
from wederhoor.text.layout import lay_out

EXAMPLES = Path(__file__).parents[2] / "examples"

HEADLINE = "Provincie wist al maanden van scheuren in brug Oostmerkel"
PARAGRAPHS = [
    (
        "De provincie Merkelland wist al sinds augustus dat er scheuren zaten in de brug die woensdag instortte. "
        "Dat blijkt uit stukken die deze krant inzag. Daarbij raakten drie mensen gewond."
    ),
    (
        "Volgens gedeputeerde Riet van den Berg is de brug in september nog gekeurd. ‘Wij hadden geen reden om hem "
        "te sluiten’, zegt zij. De burgemeester van Oostmerkel spreekt dat tegen: volgens hem is er twee keer "
        "gewaarschuwd."
    ),
    (
        "De Onderzoeksraad begint donderdag met een onderzoek. Wanneer de uitkomst bekend wordt, is nog niet te "
        "zeggen. Dertig bruggen van hetzelfde type worden intussen nagekeken."
    ),
]


def wrap(paragraphs, between, break_="\n", width=70):
    """The paragraphs hard-wrapped, with ``between`` them."""
    return between.join(break_.join(textwrap.wrap(text, width, break_on_hyphens=False)) for text in paragraphs)


def read(pack, text, **changes):
    """(kind, text) of each paragraph."""
    return [
        (paragraph.kind.value, paragraph.text) for paragraph in lay_out(article_of(text, **changes), pack).paragraphs
    ]


def texts(pack, text, **changes):
    return [paragraph for _, paragraph in read(pack, text, **changes)]


SHAPES = {
    "a paragraph a line": "\n".join([HEADLINE, *PARAGRAPHS]),
    "empty lines": "\n\n".join([HEADLINE, *PARAGRAPHS]),
    "carriage returns": "\r\n\r\n".join([HEADLINE, *PARAGRAPHS]) + "\r\n",
    "old line ends": "\r".join([HEADLINE, *PARAGRAPHS]),
    "byte order mark": "\ufeff" + "\n".join([HEADLINE, *PARAGRAPHS]),
    "form feeds": "\n\f".join([HEADLINE, *PARAGRAPHS]),
    "indented": "\n\n".join(f"\t\u00a0 {line} \u00a0" for line in [HEADLINE, *PARAGRAPHS]),
    "wrapped": wrap([HEADLINE, *PARAGRAPHS], "\n\n"),
    "wrapped with trailing spaces": wrap([HEADLINE, *PARAGRAPHS], " \n \n", " \n"),
    "wrapped with carriage returns": wrap([HEADLINE, *PARAGRAPHS], "\r\n\r\n", "\r\n"),
    "wrapped without empty lines": wrap([HEADLINE, *PARAGRAPHS], "\n"),
    "wrapped, every line apart": wrap([HEADLINE, *PARAGRAPHS], " \n\n", " \n\n"),
    "wrapped narrowly": wrap([HEADLINE, *PARAGRAPHS], "\n\n", width=42),
    "wrapped, second line of each indented": wrap([HEADLINE, *PARAGRAPHS], "\n\n", "\n  "),
}


@pytest.mark.parametrize("text", SHAPES.values(), ids=SHAPES.keys())
def test_shapes(pack, text):
    """However its lines are broken, an article is read as the same paragraphs."""
    assert texts(pack, text) == [HEADLINE, *PARAGRAPHS]


def test_page_break_within_a_paragraph(pack):
    """A page number and a form feed in the middle of a sentence are read over."""
    lines = wrap([HEADLINE, *PARAGRAPHS], "\n\n").split("\n")
    cut = next(number for number, line in enumerate(lines) if line[:1].islower())
    text = "\n".join([*lines[:cut], "", "2", "\f", *lines[cut:]])
    assert texts(pack, text) == [HEADLINE, *PARAGRAPHS]


def test_advertisement_within_a_sentence(pack):
    """A sentence that an advertisement interrupts is read as one, in text that is not wrapped too."""
    text = (
        f"{HEADLINE}\n\nDe burgemeester zegt dat hij twee keer heeft gewaarschuwd en dat "
        f"hij\n\nAdvertentie\n\nnooit antwoord kreeg."
    )
    assert (
        texts(pack, text)[1]
        == "De burgemeester zegt dat hij twee keer heeft gewaarschuwd en dat hij nooit antwoord kreeg."
    )


def test_broken_words(pack):
    """Words broken over a line are whole, those that own their hyphen keep it."""
    text = (
        f"{HEADLINE}\n\nDe gedeputeerde van Merkelland heeft dinsdagavond in de Staten ont-\nkend dat zij de "
        f"brieven kende. "
        "Volgens haar zijn er alleen niet-\nverbale signalen geweest. In Noord-\nHolland ligt dat anders, en voor "
        "in- en\n"
        "uitgaand verkeer blijft de weg dicht.\n"
    )
    assert texts(pack, text)[1] == (
        "De gedeputeerde van Merkelland heeft dinsdagavond in de Staten ontkend dat zij de brieven kende. Volgens "
        "haar zijn er "
        "alleen niet-verbale signalen geweest. In Noord-Holland ligt dat anders, en voor in- en uitgaand verkeer "
        "blijft de weg "
        "dicht."
    )


def test_broken_word_with_an_empty_line_in_it(pack):
    """A word broken over lines that all stand apart is whole."""
    text = wrap([HEADLINE, *PARAGRAPHS], " \n\n", " \n\n").replace("gewaarschuwd", "gewaar-\n\nschuwd")
    assert texts(pack, text) == [HEADLINE, *PARAGRAPHS]


@pytest.mark.parametrize(
    ("subhead", "kind"),
    [
        pytest.param("Schuldvraag", "subhead", id="word"),
        pytest.param("‘Geen reden om te sluiten’", "subhead", id="quotation"),
        pytest.param("Wat is er gebeurd?", "subhead", id="question"),
        pytest.param("2. Wie wist er van de scheuren?", "subhead", id="numbered question"),
        pytest.param("’s Nachts open", "subhead", id="clitic"),
        pytest.param("‘Wij wisten van niets.’", "body", id="quoted sentence"),
        pytest.param("‘Wat moet ik doen?’", "body", id="quoted question"),
        pytest.param("Dat was alles.", "body", id="sentence"),
        pytest.param("De gedeputeerde zegt:", "body", id="colon"),
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["a line", "empty lines"])
def test_subheads(pack, subhead, kind, between):
    """A short line without full stop between paragraphs is a subhead."""
    text = between.join([HEADLINE, PARAGRAPHS[0], subhead, PARAGRAPHS[1]])
    assert read(pack, text)[2] == (kind, subhead)


@pytest.mark.parametrize(
    "subhead", ["Schuldvraag", "Wie wist er van?", "1. Wat is er bekend?", "Geen antwoord op de brieven"]
)
@pytest.mark.parametrize("apart", ["\n", " \n\n"], ids=["no empty lines", "every line apart"])
def test_subheads_in_wrapped_text(pack, subhead, apart):
    """Subheads among wrapped lines stand by themselves."""
    text = wrap([HEADLINE, PARAGRAPHS[0], subhead, *PARAGRAPHS[1:]], apart, apart)
    assert read(pack, text)[2] == ("subhead", subhead)
    assert texts(pack, text) == [HEADLINE, PARAGRAPHS[0], subhead, *PARAGRAPHS[1:]]


def test_headline_of_two_lines(pack):
    """Two lines without full stop above the text are both headline; a question after the headline is a subhead."""
    kinds = [
        kind
        for kind, _ in read(
            pack, "\n".join(["Brug stort in bij Oostmerkel", "Provincie wist al van scheuren", *PARAGRAPHS])
        )
    ]
    assert kinds == ["headline", "headline", "body", "body", "body"]
    kinds = [
        kind for kind, _ in read(pack, "\n".join(["Brug stort in bij Oostmerkel", "Wat is er gebeurd?", *PARAGRAPHS]))
    ]
    assert kinds == ["headline", "subhead", "body", "body", "body"]


def test_text_without_headline(pack):
    """A first paragraph that closes a sentence is body, unless it is the known title."""
    assert read(pack, "\n".join(PARAGRAPHS))[0][0] == "body"
    title = "De brug is weg."
    assert read(pack, "\n".join([title, *PARAGRAPHS]), title=title)[0] == ("headline", title)


def test_list_items_stay_apart(pack):
    """Lines of a list are paragraphs of their own, with a small letter too."""
    items = ["- een tent en een slaapzak", "- drie flessen water", "- een radio op batterijen"]
    assert texts(pack, "\n".join([HEADLINE, PARAGRAPHS[0], *items, PARAGRAPHS[1]]))[2:5] == items


def test_front_matter_is_no_paragraph(pack):
    """Front matter is marked as metadata and not read."""
    text = f"outlet: De Lantaarn\npublished: 2024-03-12\n\n{HEADLINE}\n\n{PARAGRAPHS[0]}"
    layout = lay_out(article_of(text), pack)
    assert [(passage.kind.value, passage.span.of(text)) for passage in layout.boilerplate] == [
        ("metadata", "outlet: De Lantaarn\npublished: 2024-03-12")
    ]
    assert [paragraph.text for paragraph in layout.paragraphs] == [HEADLINE, PARAGRAPHS[0]]


def test_pieces_are_what_is_read(pack):
    """The pieces of a wrapped paragraph are its lines without the white space and the hyphens that only break words."""
    text = (
        f"{HEADLINE}\n\nDe gedeputeerde van de provincie heeft dat dinsdagavond in de Staten ont-  \nkend en wil er "
        f"verder niets over\nzeggen.\n"
    )
    paragraph = lay_out(article_of(text), pack).paragraphs[1]
    assert [piece.of(text)[-7:] for piece in paragraph.pieces] == ["ten ont", "ts over", "zeggen."]
    assert paragraph.joints == ("", " ")


@pytest.mark.parametrize("text", ["", " \n\t\r\n\f", "\ufeff", "\x00\x00", "\n".join(["---"] * 5)], ids=repr)
def test_nothing_to_read(pack, text):
    """A text without words has no paragraphs."""
    assert lay_out(article_of(text), pack).paragraphs == ()


READ = ["De", "brug", "is", "dicht", "zegt", "de", "burgemeester", "3", "12", "ont-", "in-", *".?!:„”‘’\"'()-–©"]
PAGE = [
    "Foto:",
    "ANP",
    "Advertentie",
    "AMSTERDAM",
    "Lees ook",
    "Lees ook:",
    "Tekst gaat verder onder de foto",
    "cookies",
]
EDGE = ["title: x", "---", "(Belga)", "12 maart 2024"]
ODD = ["e\u0301", "\u00ad", "\u200b", "\ufeff", "\u202e", "\x00", "\x0b", "\ud800", "\U0001f469\u200d\U0001f692"]
WORDS = st.sampled_from([*READ, *PAGE, *EDGE, *ODD, "\u0301", "\u00a0", "\t"])
BREAKS = st.sampled_from([" ", " ", " ", " ", "\n", "\n\n", "\r\n", " \n\n", "\f", "\u2028", ""])
TEXTS = st.lists(st.tuples(WORDS, BREAKS), max_size=120).map(lambda parts: "".join(word + gap for word, gap in parts))


def check(text, layout):
    """The promises of a layout: pieces in order, apart from page text, joined to what is read; nothing lost."""
    position = 0
    covered = [0] * len(text)
    for paragraph in layout.paragraphs:
        assert paragraph.pieces
        assert len(paragraph.joints) == len(paragraph.pieces) - 1
        rebuilt = paragraph.pieces[0].of(text)
        for joint, piece in zip(paragraph.joints, paragraph.pieces[1:], strict=True):
            rebuilt += joint + piece.of(text)
        assert rebuilt == paragraph.text
        for piece in paragraph.pieces:
            assert position <= piece.start < piece.end <= len(text)
            position = piece.end
            for place in range(piece.start, piece.end):
                covered[place] += 1
    for passage in layout.boilerplate:
        assert 0 <= passage.span.start < passage.span.end <= len(text)
        for place in range(passage.span.start, passage.span.end):
            covered[place] += 1
    assert max(covered, default=0) <= 1
    left = {text[place] for place, count in enumerate(covered) if not count and not text[place].isspace()}
    unseen = {
        character
        for character in left
        if ord(character) < 0xA0 or 0x200B <= ord(character) <= 0x2064 or character == "\ufeff"
    }
    assert left - unseen <= {"-", "‐", "‑", "\u00ad"}
    assert not any(character.isprintable() for character in unseen - {"-"})


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
@example(text="a-\n\n-b\n© ANP\nx")
@example(text="De brug is dicht. Lees ook:\n\nx\n\nLees ook\n\ny")
@example(text="AMSTERDAM - © ANP")
def test_layout_of_anything(pack, text):
    """Any text is taken apart without loss: every visible character is read or marked, once, but for hyphens at
    line breaks."""
    check(text, lay_out(article_of(text), pack))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text())
@example(text="‰")
@example(text="‹")
def test_layout_of_any_characters(pack, text):
    """Any characters are taken apart without loss."""
    check(text, lay_out(article_of(text), pack))


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("De brug is dicht, zegt de burgemeester. ", id="a line of sentences"),
        pytest.param("De brug is dicht, zegt de burgemeester.\n", id="lines"),
        pytest.param("de brug is volgens de burgemeester en de wethouder ont-\n", id="broken words"),
        pytest.param("x" + " " * 300 + "\n", id="trailing spaces"),
        pytest.param("Lees ook\nEen titel zonder punt\n", id="announcements"),
        pytest.param("© ANP\nDe burgemeester (links)\n", id="credits"),
        pytest.param("Foto: Jan ", id="credit words"),
        pytest.param("AMSTERDAM ", id="capitals"),
        pytest.param("(a [b ", id="brackets"),
        pytest.param(". ", id="full stops"),
    ],
)
def test_time_is_linear(pack, unit):
    """Four times the text takes at most twelve times as long (four, and noise)."""

    def seconds(length):
        article = article_of(unit * (length // len(unit)))
        best = []
        for _ in range(2):
            start = time.process_time()
            lay_out(article, pack)
            best.append(time.process_time() - start)
        return min(best)

    assert seconds(120_000) <= 12 * max(seconds(30_000), 0.01)


def boilerplate_score(folder, pack):
    """Character F1 of the marked passages, white space aside, as the project's scorer counts."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))["boilerplate"]
    right = marked = wanted = 0
    for document in json.loads((folder / "bundle.json").read_text("utf-8"))["documents"]:
        text = (folder / document["file"]).read_bytes().decode("utf-8")
        spans = [(passage.span.start, passage.span.end) for passage in lay_out(article_of(text), pack).boilerplate]
        system = {place for start, end in spans for place in range(start, end) if not text[place].isspace()}
        spans = [(passage["start"], passage["end"]) for passage in gold if passage["doc"] == document["id"]]
        target = {place for start, end in spans for place in range(start, end) if not text[place].isspace()}
        right, marked, wanted = right + len(system & target), marked + len(system), wanted + len(target)
    return 2 * right / (marked + wanted)


@pytest.mark.parametrize("bundle", ["veerpont", "mijnstaking"])
def test_boilerplate_of_our_bundles(pack, bundle):
    """The page text of our bundles is found."""
    assert boilerplate_score(EXAMPLES / bundle, pack) >= 0.95


@pytest.mark.shared
def test_boilerplate_of_real_articles(pack, belgorod):
    """The page text of the real articles is found."""
    assert boilerplate_score(belgorod, pack) >= 0.95


def test_pdf_of_our_bundle(pack):
    """A pasted PDF with a standfirst, byline, caption, place and broken word is read as its paragraphs."""
    text = (EXAMPLES / "mijnstaking" / "articles" / "b3.txt").read_bytes().decode("utf-8")
    layout = lay_out(article_of(text), pack)
    kinds = [paragraph.kind for paragraph in layout.paragraphs]
    assert kinds == [ParagraphKind.HEADLINE, *[ParagraphKind.BODY] * 4, ParagraphKind.SUBHEAD, *kinds[6:]]
    assert [passage.kind.value for passage in layout.boilerplate] == ["byline", "caption", "dateline", "advertisement"]
    assert layout.paragraphs[0].text == "Torvanië erkent na twee dagen zeven doden bij bestorming van mijn"
    assert "De minister ontkent dat." in layout.paragraphs[7].text


def test_paragraph_without_a_full_stop_is_not_glued_to_the_next(pack):
    """In a hard-wrapped paste an empty line ends a paragraph, though no full stop does and a name follows."""
    text = (
        "Brug in Oostmerkel dicht na scheuren in het beton\n\n"
        "De brug bij Oostmerkel is woensdag gesloten nadat een\n"
        "schipper scheuren in het beton had gezien. De gemeente\n"
        "laat de pijlers onderzoeken door een bureau uit Veenwoerd\n\n"
        "Hazelaar, die aan de kade woont, had de scheuren in mei al\n"
        "bij de gemeente gemeld. Hij kreeg daar volgens hem nooit\n"
        "een antwoord op.\n"
    )
    paragraphs = [paragraph.text for paragraph in lay_out(article_of(text), pack).paragraphs]
    assert [text[:8] for text in paragraphs] == ["Brug in ", "De brug ", "Hazelaar"]
