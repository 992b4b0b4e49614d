"""Sources to articles and failures."""

import hashlib
import io
import json
import os
import time

import pytest

from wederhoor.errors import InputError
from wederhoor.ingest import read_sources
from wederhoor.records.capture import DraftKind

DUTCH = "Brug stort in\n\nBij de instorting van de brug raakten drie mensen gewond, meldt de veiligheidsregio.\n"
ENGLISH = (
    "Bridge collapses near Eastmark\n\nThree people were injured when the bridge collapsed, the safety board said.\n"
)


@pytest.fixture
def folder(tmp_path):
    """A folder with two articles in a folder."""
    (tmp_path / "articles").mkdir()
    for name in ("b.txt", "a.txt"):
        (tmp_path / "articles" / name).write_text(f"{DUTCH}{name}\n", "utf-8")
    return tmp_path


def bundle(folder, **content):
    """Writes ``bundle.json``; by default it lists both articles of the folder."""
    documents = [
        {"id": "x1", "file": "articles/b.txt", "outlet": "De Lantaarn", "published": "2024-03-12"},
        {
            "id": "x2",
            "file": "articles/a.txt",
            "outlet": None,
            "published": "2024-03-12T10:15:00+01:00",
            "url": "https://a.example",
        },
    ]
    content = {"bundle": "brug", "language": "nl", "documents": documents} | content
    (folder / "bundle.json").write_text(json.dumps(content), "utf-8")


def intake(*paths, languages=("nl",), **more):
    return read_sources([str(path) for path in paths], languages=languages, **more)


def lines(found):
    """The failures as a user sees them, each checked to be one."""
    assert all(isinstance(failure, InputError) and "\n" not in str(failure) for failure in found.failures)
    return [str(failure) for failure in found.failures]


def test_file(tmp_path):
    """A file becomes an article with its text untouched and the digests of its bytes and text."""
    data = b"\xef\xbb\xbf" + DUTCH.replace("\n", "\r\n").encode()
    (tmp_path / "brug.txt").write_bytes(data)
    (article,) = intake(tmp_path / "brug.txt").articles
    assert (article.id, article.file, article.language) == ("brug", (tmp_path / "brug.txt").as_posix(), "nl")
    assert article.text == data.decode("utf-8")
    assert article.sha256 == hashlib.sha256(data).hexdigest()
    assert article.text_sha256 == hashlib.sha256(article.text.encode()).hexdigest()


def test_path_is_kept_as_given(folder, monkeypatch):
    """The file of an article is the path as it was given."""
    monkeypatch.chdir(folder)
    assert [article.file for article in intake("articles/a.txt", "articles").articles] == [
        "articles/a.txt",
        "articles/b.txt",
    ]


def test_folder(folder):
    """The article files of a folder and of the folders in it are read in the order of their names, hidden ones
    left out."""
    (folder / "z.TXT").write_text(DUTCH, "utf-8")
    (folder / ".hidden.txt").write_text(DUTCH, "utf-8")
    (folder / "notes.md").write_text(DUTCH, "utf-8")
    (folder / "articles" / "deep").mkdir()
    (folder / "articles" / "deep" / "c.txt").write_text(DUTCH, "utf-8")
    found = intake(folder)
    assert [article.id for article in found.articles] == ["z", "a", "b"]
    assert not found.failures
    assert found.title is None


def test_bundle(folder):
    """``bundle.json`` gives order, ids, outlets, dates and the title."""
    bundle(folder)
    found = intake(folder)
    assert [
        (article.id, article.file, article.outlet, article.published, article.url) for article in found.articles
    ] == [
        ("x1", "articles/b.txt", "De Lantaarn", "2024-03-12", None),
        ("x2", "articles/a.txt", None, "2024-03-12T10:15:00+01:00", "https://a.example"),
    ]
    assert (found.title, found.failures) == ("brug", ())


