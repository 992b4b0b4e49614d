"""What the page's own script adds, in a real browser; without it nothing is missing but the convenience."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.browser.chromium import NEEDED, violations
from tests.browser.test_page import EXAMPLE
from tests.dossiers import make_dossier
from tests.interfaces import EN, NL
from wederhoor.evaluate.gold import read_gold
from wederhoor.evaluate.ideal import gold_dossier
from wederhoor.publish.html import render_page, script
from wederhoor.publish.interface import INTERFACES

pytestmark = NEEDED

DOSSIER = gold_dossier(read_gold(EXAMPLE))
WIDE = {"viewport": {"width": 1280, "height": 900}}
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
ROWS = '.said[id^="a-"]'


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """The page of the example on disk."""
    place = tmp_path_factory.mktemp("pages") / "veerpont.html"
    place.write_bytes(render_page(DOSSIER).encode())
    return place


@pytest.fixture
def view(browser, file):
    """Opens the page in a fresh context; a word of the browser fails the test."""
    contexts, complaints = [], []

    def show(place="", **options):
        context = browser.new_context(**{**WIDE, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(file.as_uri() + place)
        return page

    yield show
    for context in contexts:
        context.close()
    assert complaints == []


def choose(page, selector, value):
    """Choose something in the panel of filters."""
    if page.locator(".tools > details[open]").count() == 0:
        page.locator(".tools summary").click()
    page.locator(selector).select_option(value)
    page.wait_for_timeout(200)


def untick(page, selector):
    if page.locator(".tools > details[open]").count() == 0:
        page.locator(".tools summary").click()
    page.locator(selector).first.click()
    page.wait_for_timeout(200)


def outcome(page):
    return page.locator(".outcome [role=status]").inner_text()


def shown(page, selector):
    return page.locator(selector).evaluate_all("found => found.filter(one => one.checkVisibility()).length")


def copied(page, row):
    """What the button of a row copies."""
    row.locator("button.copy").click()
    page.locator("#told:not(:empty)").wait_for()
    return pasted(page)


class TestFilters:
    def test_hide_an_outlet_everywhere(self, view):
        """Articles, statements and evidence of an outlet go, and what went is counted."""
        page = view()
        name = page.locator(".reading h3").first.inner_text()
        rows = page.locator(ROWS).count()
        untick(page, 'input[name="d"]')
        assert shown(page, ".reading") < page.locator(".reading").count()
        left = shown(page, ROWS)
        assert f"{left} van {rows} uitspraken" in outcome(page)
        for selector in (".said > small a", ".reading h3", ".matrix tbody th", ".series tbody th", ".hearing th"):
            texts = page.locator(selector).evaluate_all(
                "found => found.filter(one => one.checkVisibility()).map(one => one.textContent)"
            )
            assert not [text for text in texts if text.startswith(f"{name},")]

    def test_leave_one_speaker(self, view):
        """Every statement and every piece of evidence that is left is theirs."""
        page = view()
        speaker = page.locator("select[name=v] option").nth(1).get_attribute("value")
        choose(page, "select[name=v]", speaker)
        assert 0 < shown(page, ROWS) < page.locator(ROWS).count()
        assert shown(page, f"#{speaker} {ROWS}") == shown(page, ROWS)
        left = ".card .said > small b > a"
        links = page.locator(left).evaluate_all("found => found.filter(a => a.checkVisibility()).map(a => a.hash)")
        assert set(links) == {f"#{speaker}"}
        assert shown(page, ".card .said.own") == 0

    def test_hide_a_point_without_evidence(self, view):
        """A point of which every piece of evidence is hidden is hidden, and a section without anything says so."""
        page = view()
        choose(page, "select[name=v]", page.locator("select[name=v] option").nth(1).get_attribute("value"))
        state = page.locator(".card").evaluate_all(
            "cards => cards.map(card => [card.hidden, [...card.querySelectorAll('.said')].every(one => one.hidden)])"
        )
        assert [hidden for hidden, _ in state] == [empty for _, empty in state]
        assert any(hidden for hidden, _ in state)
        veiled = page.locator("main section", has=page.locator(":scope > .veiled"))
        assert veiled.count() > 0
        assert veiled.locator(".said:visible").count() == 0

    def test_leave_words_that_another_outlet_has_too(self, view):
        """Evidence stays while one of its articles does, under that one alone."""
        page = view()
        untick(page, 'input[name="d"]')
        state = page.locator(".card .said", has=page.locator("span[data-d]")).evaluate_all(
            "found => found.map(one => [one.hidden, ...[...one.querySelectorAll('span[data-d]')].map(at => at.hidden)])"
        )
        assert all(hidden is all(cites) for hidden, *cites in state)
        assert any(any(cites) and not all(cites) for _, *cites in state)

    def test_leave_a_stance_that_another_article_has_too(self, view):
        """A cell of the matrix goes only when none of the statements behind it is left."""
        page = view()
        untick(page, 'input[name="d"]')
        state = page.locator(".matrix td a").evaluate_all(
            """found => {
                const rows = [...document.querySelectorAll('.said[id^="a-"]')];
                const hidden = new Map(rows.map(row => [row.querySelector('small > a').textContent, row.hidden]));
                const stances = found.filter(one => one.dataset.s);
                return stances.map(one => [one.hidden, one.dataset.s.split(" ").every(number => hidden.get(number))]);
            }"""
        )
        assert [hidden for hidden, _ in state] == [gone for _, gone in state]
        assert {hidden for hidden, _ in state} == {True, False}

    def test_leave_out_a_certainty(self, view):
        """What is hedged goes when it is not wanted; the articles' own voice stays."""
        page = view()
        untick(page, 'input[name="c"][value="hedged"]')
        assert shown(page, f"{ROWS} i.hedged") == 0
        assert shown(page, f"{ROWS} u") == page.locator(f"{ROWS} u").count()
        assert shown(page, ".card .said.own") > 0

    def test_leave_out_what_an_earlier_article_has_too(self, view):
        """Copies go, originals stay."""
        page = view()
        copies = 'main :is(.said,tr,div)[data-d$="k"]'
        assert page.locator(copies).count() > 0
        untick(page, 'input[name="k"]')
        assert shown(page, copies) == 0
        assert shown(page, f"{ROWS}:not([data-d])") == page.locator(f"{ROWS}:not([data-d])").count()

    def test_show_what_was_known_at_a_moment(self, view):
        """Only what was published until then."""
        page = view()
        choose(page, "select[name=t]", "1")
        assert shown(page, ".reading") == 1
        documents = page.locator(".said > p a").evaluate_all(
            "found => found.filter(a => a.checkVisibility()).map(a => /^#s-(.+)-\\d+-\\d+$/.exec(a.hash)[1])"
        )
        first = page.locator(".reading").first.get_attribute("id")
        assert {f"d-{document}" for document in documents} == {first}

    def test_count_anew_what_a_moment_leaves(self, view):
        """The boxes, the outlets of each point and answer and the axes count what is shown, and the page says so."""
        page = view()
        before = [int(count) for count in page.locator(".box strong").all_inner_texts()]
        choose(page, "select[name=t]", "2")
        note = page.locator("main > .scope")
        assert note.is_visible()
        assert note.inner_text().startswith(NL.phrases["known_scope"].split("{")[0])
        assert NL.say("filter_scope") in note.inner_text()
        counts = dict(zip(page.locator(".box > a").evaluate_all("all => all.map(a => a.hash)"), before, strict=True))
        for box in page.locator(".box > a").all():
            assert int(box.locator("strong").inner_text()) <= counts[box.evaluate("a => a.hash")]
        assert int(page.locator(".box.contested strong").inner_text()) == page.locator("#contested .card").evaluate_all(
            "cards => cards.filter(card => [...card.querySelectorAll('.answers>li')].filter(one => !one.hidden)"
            ".length > 1).length"
        )
        outlets = {document.article.outlet for document in DOSSIER.documents if document.article.published}
        for tally in page.locator(".kicker .outlets:visible, .answers .tally:visible").all_inner_texts():
            assert int(re.match(r"\d+", tally)[0]) <= 2 < len(outlets)
        gauges = page.locator(".card:visible .gauges p").evaluate_all(
            """rows => rows.map(row => [row.hidden, row.querySelector('b').textContent,
                [...row.closest('.card').querySelectorAll('.answers>li')].filter(one => !one.hidden)
                    .map(one => one.querySelector('.letter')?.textContent)])"""
        )
        assert all(hidden is (bool(letter) and letter not in left) for hidden, letter, left in gauges)
        assert any(hidden for hidden, *_ in gauges)
        assert page.locator(".box small:visible").count() == 0
        page.locator(".outcome button").click()
        page.wait_for_timeout(250)
        assert [int(count) for count in page.locator(".box strong").all_inner_texts()] == before
        assert page.locator(".scope, .lone").count() == 0

    def test_count_the_head_anew(self, view):
        """Articles, outlets and statements are counted as they are shown; what is not says that it is of everything."""
        page = view()
        before = page.locator(".counts").inner_text()
        choose(page, "select[name=t]", "2")
        articles, outlets, _, statements = (page.locator(".counts > *").nth(place).inner_text() for place in range(4))
        assert articles == f"2 van {len(DOSSIER.documents)} artikelen"
        carriers = {document.article.outlet for document in DOSSIER.documents}
        assert outlets == f"2 van {len(carriers)} media getoond"
        assert statements == f"{shown(page, ROWS)} van {page.locator(ROWS).count()} uitspraken"
        marked = page.locator(".entire, .accused .tally, .places .figures, .lost .meta").evaluate_all(
            "all => all.filter(one => one.checkVisibility()).map(one => getComputedStyle(one, '::after').content)"
        )
        assert set(marked) == {f'" ({NL.say("filter_entire")})"'}
        page.locator(".outcome button").click()
        page.wait_for_timeout(250)
        assert page.locator(".counts").inner_text() == before
        assert page.locator(".entire").first.evaluate("one => getComputedStyle(one, '::after').content") == "none"

    def test_count_a_speaker_anew(self, view):
        """In the list and at the head of their part."""
        page = view()
        untick(page, 'input[name="d"]')
        state = page.locator(".speaker:not([hidden])").evaluate_all(
            """all => all.map(one => {
                const rows = [...one.querySelectorAll('.said')];
                const link = document.querySelector(`.index [href="#${one.id}"]`);
                return [link.parentElement.lastElementChild.textContent, one.querySelector('.meta>span').textContent,
                    rows.filter(row => !row.hidden).length, rows.length];
            })"""
        )
        assert any(left < whole for *_, left, whole in state)
        for listed, headed, left, whole in state:
            assert listed == str(left)
            assert headed.startswith(f"{left} van {whole} " if left < whole else f"{left} ")

    def test_hide_a_headline_of_later(self, browser, tmp_path):
        """The head bears no headline that nobody had written by the moment that is chosen."""
        *first, last = DOSSIER.documents
        late = replace(last, article=replace(last.article, title="Aanvaring op de rivier"))
        place = tmp_path / "late.html"
        place.write_bytes(render_page(replace(DOSSIER, documents=(*first, late), title="veerpont")).encode())
        page = browser.new_page(viewport=WIDE["viewport"])
        page.goto(place.as_uri())
        head = page.locator(".masthead :is(h1, .headline)")
        assert head.locator("visible=true").count() == head.count() == 2
        number = int(head.first.get_attribute("data-d"))
        choose(page, "select[name=t]", str(number - 1))
        assert head.locator("visible=true").count() == 0
        assert page.locator(".masthead .slug").is_visible()
        page.close()

    def test_mark_a_point_of_which_one_answer_is_left(self, view):
        """Such a point is no contradiction any more, and says what became of it."""
        page = view()
        choose(page, "select[name=t]", "1")
        state = page.locator(".card").evaluate_all(
            """cards => cards.filter(card => !card.hidden).map(card => {
                const answers = [...card.querySelectorAll('.answers>li')];
                return [Boolean(card.querySelector('.lone')),
                    answers.length > 1 && answers.filter(one => !one.hidden).length === 1];
            })"""
        )
        assert [marked for marked, _ in state] == [lone for _, lone in state]
        assert any(marked for marked, _ in state)
        assert shown(page, ".card:has(> .lone) .kicker b") == 0

    def test_leave_the_screen_of_a_phone_to_the_page(self, view):
        """What the bar says of the outcome takes less than a twelfth of the height."""
        page = view("#&t=2&q=boei", viewport={"width": 320, "height": 640})
        assert 0 < page.locator(".outcome").bounding_box()["height"] < 640 / 12

    def test_hide_names_and_places_that_came_up_later(self, view):
        """A name that no article had by then is hidden, in the list, on the map and in its table."""
        page = view()
        choose(page, "select[name=t]", "1")
        state = page.locator("#names [id^=e-]").evaluate_all(
            "all => all.map(one => [one.hidden, !one.dataset.d.split(' ').includes('1')])"
        )
        assert [hidden for hidden, _ in state] == [later for _, later in state]
        assert {hidden for hidden, _ in state} == {True, False}
        gone = page.locator("#atlas :is(.chart, .places th, .lost) a").evaluate_all(
            "all => all.map(a => [!a.checkVisibility(),"
            " document.getElementById(a.getAttribute('href').slice(1)).hidden])"
        )
        assert [hidden for hidden, _ in gone] == [later for _, later in gone]

    @pytest.mark.parametrize(
        "sought",
        ["ten Kate", '"Marloes ten Kate"', "“Wij waarschuwen al jaren voor die bocht”"],
        ids=["source", "name", "quotation"],
    )
    def test_find_a_source_as_the_article_spells_it(self, view, sought):
        """A statement is found by the words for its speaker, and with quotation marks around what is sought."""
        page = view()
        page.locator("#seek").fill(sought)
        page.wait_for_timeout(250)
        assert 0 < shown(page, ROWS) < page.locator(ROWS).count()

    def test_say_how_much_is_found(self, view):
        """Statements, points and the articles that have the words in their text."""
        page = view()
        page.locator("#seek").fill("Korvina")
        page.wait_for_timeout(250)
        having = [document for document in DOSSIER.documents if "korvina" in document.article.text.casefold()]
        assert having
        assert outcome(page) == (
            f"{NL.say('found')} {shown(page, ROWS)} van {page.locator(ROWS).count()} uitspraken"
            f" · {page.locator('.card:not([hidden])').count()} van {page.locator('.card').count()} punten"
            f" · {len(having)} van {len(DOSSIER.documents)} artikelen"
        )

    def test_stand_in_the_address(self, view):
        """Who opens the address sees the page narrowed alike, with the panel open, at the place of the link."""
        page = view()
        choose(page, "select[name=t]", "2")
        untick(page, 'input[name="c"][value="hedged"]')
        page.locator("#seek").fill("Brandsma")
        page.wait_for_timeout(250)
        link = page.locator(f'{ROWS} > p a[href^="#s-"]:visible').first
        place = link.evaluate("a => a.hash")
        link.click()
        page.wait_for_timeout(200)
        assert page.locator(":target").get_attribute("id") == place[1:]
        address = page.evaluate("location.hash")
        assert address.startswith(f"{place}&")
        other = view(address)
        other.wait_for_timeout(200)
        assert (shown(other, ROWS), outcome(other)) == (shown(page, ROWS), outcome(page))
        assert other.locator("#seek").input_value() == "Brandsma"
        assert other.locator(".tools > details").get_attribute("open") is not None
        assert other.evaluate("location.hash") == address
        assert other.locator(":target").get_attribute("id") == place[1:]
        assert 0 <= other.locator(":target").bounding_box()["y"] < 900
        other.locator(".outcome button").click()
        other.wait_for_timeout(250)
        assert other.evaluate("location.hash") == place

    def test_leave_a_plain_link_alone(self, view):
        """A link without a filter that is opened anew shows everything, whatever the visit was narrowed to."""
        page = view()
        page.locator("#seek").fill("boei")
        page.wait_for_timeout(250)
        page.goto("about:blank")
        card = DOSSIER.points[0].id
        page.goto(view(f"#p-{card}").url)
        assert outcome(page) == ""
        assert page.locator(".card[hidden]").count() == 0

    def test_find_words(self, view):
        """A search leaves the statements and points that have all its words, accents and case aside."""
        page = view()
        page.locator("#seek").fill("BÓEI")
        page.wait_for_timeout(250)
        texts = page.locator(ROWS).evaluate_all(
            "found => found.filter(one => one.checkVisibility()).map(one => one.textContent)"
        )
        assert texts
        assert len(texts) < page.locator(ROWS).count()
        assert all("boei" in text.casefold() for text in texts)

    def test_are_cleared(self, view):
        """One button shows everything again."""
        page = view()
        page.locator("#seek").fill("boei")
        page.wait_for_timeout(250)
        page.locator(".outcome button").click()
        page.wait_for_timeout(250)
        assert page.locator("main [hidden]:not(.twins, .beside, .beside *, #context)").count() == 0
        assert outcome(page) == ""

    def test_last_for_the_visit(self, view):
        """A page that is loaded again is narrowed as before."""
        page = view()
        page.locator("#seek").fill("boei")
        page.wait_for_timeout(250)
        before = shown(page, ROWS), outcome(page)
        page.reload()
        assert (shown(page, ROWS), outcome(page)) == before
        assert page.locator("#seek").input_value() == "boei"

    def test_never_break_a_link(self, view):
        """What a link leads to is shown even when it was filtered out."""
        page = view()
        choose(page, "select[name=t]", "1")
        last = page.locator(".reading").last.get_attribute("id")
        page.evaluate(f"location.hash = '{last}'")
        page.wait_for_timeout(100)
        assert page.locator(f"#{last}").is_visible()
        assert page.locator(f"#{last} .whole").is_visible()

    def test_show_a_point_whole_that_a_link_leads_to(self, view):
        """No empty card: all its answers and evidence are shown, with a note, until the filter changes."""
        page = view()
        page.locator("#seek").fill("nergens te vinden")
        page.wait_for_timeout(250)
        card = page.locator("#contested .card").first
        name = card.get_attribute("id")
        page.evaluate(f"location.hash = '{name}'")
        page.wait_for_timeout(200)
        assert card.locator("> .whole").inner_text() == NL.say("shown_whole")
        assert card.locator("[hidden]").count() == 0
        assert card.locator(".answers > li").first.is_visible()
        assert "getoond" not in card.locator(".tally").first.inner_text()
        page.locator("#seek").fill("")
        page.wait_for_timeout(250)
        assert page.locator(".whole").count() == 0

    def test_take_the_marks_off_in_the_articles(self, view):
        """The words of a speaker who is filtered out stay, unmarked."""
        page = view()
        first = page.locator(".text .c").first
        words = first.inner_text()
        untick(page, 'input[name="c"][value="certain"]')
        assert page.locator(".text .off").count() > 0
        assert first.inner_text() == words


