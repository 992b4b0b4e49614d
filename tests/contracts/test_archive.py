"""What holds for every store of an archive."""

import itertools
from dataclasses import replace

import pytest

from tests.archives import FIRE, LATER, PORT, URL, capture_of, clock, edition_of, put, reading_of, story_of
from tests.judgements import recorded
from wederhoor.errors import AmbiguityError, InputError
from wederhoor.records.archive import Added, Choice, Failure, Feed, KeptStory, Search, StoryJudgement
from wederhoor.records.attribution import Act
from wederhoor.store import create_archive
from wederhoor.store.identifiers import find_article, find_story
from wederhoor.store.search import _ARTICLES, _STATEMENTS

STORES = {"sqlite": create_archive}


@pytest.fixture(params=STORES)
def archive(request, tmp_path):
    """An empty archive of each store."""
    with STORES[request.param](tmp_path / "krant.db", clock=clock) as archive:
        yield archive


def test_bytes_come_back_as_they_were(archive):
    """A capture keeps the bytes under their digest."""
    capture = capture_of("één")
    assert archive.put_capture("één".encode(), capture)
    assert (archive.read_blob(capture.blob), archive.get_capture(capture.id)) == ("één".encode(), capture)


def test_bytes_that_are_not_those_of_the_capture_are_refused(archive):
    """The digest is checked on the way in."""
    with pytest.raises(InputError, match="digest"):
        archive.put_capture(b"anders", capture_of(FIRE))


def test_the_same_bytes_from_the_same_place_add_nothing(archive):
    """Nor do they add to the log."""
    put(archive)
    before = (list(archive.export()), len(list(archive.log())))
    assert put(archive).added is Added.KNOWN
    assert (list(archive.export()), len(list(archive.log()))) == before


def test_the_same_text_from_elsewhere_adds_a_capture(archive):
    """The version has both."""
    article = put(archive).article
    assert put(archive, name="kopie.txt").added is Added.CAPTURE
    (version,) = archive.get_versions(article)
    assert len(version.captures) == 2


@pytest.mark.parametrize(("url", "articles"), [(URL, 1), (None, 2)])
def test_the_same_bytes_under_two_names(archive, url, articles):
    """Are one article where they say their address, else two that share a blob; whichever comes first."""
    ids = [put(archive, name=name, url=url).article for name in ("b/brand.txt", "a/brand.txt", "b/brand.txt")]
    assert len(set(ids)) == articles
    assert ids[0] == ids[2]
    counts = archive.counts()
    assert (counts["articles"], counts["captures"], counts["blobs"]) == (articles, 2, 1)


def test_other_text_of_an_article_is_a_new_version(archive):
    """The last one is current, and each keeps what was said of it."""
    first = put(archive)
    second = put(archive, LATER, modified="2024-03-11T15:00:00+01:00", title="Brand (update)")
    assert (first.added, second.added, second.article) == (Added.ARTICLE, Added.VERSION, first.article)
    versions = [(item.number, item.current, item.text, item.title) for item in archive.get_versions(first.article)]
    assert versions == [(1, False, FIRE, "Brand"), (2, True, LATER, "Brand (update)")]
    assert archive.get_version(first.article).text == LATER


def test_a_version_leads_back_to_its_bytes(archive):
    """By its capture and its mapping."""
    version = archive.get_version(put(archive).article)
    (segment,) = version.mapping
    there = archive.read_blob(version.capture.blob).decode()[segment.offset :]
    assert there[: len(segment.span)] == segment.span.of(version.text)


ARRIVALS = [
    {"text": FIRE},
    {"text": FIRE, "name": "kopie.txt", "published": None, "title": "Kopie"},
    {"text": LATER, "name": "later.txt", "modified": "2024-03-11T15:00:00+01:00"},
    {"text": "Zonder tijd.", "name": "los.txt", "published": None},
]


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[::5], ids=str)
def test_the_order_of_arrival_does_not_show(tmp_path, order):
    """The export and the numbers of versions are the same."""
    with (
        create_archive(tmp_path / "recht.db", clock=clock) as straight,
        create_archive(tmp_path / "door.db", clock=clock) as shuffled,
    ):
        for arrival in ARRIVALS:
            put(straight, **arrival)
        for number in order:
            put(shuffled, **ARRIVALS[number])
        assert list(shuffled.export()) == list(straight.export())
        assert straight.verify() == shuffled.verify() == ()