def test_bundle_in_a_folder(tmp_path):
    """A bundle in a folder of bundles is read by its own ``bundle.json``."""
    (tmp_path / "brug" / "articles").mkdir(parents=True)
    for name in ("a.txt", "b.txt"):
        (tmp_path / "brug" / "articles" / name).write_text(DUTCH, "utf-8")
    bundle(tmp_path / "brug")
    found = intake(tmp_path)
    assert [article.id for article in found.articles] == ["x1", "x2"]
    assert found.title == "brug"


def test_bundle_given_by_its_file(folder):
    """The path of a ``bundle.json`` stands for its folder."""
    bundle(folder)
    assert intake(folder / "bundle.json").articles == intake(folder).articles


def test_standard_input():
    """``-`` reads standard input."""
    found = intake("-", stdin=io.BytesIO(DUTCH.encode()))
    assert [(article.id, article.file, article.text) for article in found.articles] == [("stdin", "-", DUTCH)]


def test_front_matter_fills_what_the_bundle_leaves_open(folder):
    """Front matter gives what ``bundle.json`` does not."""
    bundle(folder)
    (folder / "articles" / "a.txt").write_text(
        f"outlet: Het Avondblad\npublished: 2020-01-01\ntitle: Brug weg\n\n{DUTCH}", "utf-8"
    )
    article = intake(folder).articles[1]
    assert (article.outlet, article.published, article.title) == (
        "Het Avondblad",
        "2024-03-12T10:15:00+01:00",
        "Brug weg",
    )


def test_ids_are_unique(folder):
    """Articles whose files bear one name get numbers, in order."""
    for name in ("one", "two"):
        (folder / name).mkdir()
        (folder / name / "a.txt").write_text(DUTCH, "utf-8")
    (folder / "one" / "a-2.txt").write_text(DUTCH, "utf-8")
    assert [article.id for article in intake(folder).articles] == ["a", "b", "a-2", "a-3", "a-4"]


@pytest.mark.parametrize(
    ("name", "data", "problem", "advice"),
    [
        pytest.param("leeg.txt", b"", "is empty", "leave it out", id="empty"),
        pytest.param("wit.txt", b" \n\t\r\n", "is empty", "leave it out", id="white space"),
        pytest.param("beeld.txt", bytes(range(256)) * 9, "binary", "UTF-8", id="binary"),
        pytest.param("stuk.pdf", b"%PDF-1.4", "PDF", "get the file again", id="PDF"),
        pytest.param("bridge.txt", ENGLISH.encode(), "seems to be in English", "Dutch (nl)", id="English"),
        pytest.param("cijfers.txt", b"12 345 ...", "holds no words", "Dutch (nl)", id="no words"),
    ],
)
def test_unreadable_file_is_a_failure(folder, name, data, problem, advice):
    """A file that is no Dutch article is one line that names it and says what to do, and the others are read."""
    (folder / name).write_bytes(data)
    found = intake(folder / name, folder / "articles")
    (line,) = lines(found)
    assert line.startswith(f"{(folder / name).as_posix()}: ")
    assert problem in line
    assert advice in line
    assert len(found.articles) == 2


def test_missing_path(folder):
    """A path that does not exist is one line."""
    found = intake(folder / "geen.txt", folder / "articles" / "a.txt", "nul\x00")
    assert ["does not exist" in line or "cannot be opened" in line for line in lines(found)] == [True, True]
    assert len(found.articles) == 1


def test_folder_without_articles(tmp_path):
    """A folder without article files is one line that says what they are."""
    (tmp_path / "beeld.png").write_bytes(b"")
    (line,) = lines(intake(tmp_path))
    assert "holds no articles (." in line
    assert " .htm, .html, " in line


def test_posts_stay_posts(tmp_path):
    """What a reader says of the kind of a source reaches the dossier, each post an article of its own."""
    message = {"type": "message", "date": "2024-03-11T18:40:00", "text": "De brug bij Dalfsum is na de brand dicht."}
    chat = {"name": "Kade", "type": "public_channel", "id": 1, "messages": [{"id": 1, **message}, {"id": 2, **message}]}
    (tmp_path / "result.json").write_text(json.dumps(chat), "utf-8")
    found = intake(tmp_path / "result.json")
    assert [(article.kind, article.outlet) for article in found.articles] == [(DraftKind.POST, "Kade")] * 2