class TestKeys:
    def test_walk_over_every_point(self, view):
        """From the top, j comes past all points in their order; k goes back."""
        page = view()
        points = page.locator('main [id^="p-"]').evaluate_all("found => found.map(one => one.id)")
        walked = []
        for _ in points:
            page.keyboard.press("j")
            walked.append(page.evaluate("document.activeElement.id"))
        assert walked == points
        page.keyboard.press("k")
        assert page.evaluate("document.activeElement.id") == points[-2]

    def test_show_where_the_walk_is(self, view):
        """The point that has the focus is on the screen, below the bar, with a ring."""
        page = view()
        for _ in range(3):
            page.keyboard.press("j")
        box = page.evaluate("document.activeElement.getBoundingClientRect().top")
        assert page.locator("nav").bounding_box()["height"] - 1 <= box < 900
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"

    def test_search(self, view):
        """/ goes to the search field, where single characters are typed and do nothing else."""
        page = view()
        page.keyboard.press("/")
        page.keyboard.type("j?k/")
        assert page.locator("#seek").input_value() == "j?k/"
        assert page.evaluate("document.activeElement.id") == "seek"
        assert not page.locator("#keys").is_visible()

    def test_open_and_close_the_list(self, view):
        """? shows the keys, Esc closes them."""
        page = view()
        page.keyboard.press("?")
        assert page.locator("#keys").is_visible()
        page.keyboard.press("Escape")
        assert not page.locator("#keys").is_visible()

    def test_can_be_switched_off(self, view):
        """Without shortcuts a character does nothing, also after loading again; the list still opens by its button."""
        page = view()
        page.locator(".help").click()
        page.locator("#keys input").click()
        page.keyboard.press("Escape")
        page.reload()
        page.keyboard.press("j")
        page.keyboard.press("?")
        assert page.evaluate("document.activeElement.localName") == "body"
        assert not page.locator("#keys").is_visible()
        page.locator(".help").click()
        assert not page.locator("#keys input").is_checked()

    def test_leave_the_browser_its_own(self, view):
        """A key with control belongs to the browser."""
        page = view()
        page.keyboard.press("Control+j")
        assert page.evaluate("document.activeElement.localName") == "body"