def test_an_undated_version_does_not_become_current(archive):
    """What nobody dates comes before what somebody does."""
    article = put(archive).article
    put(archive, "Zonder tijd.", name="los.txt", published=None)
    assert archive.get_version(article).text == FIRE


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({}, {"outlet": "Een ander"}, True),
        ({"url": None, "source_id": "7"}, {"url": None, "source_id": "7", "name": "x.txt"}, True),
        ({"url": None, "source_id": "7"}, {"url": None, "source_id": "7", "outlet": "Een ander"}, False),
        ({"url": None}, {"url": None, "name": "x.txt"}, False),
        ({"url": None}, {"url": None}, True),
    ],
    ids=["url", "source", "other outlet", "other file", "file"],
)
def test_an_article_is_known_by_url_or_source_or_file(archive, one, other, same):
    """In that order."""
    first = put(archive, **one)
    second = put(archive, LATER, **other)
    assert (first.article == second.article) is same


@pytest.mark.parametrize("text", ["", " \n", "half \ud800 teken"], ids=["empty", "blank", "half a character"])
def test_a_text_that_cannot_be_kept_is_refused(archive, text):
    """Nothing of it stays."""
    archive.put_capture(FIRE.encode(), capture_of(FIRE))
    before = list(archive.export())
    with pytest.raises(InputError):
        archive.put_edition(capture_of(FIRE).id, edition_of(text))
    assert list(archive.export()) == before
    assert archive.verify() == ()


def test_an_error_inside_a_transaction_leaves_nothing(archive):
    """Neither rows nor bytes."""
    with pytest.raises(ZeroDivisionError), archive.transaction():  # noqa: PT012 - a block that is left
        put(archive)
        raise ZeroDivisionError
    assert list(archive.export()) == []
    assert archive.verify() == ()


def test_a_failure_is_kept_once(archive):
    """With its reason."""
    failure = Failure(name="leeg.html", problem="holds no article", advice="give the article's own page")
    assert (archive.put_failure(failure), archive.put_failure(failure)) == (True, False)
    assert list(archive.failures()) == [failure]


def test_a_reading_comes_back_whole(archive):
    """And is known when it comes again."""
    article = put(archive).article
    assert list(archive.unread_versions("p1")) == [(article, 1)]
    assert archive.put_reading(article, 1, "p1", reading_of(article))
    assert not archive.put_reading(article, 1, "p1", reading_of(article))
    assert archive.get_reading(article, 1) == reading_of(article)
    assert list(archive.unread_versions("p1")) == []


def test_a_reading_of_another_text_is_refused(archive):
    """Its spans would lie."""
    article = put(archive).article
    with pytest.raises(InputError, match="another text"):
        archive.put_reading(article, 1, "p1", reading_of(article, LATER, words="negen gewonden"))


def test_the_newest_reading_is_the_one_that_is_found(archive):
    """The older one stays, for those who ask for it."""
    article = put(archive).article
    archive.put_reading(article, 1, "p1", reading_of(article))
    archive.put_reading(article, 1, "p2", reading_of(article, words="De brand begon"))
    assert not archive.search_statements(Search(words="gewonden"))
    assert len(archive.search_statements(Search(words="begon"))) == 1
    assert archive.get_reading(article, 1, "p1") == reading_of(article)
    assert archive.verify() == ()


def test_a_deleted_article_leaves_a_tombstone_and_stays_away(archive):
    """Its text, bytes and readings are gone."""
    article = put(archive).article
    archive.put_reading(article, 1, "p1", reading_of(article))
    archive.put_stories([story_of(article)])
    stone = archive.delete_article(article, reason="op verzoek", by="redactie")
    assert list(archive.tombstones()) == [stone]
    assert (stone.remains, archive.get_versions(article), list(archive.captures())) == ((), (), [])
    with pytest.raises(InputError, match="no blob"):
        archive.read_blob(capture_of(FIRE).blob)
    assert put(archive, name="anders.txt").added is Added.DELETED
    assert not archive.search_articles(Search(words="brand"))