def test_files_of_shared_suffixes_are_opened_to_see(tmp_path):
    """A list of stories is read, another table beside it is passed over without a word."""
    (tmp_path / "a.txt").write_text(DUTCH, "utf-8")
    stories = f"id,media_name,publish_date,title,url,text\n1,Kade,2024-03-11,Brug,,{DUTCH.split(chr(10))[2]}\n"
    (tmp_path / "stories.csv").write_text(stories.replace("gewond, meldt", "gewond meldt"), "utf-8")
    (tmp_path / "table.csv").write_text("naam,aantal\nEls,3\n", "utf-8")
    (tmp_path / "settings.json").write_text('{"naam": "Els"}', "utf-8")
    found = intake(tmp_path)
    assert [article.outlet for article in found.articles] == [None, "Kade"]
    assert not found.failures


def test_given_twice(folder):
    """A file that is given twice, under two names too, is read once, and a line says so."""
    found = intake(folder / "articles", folder / "articles" / ".." / "articles" / "a.txt")
    assert [article.id for article in found.articles] == ["a", "b"]
    (line,) = lines(found)
    assert "is given twice" in line
    assert len(intake("-", "-", stdin=io.BytesIO(DUTCH.encode())).failures) == 1


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions bind only users")
def test_unreadable_permissions(folder):
    """A file that may not be read is one line."""
    (folder / "articles" / "a.txt").chmod(0)
    found = intake(folder)
    assert "cannot be read" in lines(found)[0]
    assert len(found.articles) == 1


def test_directory_of_bytes(tmp_path):
    """A name that is no UTF-8, or holds a line break, is shown on one line."""
    name = os.fsdecode(b"be\xffr\nicht.txt")
    (tmp_path / name).write_text("", "utf-8")
    (line,) = lines(intake(tmp_path / name))
    assert "be\ufffdr\ufffdicht.txt" in line


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"{", "not valid JSON", id="broken"),
        pytest.param(b"\xff\xfe{}", "not valid JSON", id="encoding"),
        pytest.param(b"[]", "no JSON object", id="list"),
        pytest.param(b"{}", "no list 'documents'", id="no documents"),
        pytest.param(b'{"documents": {}}', "no list 'documents'", id="documents no list"),
        pytest.param(b'{"documents": []}', "no list 'documents'", id="documents empty"),
        pytest.param(b"[" * 100_000, "not valid JSON", id="deep"),
    ],
)
def test_broken_bundle(folder, content, problem):
    """Of a broken ``bundle.json`` there is one line, and the article files are read without it."""
    (folder / "bundle.json").write_bytes(content)
    found = intake(folder)
    (line,) = lines(found)
    assert line.startswith((folder / "bundle.json").as_posix())
    assert problem in line
    assert "mend it or delete it" in line
    assert [article.id for article in found.articles] == ["a", "b"]


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        pytest.param("articles/a.txt", "document 2 is no JSON object", id="string"),
        pytest.param({"id": "x2"}, "document 2 names no file", id="no file"),
        pytest.param({"id": "x2", "file": 3}, "document 2 names no file", id="file no string"),
        pytest.param({"id": "x2", "file": "articles/c.txt"}, "'articles/c.txt' is not there", id="absent"),
        pytest.param({"id": "x2", "file": "../c.txt"}, "lies outside the folder", id="outside"),
        pytest.param({"id": "x2", "file": "/etc/hostname"}, "lies outside the folder", id="absolute"),
        pytest.param({"id": "x2", "file": "a\x00b"}, "no possible file name", id="NUL"),
        pytest.param({"id": "x2", "file": "articles"}, "is not there", id="folder"),
    ],
)
def test_document_that_cannot_be_found(folder, document, problem):
    """A document that cannot be found is one line, beside one for the file that is now listed by nothing."""
    bundle(folder, documents=[{"id": "x1", "file": "articles/b.txt"}, document])
    found = intake(folder)
    first, second = lines(found)
    assert problem in first
    assert "does not list 'articles/a.txt'" in second
    assert [article.id for article in found.articles] == ["x1"]