class TestEvidence:
    @pytest.mark.parametrize("start", ["", NO_CLIPBOARD], ids=["clipboard", "fallback"])
    def test_has_the_words_and_where_they_stand(self, view, file, start):
        """Words, speaker, act, certainty, outlet, date, file, place and digests; from disk, with and without a
        clipboard."""
        page = view(permissions=["clipboard-read", "clipboard-write"])
        page.add_init_script(start)
        page.reload()
        row = page.locator(f"{ROWS}[data-w]:has(> p.quoted)").first
        links = row.locator("> p a").evaluate_all("found => found.map(a => [a.textContent, a.hash])")
        row.locator("button.copy").click()
        page.locator("#told:not(:empty)").wait_for()
        assert page.locator("#told").inner_text() == NL.say("evidence_copied")
        assert page.evaluate("document.activeElement.className") == "copy"
        text = pasted(page)
        assert text.splitlines()[0] == " … ".join(f"“{words}”" for words, _ in links)
        anchor = links[0][1]
        document = DOSSIER.document(re.fullmatch(r"#s-(.+)-\d+-\d+", anchor)[1])
        speaker = row.locator("xpath=ancestor::article").locator("h3").inner_text()
        attribution = next(found for found in DOSSIER.attributions if f"a-{found.id}" == row.get_attribute("id"))
        manner = [NL.label(group, getattr(attribution, group)) for group in ("act", "certainty", "mode")]
        for part in (
            f"{NL.say('evidence_speaker')}: {speaker}",
            f"{NL.say('evidence_manner')}: {' · '.join(manner)}",
            document.article.outlet,
            NL.moment(document.article.published),
            f"{NL.say('file')}: {Path(document.article.file).name}\n",
            f"{NL.say('evidence_place')}: {file.name}{anchor}",
            document.article.sha256,
            page.locator(".made code").inner_text(),
            " ".join(attribution.source.of(document.article.text).split()),
        ):
            assert part in text
        assert "file:" not in text

    def test_quotes_only_what_the_article_quotes(self, view):
        """A paraphrase is given in the sentence of the article, as such, with what is a denial called one."""
        page = view()
        page.add_init_script(NO_CLIPBOARD)
        page.reload()
        row = page.locator(f"{ROWS}:has(> .denial):not(:has(> p.quoted))", has_text="de boei is weggehaald").first
        sentence, part, *rest = copied(page, row).splitlines()
        assert sentence.startswith(f"{NL.say('evidence_sentence')}: ")
        said = sentence.split(": ", 1)[1]
        assert said in " ".join(" ".join(page.locator(".text").all_text_contents()).split())
        assert said.endswith(".")
        assert len(said) > len("de boei is weggehaald.")
        assert part == f"{NL.say('evidence_part')}: {NL.say('denial')} de boei is weggehaald"
        assert f"{NL.label('act', 'denies')} · " in rest[1]
        assert NL.label("mode", "indirect") in rest[1]

    def test_gives_a_figure_in_its_sentence(self, view):
        """A number alone says nothing."""
        page = view()
        page.add_init_script(NO_CLIPBOARD)
        page.reload()
        row = page.locator(".series tbody tr").first
        words = row.locator('.say a[href^="#s-"]').inner_text()
        sentence, part, *_ = copied(page, row).splitlines()
        assert words in sentence
        assert len(sentence) > len(part)
        assert part == f"{NL.say('evidence_part')}: {words}"

    def test_shows_what_would_turn_the_text_around(self, browser, tmp_path):
        """A character that changes the direction of what follows leaves the page by its code point only."""
        document, other = make_dossier().documents
        documents = (replace(document, article=replace(document.article, outlet="De \u202eKrant")), other)
        place = tmp_path / "turned.html"
        place.write_bytes(render_page(make_dossier(documents=documents)).encode())
        page = browser.new_page()
        page.add_init_script(NO_CLIPBOARD)
        page.goto(place.as_uri())
        text = copied(page, page.locator(ROWS).first)
        page.close()
        assert "De [U+202E]Krant" in text
        assert "\u202e" not in text

    def test_names_every_article_that_has_the_words(self, view):
        """Evidence that several articles have in the same words gives each with its own link and digest."""
        page = view()
        page.add_init_script(NO_CLIPBOARD)
        page.reload()
        page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
        row = page.locator(".card .said", has=page.locator("span[data-d]")).first
        text = copied(page, row)
        articles = row.locator("span[data-d]").count()
        assert articles > 1
        assert text.count(f"{NL.say('evidence_sum')}:") == articles

    def test_buttons_have_names_of_their_own(self, view):
        """The name tells which statement or which words are copied: buttons with one name copy the same."""
        page = view()
        names = page.locator(".copy").evaluate_all(
            """found => found.map(one => [one.ariaLabel, one.closest('.said,[data-s]')]).map(([name, unit]) =>
                [name, unit.dataset.s ?? unit.querySelector('small > a:first-child')?.textContent ?? '',
                 [...unit.querySelectorAll('p a[href^="#s-"]')].map(a => a.textContent).join()])"""
        )
        assert all(name.startswith(f"{NL.say('evidence')}: ") for name, *_ in names)
        numbered = {(name, number) for name, number, _ in names if number}
        assert len({name for name, _ in numbered}) == len(numbered) == len({number for _, number in numbered})
        own = {(name, words) for name, number, words in names if not number}
        assert len({name for name, _ in own}) == len(own) > 1

    def test_is_offered_at_every_statement_and_piece_of_evidence(self, view):
        """Each has one button with a name of its own, at least 24 pixels high and wide."""
        page = view()
        buttons = page.locator(".said").evaluate_all("found => found.map(one => one.querySelectorAll('.copy').length)")
        assert set(buttons) == {1}
        sizes = page.locator(".copy").evaluate_all(
            "found => found.filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect())"
            ".map(box => Math.min(box.width, box.height))"
        )
        assert min(sizes) >= 24