def test_bytes_that_another_article_needs_survive_a_deletion(archive):
    """The tombstone names them."""
    feed = capture_of("feed", "feed.xml")
    archive.put_capture(b"feed", feed)
    one = archive.put_edition(feed.id, edition_of()).article
    archive.put_edition(feed.id, edition_of(PORT, url="https://krant.example/haven"))
    assert archive.delete_article(one, reason="op verzoek", by="redactie").remains == (feed.blob,)
    assert archive.read_blob(feed.blob) == b"feed"
    assert archive.verify() == ()


def test_a_zip_goes_with_the_last_article_in_it(archive):
    """A capture that only held what was deleted is deleted too."""
    whole = capture_of("zip", "alles.zip")
    part = capture_of(FIRE, "brand.txt", parent=whole.id)
    archive.put_capture(b"zip", whole)
    archive.put_capture(FIRE.encode(), part)
    article = archive.put_edition(part.id, edition_of()).article
    archive.delete_article(article, reason="op verzoek", by="redactie")
    assert list(archive.captures()) == []


def test_stories_are_replaced_as_a_whole(archive):
    """Only what changed is written."""
    one, other = put(archive).article, put(archive, PORT, url="https://krant.example/haven").article
    both = story_of(one, other)
    assert (archive.put_stories([both]), archive.put_stories([both])) == (1, 0)
    archive.put_dossier("brand", "m1", "{}")
    parts = [story_of(one, id="een"), story_of(other, id="twee")]
    assert archive.put_stories(parts) == 3
    assert sorted(archive.stories(), key=lambda story: story.id) == parts
    assert (archive.get_story("brand"), archive.get_dossier("brand")) == (None, None)


def test_judgements_come_back_in_order(archive):
    """Each once."""
    one, two = recorded("same", "a1:Anna", "a2:Anna"), recorded("wrong", "a1:Anna")
    assert [archive.put_judgement(item) for item in (one, two, one)] == [True, True, False]
    split = StoryJudgement(id="j1", body={"decision": "split"}, supersedes=("j0",))
    assert (archive.put_story_judgement(split), archive.put_story_judgement(split)) == (True, False)
    assert (archive.judgements(), archive.story_judgements()) == ((one, two), (split,))


def test_a_feed_is_kept_with_its_last_answer(archive):
    """Visits are no acts on the archive: the log does not grow."""
    entries = len(list(archive.log()))
    feed = Feed(url="https://krant.example/rss", due="2026-03-01T13:00:00+00:00")
    archive.put_feed(feed)
    archive.put_feed(replace(feed, etag='"2"'))
    assert list(archive.feeds()) == [replace(feed, etag='"2"')]
    assert len(list(archive.log())) == entries
    assert (archive.drop_feed(feed.url), archive.drop_feed(feed.url)) == (True, False)


def test_every_entry_of_the_log_holds_the_one_before(archive):
    """From the first on."""
    put(archive)
    entries = list(archive.log())
    assert [entry.action for entry in entries] == ["create", "capture", "article"]
    assert [entry.previous for entry in entries[1:]] == [entry.digest for entry in entries[:-1]]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, 2),
        ({"outlet": "De Krant"}, 1),
        ({"since": "2024-03-12"}, 1),
        ({"until": "2024-03-11"}, 1),
        ({"until": "2024-03-11T13:00:00Z"}, 1),
        ({"until": "2024-03-11T12:59:00Z"}, 0),
        ({"speaker": "dorsman"}, 1),
        ({"speaker": '"'}, 0),
        ({"act": "denies"}, 1),
        ({"certainty": "certain", "act": "asserts"}, 1),
        ({"story": "brand"}, 1),
        ({"limit": 1}, 1),
        ({"offset": 1}, 1),
    ],
    ids=str,
)
def test_search_can_be_narrowed(archive, filters, found):
    """Articles and statements by the same filters."""
    fire = put(archive).article
    port = put(archive, PORT, name="b", url=None, outlet="Havenblad", published="2024-03-12").article
    archive.put_reading(fire, 1, "p1", reading_of(fire))
    archive.put_reading(
        port, 1, "p1", reading_of(port, PORT, words="zes gewonden", speaker="De brandweer", act=Act.DENIES)
    )
    archive.put_stories([story_of(fire)])
    search = Search(words="gewonden", **filters)
    assert [len(archive.search_articles(search)), len(archive.search_statements(search))] == [found, found]


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("gewonde", ["gewonden"]),
        ("EEN-dorp", ["Één-dorp"]),
        ('"meldt zes"', ["meldt zes"]),
        ('"zes meldt"', None),
        ("brandw*", ["brandweer"]),
        ("haven -zes", None),
        ("haven OR duinen", ["haven"]),
        ("haven duinen", None),
        ("haven -duinen", ["haven"]),
        ("-duinen", []),
        ("", []),
        ("!?", None),
    ],
)
def test_what_is_found_is_marked_in_the_text(archive, words, marked):
    """By places in the canonical text; ``None``: nothing is found."""
    put(archive, PORT)
    found = archive.search_articles(Search(words=words))
    assert (None if not found else [span.of(PORT) for span in found[0].highlights]) == marked