@pytest.mark.parametrize(
    ("fields", "problem", "article"),
    [
        pytest.param({"outlet": 7}, "'outlet' of document 1 is no string", ("x1", None, None), id="outlet"),
        pytest.param({"id": ["x"]}, "'id' of document 1 is no string", ("b", None, None), id="id"),
        pytest.param(
            {"published": "12 maart 2024"}, "no ISO 8601 date: '12 maart 2024'", ("x1", None, None), id="date"
        ),
        pytest.param({"published": "2024-02-30"}, "no ISO 8601 date", ("x1", None, None), id="impossible date"),
        pytest.param({"published": "2024-03"}, "no ISO 8601 date", ("x1", None, None), id="month"),
    ],
)
def test_odd_field(folder, fields, problem, article):
    """A field that cannot be used is ignored, one line says so, and the article is read."""
    bundle(folder, documents=[{"id": "x1", "file": "articles/b.txt"} | fields, {"file": "articles/a.txt"}])
    found = intake(folder)
    (line,) = lines(found)
    assert problem in line
    assert (found.articles[0].id, found.articles[0].outlet, found.articles[0].published) == article
    assert found.articles[1].id == "a"


@pytest.mark.parametrize(
    "published", ["2024-03-12", "2024-03-12T10:15", "2024-03-12 10:15:00+01:00", "2024-03-12T09:15:00Z"]
)
def test_iso_dates_are_kept(folder, published):
    """ISO 8601 dates and date times are kept as they are written."""
    bundle(folder, documents=[{"file": "articles/b.txt", "published": published}, {"file": "articles/a.txt"}])
    found = intake(folder)
    assert (found.articles[0].published, found.failures) == (published, ())


def test_id_given_twice(folder):
    """Of an id that two documents have, the second article gets a new one."""
    bundle(folder, documents=[{"id": "x", "file": "articles/b.txt"}, {"id": "x", "file": "articles/a.txt"}])
    found = intake(folder)
    assert [article.id for article in found.articles] == ["x", "a"]
    assert "the id 'x' is given twice" in lines(found)[0]


def test_declared_language(folder):
    """A language code with a region is understood, one that is none is a line, and neither overrules plain prose."""
    (folder / "articles" / "a.txt").write_text(ENGLISH, "utf-8")
    bundle(folder, language="nl-BE")
    assert ["seems to be in English" in line for line in lines(intake(folder))] == [True]
    bundle(folder, language="Dutch")
    assert "no ISO 639-1 code" in lines(intake(folder, languages=["nl", "en"]))[0]


BOTH = ("en", "nl")
"""Languages that have a pack."""