def pasted(page):
    """What lies on the clipboard, pasted into the search field's stead."""
    page.evaluate(
        "() => { const area = document.createElement('textarea'); area.id = 'paste'; document.body.append(area); }"
    )
    page.locator("#paste").focus()
    page.keyboard.press("Control+v")
    return page.locator("#paste").input_value()


class TestContext:
    def test_shows_the_paragraph_of_linked_words(self, view):
        """A pointer on words shows their paragraph with the words marked, and may move onto it."""
        page = view()
        link = page.locator("#contested .said > p a").first
        link.hover()
        page.locator("#context").wait_for()
        assert page.locator("#context mark").inner_text() == link.inner_text()
        assert page.locator("#context").inner_text() != link.inner_text()
        page.locator("#context").hover()
        page.wait_for_timeout(500)
        assert page.locator("#context").is_visible()

    def test_shows_on_focus_and_goes_with_escape(self, view):
        """A number that gets the focus by keyboard shows its words; Esc takes them away, the focus stays."""
        page = view()
        page.locator("#contested .said > p a").first.focus()
        page.keyboard.press("Tab")
        focused = "document.activeElement"
        assert page.locator("#context").is_visible()
        assert page.evaluate(f"{focused}.getAttribute('aria-describedby')") == "context"
        page.keyboard.press("Escape")
        assert not page.locator("#context").is_visible()
        assert page.evaluate(f"{focused}.localName") == "a"
        assert page.evaluate(f"{focused}.getAttribute('aria-describedby')") is None

    def test_stays_on_a_narrow_screen(self, view):
        """Nothing of it lies outside 320 pixels."""
        page = view(viewport={"width": 320, "height": 640})
        page.locator("#contested .said > p a").first.hover()
        page.locator("#context").wait_for()
        box = page.locator("#context").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320

    def test_lights_up_what_a_note_in_the_margin_is_about(self, view):
        """The passages of the paragraph's article that support the point are marked while its note is pointed at."""
        page = view()
        page.locator(".m").first.hover()
        page.locator("#context").wait_for()
        assert page.locator(".text .lit").count() > 0
        page.keyboard.press("Escape")
        assert page.locator(".text .lit").count() == 0