def test_older_versions_are_found_when_asked_for(archive):
    """Otherwise the current one alone."""
    put(archive)
    put(archive, LATER, name="later.txt", modified="2024-03-11T15:00:00+01:00")
    assert not archive.search_articles(Search(words="acht"))
    assert [hit.number for hit in archive.search_articles(Search(words="acht", versions=True))] == [1]


def test_a_date_that_is_none_is_refused(archive):
    """With what to write."""
    with pytest.raises(InputError, match="2024-03-11"):
        archive.search_articles(Search(since="gisteren"))


def test_a_version_that_is_not_there_is_none(archive):
    """And a reading of it is refused."""
    assert (archive.get_version(URL), archive.get_versions(URL)) == (None, ())
    with pytest.raises(InputError, match="no version"):
        archive.put_reading(URL, 1, "p1", reading_of(URL))


def test_of_frequent_words_the_newest_come_first(archive, monkeypatch):
    """All of them are found; only the order is another."""
    monkeypatch.setattr("wederhoor.store.search.MOST_RANKED", 2)
    articles = [put(archive, f"Haven {number}.", url=f"https://krant.example/{number}").article for number in range(4)]
    assert [hit.article for hit in archive.search_articles(Search(words="haven"))] == articles[::-1]
    assert len(archive.search_articles(Search(words="haven", outlet="De Krant", limit=3))) == 3