def languages(folder, **texts):
    """The language of each text of a folder, by name, as they are read together."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    found = intake(*(folder / f"{name}.txt" for name in texts), languages=BOTH)
    return {article.id: article.language for article in found.articles}


def test_a_mixed_folder(tmp_path):
    """Each article has the language of its own text."""
    assert languages(tmp_path, a=DUTCH, b=ENGLISH, c=DUTCH) == {"a": "nl", "b": "en", "c": "nl"}


@pytest.mark.parametrize(("text", "language"), [(DUTCH, "nl"), (ENGLISH, "en")])
def test_a_short_text_is_in_the_language_of_the_others(tmp_path, text, language):
    """Of a headline that may be in either the others decide."""
    assert languages(tmp_path, a="Brand in Gent\n", b=text) == {"a": language, "b": language}


def test_the_others_do_not_decide_what_is_certain(tmp_path):
    """One English article among Dutch ones stays English."""
    assert languages(tmp_path, a=DUTCH, b=DUTCH, c=DUTCH, d=ENGLISH)["d"] == "en"


@pytest.mark.parametrize(
    "head", ["language: nl\n\n", "---\nlang: x\nlanguage: nl-BE\n---\n", "outlet: A\nlanguage: NL\n\n"]
)
def test_front_matter_sets_the_language(tmp_path, head):
    """What somebody wrote above an article counts whatever its text seems to be in."""
    assert languages(tmp_path, a=head + ENGLISH, b=ENGLISH) == {"a": "nl", "b": "en"}


def test_a_document_of_a_bundle_has_its_own_language(folder):
    """It goes before the language of the bundle, which only decides in doubt."""
    documents = [{"id": "x", "file": "articles/a.txt", "language": "en"}, {"id": "y", "file": "articles/b.txt"}]
    bundle(folder, documents=documents, language="nl")
    assert [article.language for article in intake(folder, languages=BOTH).articles] == ["en", "nl"]


def test_the_language_of_a_bundle_decides_in_doubt(folder):
    """Three words may be in either."""
    (folder / "articles" / "a.txt").write_text("Brand in Gent", "utf-8")
    for code in BOTH:
        bundle(folder, documents=[{"file": "articles/a.txt"}], language=code)
        assert [article.language for article in intake(folder, languages=BOTH).articles] == [code]


def test_the_language_that_is_given_is_that_of_all(tmp_path):
    """It goes before what their front matter says."""
    (tmp_path / "a.txt").write_text(f"language: en\n\n{DUTCH}", "utf-8")
    (tmp_path / "b.txt").write_text(ENGLISH, "utf-8")
    found = intake(tmp_path, languages=BOTH, language="nl")
    assert [article.language for article in found.articles] == ["nl", "nl"]


def test_what_is_no_code_is_told_and_counts_for_nothing(tmp_path):
    """The article is read in the language that its text is in."""
    (tmp_path / "a.txt").write_text(f"language: Klingon\n\n{DUTCH}", "utf-8")
    found = intake(tmp_path, languages=BOTH)
    assert [article.language for article in found.articles] == ["nl"]
    assert lines(found) == [
        f"{tmp_path}/a.txt: 'language' is no ISO 639-1 code: 'Klingon'; write a code such as nl; it is detected for now"
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f"language: de\n\n{DUTCH}", "is said to be in German; correct that or leave it out"),
        ("Trois personnes ont été blessées dans l'incendie du port, selon la police.", "seems to be in French;"),
        ("12 345", "holds no words;"),
    ],
)
def test_an_article_in_another_language_is_left_out_with_a_line(tmp_path, text, problem):
    """The line says why, and what there is."""
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (tmp_path / "b.txt").write_text(DUTCH, "utf-8")
    found = intake(tmp_path, languages=BOTH)
    assert [article.id for article in found.articles] == ["b"]
    assert problem in lines(found)[0]
    assert "articles can be in: English (en), Dutch (nl)" in lines(found)[0]


def test_everything_at_once(folder):
    """Failures come in the order of the sources, and reading twice gives the same."""
    bundle(folder)
    (folder / "leeg.txt").write_text("", "utf-8")
    paths = [folder / "weg", folder / "leeg.txt", folder, folder / "articles"]
    found = intake(*paths)
    assert [line.split(": ")[1].split(";")[0] for line in lines(found)] == [
        "does not exist",
        "is empty",
        "is given twice",
        "is given twice",
    ]
    assert found.articles == intake(*paths).articles


def test_many_files(tmp_path):
    """Time is linear in the number of files, with equal names too."""
    for number in range(600):
        (tmp_path / f"{number:03}").mkdir()
        (tmp_path / f"{number:03}" / "a.txt").write_text(DUTCH, "utf-8")
    read_sources([tmp_path / "000"], languages=["nl"])

    def seconds(count):
        start = time.process_time()
        assert len(intake(*sorted(tmp_path.iterdir())[:count]).articles) == count
        return time.process_time() - start

    # the best of three: a collection of garbage in one of them once made the ratio 14 on a busy machine
    best = {count: min(seconds(count) for _ in range(3)) for count in (150, 600)}
    assert best[600] <= 12 * max(best[150], 0.01)