class TestLayers:
    @pytest.mark.parametrize("scripted", [True, False], ids=["script", "no script"])
    def test_are_switched_by_the_style_sheet(self, view, scripted):
        """Without the layer of statements nothing is underlined for them and no number stands behind them."""
        page = view(java_script_enabled=scripted)
        box = page.locator('[name=layer][value="c"]')
        assert page.locator('.text [href^="#a-"]').first.is_visible()
        box.click()
        assert not page.locator('.text [href^="#a-"]').first.is_visible()
        box.click()
        assert page.locator('.text [href^="#a-"]').first.is_visible()

    def test_switch_one_speaker(self, view):
        """The words of one speaker lose their colour, those of another keep it."""
        page = view()
        ground = "element => getComputedStyle(element).backgroundImage"
        page.locator('[name=layer][value="h1"]').click()
        assert page.locator(".text .c.h1").first.evaluate(ground) == "none"
        assert page.locator(".text .c.h2").first.evaluate(ground) != "none"

    def test_last_for_the_visit(self, view):
        """A layer that was switched off is off after loading again."""
        page = view()
        page.locator('[name=layer][value="m"]').click()
        page.reload()
        assert not page.locator('[name=layer][value="m"]').is_checked()
        assert not page.locator(".m").first.is_visible()