class TestLists:
    """What an archive lists of itself."""

    @pytest.fixture
    def fire(self, archive):
        return put(archive).article

    @pytest.fixture
    def port(self, archive):
        return put(archive, PORT, name="haven.txt", url=None, source_id="7", outlet="Havenblad").article

    def test_stories_come_with_their_size(self, archive, fire, port):
        """Articles, outlets, and whether a dossier is kept; the latest news first."""
        last = "2024-03-12T00:00:00.000000Z"
        archive.put_stories([story_of(fire), replace(story_of(port, id="haven", title="Haven"), first=last, last=last)])
        archive.put_dossier("brand", "m1", "{}")
        lines = [(line.id, line.articles, line.outlets, line.told) for line in archive.list_stories(Choice())]
        assert lines == [("haven", 1, 1, False), ("brand", 1, 1, True)]

    @pytest.mark.parametrize(
        ("choice", "found"),
        [
            ({"title": "HAV"}, ["haven"]),
            ({"title": "%"}, []),
            ({"outlet": "Havenblad"}, ["haven"]),
            ({"since": "2024-03-12"}, ["haven"]),
            ({"since": "2024-03-13"}, []),
            ({"until": "2024-03-12"}, ["haven"]),
            ({"until": "2024-03-11"}, []),
            ({"least": 2}, []),
            ({"told": True}, ["brand"]),
            ({"told": False}, ["haven"]),
            ({"limit": 1}, ["haven"]),
            ({"offset": 1}, ["brand"]),
        ],
    )
    def test_stories_are_chosen(self, archive, fire, port, choice, found):
        """Every filter must fit; a story without a date fits no period."""
        last = "2024-03-12T00:00:00.000000Z"
        archive.put_stories([story_of(fire), replace(story_of(port, id="haven", title="Haven"), first=last, last=last)])
        archive.put_dossier("brand", "m1", "{}")
        assert [line.id for line in archive.list_stories(Choice(**choice))] == found

    def test_the_story_of_an_article_is_found(self, archive, fire, port):
        """None where it is in none."""
        archive.put_stories([story_of(fire)])
        assert (archive.find_story_of(fire), archive.find_story_of(port)) == ("brand", None)

    def test_speakers_come_with_what_they_said(self, archive, fire, port):
        """By the names that the current versions give them, in the stories of these."""
        archive.put_reading(fire, 1, "p1", reading_of(fire))
        archive.put_reading(port, 1, "p1", reading_of(port, PORT, words="zes gewonden", speaker="De brandweer"))
        archive.put_stories([story_of(fire)])
        found = [(one.name, one.statements, one.articles, one.stories) for one in archive.list_speakers("", limit=9)]
        assert found == [("De brandweer", 1, 1, 0), ("Ineke Dorsman", 1, 1, 1)]
        assert [one.name for one in archive.list_speakers("dors", limit=9)] == ["Ineke Dorsman"]
        assert [one.name for one in archive.list_speakers("", limit=1, offset=1)] == ["Ineke Dorsman"]
        put(archive, LATER, name="later.txt", modified="2024-03-11T15:00:00+01:00")
        assert [one.name for one in archive.list_speakers("", limit=9)] == ["De brandweer"]

    def test_outlets_come_with_their_articles(self, archive, fire, port):
        """Those with most first, then by name."""
        put(archive, "Nog iets.", name="c.txt", url="https://krant.example/nog")
        assert archive.list_outlets(limit=9) == (("De Krant", 2), ("Havenblad", 1))
        assert archive.list_outlets(limit=1) == (("De Krant", 2),)

    def test_doubtful_articles_come_first(self, archive, fire, port):
        """Those below the score, beside the first article of their story."""
        alike, first = '{"ground":"alike","score":0.6}', '{"ground":"first","score":1.0}'
        members = tuple(sorted([(fire, first), (port, alike)]))
        archive.put_stories([replace(story_of(fire, port), members=members)])
        [found] = archive.list_doubtful(0.7, limit=9)
        assert (found.story, found.article, found.first, found.why) == ("brand", port, fire, alike)
        assert archive.list_doubtful(0.6, limit=9) == ()

    def test_the_newest_entry_of_the_log_is_the_last(self, archive, fire):
        """As in the whole log."""
        assert archive.last_entry() == list(archive.log())[-1]


@pytest.mark.parametrize("probed", [0, 60], ids=["the index first", "the filters first"])
@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        ({"outlet": "Havenblad"}, [4, 0]),
        ({"since": "2024-03-13", "until": "2024-03-14"}, [3, 2]),
        ({"since": "2024-03-14T00:00:00+01:00"}, [5, 4, 3]),
        ({"speaker": "dorsman"}, [1]),
        ({"act": "asserts", "certainty": "certain"}, [1]),
        ({"story": "brand"}, [5, 1]),
        ({"outlet": "Geen"}, []),
        ({"outlet": "De Krant", "limit": 2, "offset": 1}, [3, 2]),
    ],
    ids=str,
)
def test_frequent_words_are_found_by_filters(archive, monkeypatch, filters, numbers, probed):
    """The newest first, whichever of the two is looked through for the other."""
    monkeypatch.setattr("wederhoor.store.search.MOST_RANKED", 3)
    monkeypatch.setattr("wederhoor.store.search._ARTICLES", replace(_ARTICLES, probed=probed))
    text = "Volgens Ineke Dorsman zijn er acht gewonden in de haven."
    articles = []
    for number in range(6):
        outlet = "De Krant" if number % 4 else "Havenblad"
        published = f"2024-03-{11 + number}T00:30:00+01:00"
        put_here = put(
            archive, text, name=f"{number}", url=None, source_id=f"{number}", outlet=outlet, published=published
        )
        articles.append(put_here.article)
    archive.put_reading(articles[1], 1, "p1", reading_of(articles[1], text))
    archive.put_stories([story_of(articles[1], articles[5])])
    found = archive.search_articles(Search(words="haven", **filters))
    assert [articles.index(hit.article) for hit in found] == numbers