class TestMargin:
    def test_names_the_points_that_a_paragraph_supports(self, view):
        """Every note has the number of its point, and its question where answers differ; every point's words have
        a note beside their paragraph."""
        page = view()
        notes = page.locator(".m").evaluate_all(
            """found => found.map(one => {
                const card = document.querySelector(one.hash);
                const [number, question] = [card.querySelector('.no'), card.querySelector('h3')];
                const asked = question.textContent.replace(/^\\d+ /, '').trim();
                return [one.ariaLabel, asked, number.textContent, Boolean(card.closest('#agreed, #single'))];
            })"""
        )
        assert all(said == (number if agreed else question) for said, question, number, agreed in notes)
        assert {agreed for _, _, _, agreed in notes} == {True, False}
        lost = page.locator('.card .said > p a[href^="#s-"]').evaluate_all(
            """found => found.filter(link => {
                const block = document.querySelector(link.hash).closest('.p');
                return !block || !block.querySelector(`.m[href="#${link.closest('.card').id}"]`);
            }).length"""
        )
        assert lost == 0

    @pytest.mark.parametrize(("width", "beside"), [(1280, True), (768, False), (320, False)])
    def test_stands_beside_the_paragraph_or_below_it(self, view, width, beside):
        """There is a margin where there is room for one."""
        page = view(viewport={"width": width, "height": 900})
        block = page.locator(".p").first
        text, notes = block.locator("> div").nth(0).bounding_box(), block.locator(".ms").bounding_box()
        assert (notes["x"] >= text["x"] + text["width"]) is beside
        assert notes["x"] + notes["width"] <= width


class TestBeside:
    PAIR = "#d-a1+d-a2"

    def test_opens_by_its_link(self, view):
        """The link to a pair shows the two in two columns of the same height; all others stay below."""
        page = view(self.PAIR)
        columns = page.locator(".twins > .reading")
        first, second = columns.nth(0).bounding_box(), columns.nth(1).bounding_box()
        assert columns.evaluate_all("found => found.map(one => one.id)") == ["d-a1", "d-a2"]
        assert first["y"] == second["y"]
        assert first["x"] + first["width"] <= second["x"]
        assert page.locator(".reading").count() == len(DOSSIER.documents)

    def test_meets_where_a_passage_is_shared(self, view):
        """When the one is scrolled to a shared passage, it stands at the same height in the other."""
        page = view(self.PAIR)
        own, other = page.locator("#d-a1").get_attribute("data-k").split()[:2]
        page.locator("#d-a1").hover()
        page.evaluate(
            "name => { const column = document.querySelector('#d-a1'), part = document.getElementById(name);"
            "column.scrollTop += part.getBoundingClientRect().top - column.getBoundingClientRect().top - 96; }",
            own,
        )
        page.wait_for_timeout(200)
        tops = [
            page.evaluate("name => document.getElementById(name).getBoundingClientRect().top", name)
            for name in (own, other)
        ]
        assert abs(tops[0] - tops[1]) <= 2

    def test_is_chosen_and_left(self, view):
        """Choosing two gives the link to the pair; leaving puts both back in their order."""
        page = view()
        order = page.locator(".reading").evaluate_all("found => found.map(one => one.id)")
        page.locator("#beside_first").select_option("d-a3")
        page.locator("#beside_second").select_option("d-a1")
        page.locator(".beside button").first.click()
        page.wait_for_timeout(100)
        assert page.evaluate("location.hash") == "#d-a3+d-a1"
        assert page.locator(".twins > .reading").count() == 2
        page.locator(".beside [type=reset]").click()
        assert page.locator(".reading").evaluate_all("found => found.map(one => one.id)") == order
        assert not page.locator(".twins").is_visible()

    def test_is_left_by_the_way_back_and_by_a_link(self, view):
        """Going back undoes it, so does a link to elsewhere; a link within the two articles does not."""
        page = view()
        page.evaluate(f"location.hash = '{self.PAIR}'")
        page.wait_for_timeout(100)
        inside = page.locator('.twins .text [id^="s-a1-"]').first.get_attribute("id")
        page.evaluate(f"location.hash = '{inside}'")
        page.wait_for_timeout(100)
        assert page.locator(".twins > .reading").count() == 2
        page.evaluate("location.hash = 'contested'")
        page.wait_for_timeout(100)
        assert not page.locator(".twins").is_visible()
        assert abs(page.locator("#contested").bounding_box()["y"]) < 200
        page.go_back()
        page.go_back()
        page.wait_for_timeout(100)
        assert page.locator(".twins > .reading").count() == 2
        page.go_back()
        page.wait_for_timeout(100)
        assert not page.locator(".twins").is_visible()

    @pytest.mark.parametrize(("width", "together"), [(1280, True), (320, False)])
    def test_says_that_columns_meet_where_there_are_columns(self, view, width, together):
        """On a phone the articles stand below each other and nothing moves."""
        page = view(self.PAIR, viewport={"width": width, "height": 640})
        note = page.locator(".beside .note").inner_text()
        assert NL.phrases["beside_shared"].split("{")[0] in note
        assert (NL.say("beside_together") in note) is together

    def test_stands_one_below_the_other_on_a_phone(self, view):
        """Nothing scrolls within a narrow page."""
        page = view(self.PAIR, viewport={"width": 320, "height": 640})
        first, second = (page.locator(".twins > .reading").nth(number).bounding_box() for number in (0, 1))
        assert first["y"] + first["height"] <= second["y"]
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