@pytest.mark.parametrize("probed", [0, 60], ids=["the index first", "the filters first"])
@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        ({}, [5, 4, 3, 2, 1, 0]),
        ({"outlet": "Havenblad"}, [4, 0]),
        ({"since": "2024-03-13", "until": "2024-03-14"}, [3, 2]),
        ({"speaker": "dorsman", "since": "2024-03-15"}, [5, 4]),
        ({"act": "asserts", "outlet": "De Krant", "limit": 2, "offset": 1}, [3, 2]),
        ({"act": "denies"}, []),
    ],
    ids=str,
)
def test_statements_with_frequent_words_are_found_by_filters(archive, monkeypatch, filters, numbers, probed):
    """As articles are."""
    monkeypatch.setattr("wederhoor.store.search.MOST_RANKED", 3)
    monkeypatch.setattr("wederhoor.store.search._STATEMENTS", replace(_STATEMENTS, probed=probed))
    articles = []
    for number in range(6):
        outlet = "De Krant" if number % 4 else "Havenblad"
        published = f"2024-03-{11 + number}T00:30:00+01:00"
        made = put(archive, name=f"{number}", url=None, source_id=f"{number}", outlet=outlet, published=published)
        archive.put_reading(made.article, 1, "p1", reading_of(made.article))
        articles.append(made.article)
    found = archive.search_statements(Search(words="gewonden", **filters))
    assert [articles.index(hit.article) for hit in found] == numbers


@pytest.mark.parametrize("published", ["2024-03-11T00:10:00+14:00", "2024-03-11T23:50:00-12:00", "2024-03-11"])
@pytest.mark.parametrize("day", ["2024-03-10", "2024-03-11", "2024-03-12"])
def test_a_day_is_that_of_the_outlet(archive, published, day):
    """Wherever on earth the outlet is."""
    put(archive, published=published)
    for search in (Search(since=day), Search(words="brand", since=day)):
        assert bool(archive.search_articles(search)) == (day <= "2024-03-11")
    for search in (Search(until=day), Search(words="brand", until=day)):
        assert bool(archive.search_articles(search)) == (day >= "2024-03-11")


def test_a_short_beginning_is_a_word(archive):
    """Of one or two letters; all words that begin so would be most there are."""
    put(archive, "Een ge is een gewicht.")
    (hit,) = archive.search_articles(Search(words="ge*"))
    assert [span.of(hit.text) for span in hit.highlights] == ["ge"]
    assert not archive.search_articles(Search(words="gewi* -gewicht"))


@pytest.fixture
def alike(archive, monkeypatch):
    """Ids of two articles and of two stories that begin alike."""
    ids = iter(("abcd0000aaaaaaaa", "abcd1111bbbbbbbb"))
    monkeypatch.setattr("wederhoor.store.articles.archive_id", lambda *_parts: next(ids))
    articles = [put(archive, text=words, title=words, url=f"https://a.example/{words}") for words in ("Brand", "Brug")]
    names = [article.article for article in articles]
    archive.put_stories([KeptStory(id=name, title="Haven", members=((name, "{}"),)) for name in names])
    return names


@pytest.mark.parametrize("find", [find_article, find_story])
def test_the_beginning_of_an_id_will_do(archive, alike, find):
    """Of four digits or more, where nothing else begins so; a whole id always."""
    assert [find(archive, name[:5]) for name in alike] == alike
    assert [find(archive, name) for name in alike] == alike


@pytest.mark.parametrize("find", [find_article, find_story])
@pytest.mark.parametrize("word", ["", "abc", "zzzz", "abcd2", "abcd0000aaaaaaaaa", "%", "abc_", "ABCD0", "\ud800"])
def test_what_begins_no_id_is_refused(archive, alike, find, word):
    """Too short a beginning too, and what SQL would take for a pattern."""
    with pytest.raises(InputError):
        find(archive, word)


@pytest.mark.parametrize(("find", "title"), [(find_article, "Brug"), (find_story, "Haven")])
def test_the_beginning_of_several_ids_is_refused(archive, alike, find, title):
    """With all that it may mean."""
    with pytest.raises(AmbiguityError, match=f"abcd: is the beginning of more than one .*{alike[1]} .{title}"):
        find(archive, "abcd")