STATES = {
    "filters": (".tools", lambda page: choose(page, "select[name=t]", "1")),
    "keys": ("#keys", lambda page: page.keyboard.press("?")),
    "context": ("#context", lambda page: page.locator("#contested .said > p a").first.hover()),
    "pair": (".twins", lambda page: page.evaluate("location.hash = '#d-a1+d-a2'")),
}
"""What the script shows: where it is, and how one gets there."""


@pytest.mark.parametrize(("place", "reach"), STATES.values(), ids=STATES)
def test_axe_finds_no_violation_in_what_the_script_shows(view, place, reach):
    """The panel of filters, the list of keys, words in context and a pair break no rule of axe."""
    page = view()
    reach(page)
    page.locator(place).wait_for()
    page.wait_for_timeout(400)
    assert violations(page, place) == []


def test_marked_words_give_their_link(view):
    """A click on marked words puts their permanent link in the address bar."""
    page = view()
    mark = page.locator(".text .f[id]").first
    mark.click()
    assert page.evaluate("location.hash") == "#" + mark.get_attribute("id")


def test_without_script_everything_is_there_and_nothing_is_offered_in_vain(view):
    """Every statement, point and article can be seen; what needs the script is not."""
    page = view(java_script_enabled=False)
    for selector in (".card", ".reading", ".m", "[name=layer]"):
        assert page.locator(selector).first.is_visible()
    assert page.locator(f"{ROWS}:visible").count() == len(DOSSIER.attributions)
    for selector in (".tools", ".beside", ".copy", "#keys", "#context"):
        assert page.locator(f"{selector}:visible").count() == 0


@pytest.mark.parametrize("interface", INTERFACES.values(), ids=INTERFACES)
def test_says_nothing_of_its_own(interface):
    """No word of the interface stands in the script: what a reader sees is in both languages."""
    code = re.sub(r"//.*|/\*.*?\*/", "", script(), flags=re.DOTALL)
    for key in ("filter_clear", "evidence_copied", "evidence_speaker", "keys", "close"):
        assert interface.say(key) not in code
    assert EN.say("evidence_copied") != NL.say("evidence_copied")
