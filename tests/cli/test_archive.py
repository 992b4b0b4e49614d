"""The commands on archives: ``new``, ``add``, ``stories``, ``search``, ``verify``, and ``dossier`` and ``export`` of a
story."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wederhoor.cli.clock import utc_now
from wederhoor.cli.main import main
from wederhoor.records.archive import Choice
from wederhoor.store import open_archive

ROOT = Path(__file__).parents[2]


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two bundles, read and sorted."""
    path = tmp_path_factory.mktemp("archive") / "desk.db"
    assert run("new", path).exit_code == 0
    added = run("add", path, ROOT / "examples" / "veerpont", ROOT / "examples" / "transfer")
    assert (added.exit_code, added.stdout, added.stderr) == (0, "", "7 new articles\n")
    assert run("stories", path).exit_code == 0
    return path


def story_of(archive: Path, word: str) -> dict:
    """The story whose title has the word, as ``stories --json`` gives it."""
    lines = run("stories", archive, "--json").stdout.splitlines()
    return next(story for line in lines if word in (story := json.loads(line))["title"])


def test_stories_are_listed_with_their_articles(archive):
    """One line a story, the latest first."""
    lines = run("stories", archive).stdout.splitlines()
    assert len(lines) == 2
    assert "3 articles, 3 outlets  Overgang" in lines[0]
    assert "2024-10-17 – 2024-10-19  4 articles, 3 outlets  Veerpont" in lines[1]


def test_articles_without_outlet_are_counted_apart(tmp_path):
    """Nobody knows whether they are of one of the others."""
    archive = tmp_path / "a.db"
    folder = tmp_path / "in"
    shutil.copytree(ROOT / "examples" / "veerpont" / "articles", folder)
    for name, outlet in (("a1", "outlet: De Brug\n\n"), ("a2", "outlet: De Brug\n\n"), ("a3", ""), ("a4", "")):
        (folder / f"{name}.txt").write_text(outlet + (folder / f"{name}.txt").read_text("utf-8"), "utf-8")
    run("new", archive)
    run("add", archive, folder, "--no-read")
    assert "  4 articles, 1 outlet, 2 without outlet  " in run("stories", archive).stdout
    story = json.loads(run("stories", archive, "--json").stdout)
    assert (story["outlets"], story["without_outlet"]) == (1, 2)
    with open_archive(archive, clock=utc_now) as opened:
        (line,) = opened.list_stories(Choice())
    assert (line.articles, line.outlets, line.unnamed) == (4, 1, 2)


def test_what_people_decide_about_stories_holds(tmp_path):
    """Two articles that are apart stay apart when all is sorted anew, until they are said to be together."""
    archive = tmp_path / "a.db"
    run("new", archive)
    run("add", archive, ROOT / "examples" / "veerpont", "--no-read")
    first, second = (one["id"] for one in story_of(archive, "Veerpont")["articles"][:2])
    assert len(run("stories", archive, "--apart", first[:8], second[:8]).stdout.splitlines()) == 2
    assert len(run("stories", archive).stdout.splitlines()) == 2
    assert len(run("stories", archive, "--together", first, second).stdout.splitlines()) == 1
    refused = run("stories", archive, "--apart", first, "0000")
    assert refused.exit_code == 2
    assert "0000: is no article of this archive" in refused.stderr


def test_search_finds_articles_by_any_form_of_a_word(archive):
    """The article, its outlet and the words around."""
    found = run("search", archive, "vermiste", "--json").stdout.splitlines()
    assert {json.loads(line)["outlet"] for line in found} == {"Omroep Merkel", "Dagblad De Lantaarn", "Het Avondblad"}


def found_in(tmp_path: Path, text: str, *words: str) -> list[str]:
    """The lines that ``search`` prints of an archive of one text."""
    run("new", tmp_path / "a.db")
    run("add", tmp_path / "a.db", "-", "--no-read", stdin=text.encode())
    return run("search", tmp_path / "a.db", *words).stdout.splitlines()


BODY = "De brandweer rukte uit naar de haven.\n\nAcht mensen zijn gewond, meldt de politie."


@pytest.mark.parametrize(
    "head", ["Vuur in de haven\n\n", "title: Vuur in de haven\n\n", "title: Vuur  in de haven\n\nVuur in de haven\n\n"]
)
@pytest.mark.parametrize(
    ("word", "begins"), [("vuur", "De brandweer rukte"), ("politie", "rukte uit"), ("haven", "De brandweer rukte")]
)
def test_search_shows_the_title_once(tmp_path, head, word, begins):
    """Below it stand the words that were found in the body, or the body's beginning."""
    title, below = found_in(tmp_path, head + BODY, word)
    assert title.startswith("Vuur in de haven  (")
    assert below.lstrip().startswith(begins) or begins in below
    assert "Vuur" not in below


def test_search_shows_a_title_alone(tmp_path):
    """Of a text that has no more than that."""
    assert len(found_in(tmp_path, "Vuur in de haven van Oostmerkel", "vuur")) == 1


def test_search_finds_statements_by_who_and_how(archive):
    """Denials of one speaker, with the exact words."""
    lines = run("search", archive, "--statements", "--act", "denies", "--json").stdout.splitlines()
    found = [json.loads(line) for line in lines]
    assert found
    assert {one["act"] for one in found} == {"denies"}
    assert all(piece["end"] - piece["start"] == len(piece["text"]) for one in found for piece in one["content"])


def test_search_takes_the_beginning_of_a_storys_id(archive):
    """As every command that takes a story."""
    story = story_of(archive, "Veerpont")
    found = run("search", archive, "--story", story["id"][:4], "--json").stdout.splitlines()
    assert {json.loads(line)["article"] for line in found} == {one["id"] for one in story["articles"]}


def test_search_without_a_hit_says_so(archive):
    """As grep: nothing on standard output, exit status 1."""
    result = run("search", archive, "zeppelin")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "nothing was found\n")


def test_verify_finds_a_flipped_byte(archive, tmp_path):
    """All is well, until one byte of a captured file is another."""
    assert run("verify", archive).exit_code == 0
    blob = next(path for path in sorted(archive.with_suffix(".blobs").rglob("*")) if len(path.name) > 40)
    data = blob.read_bytes()
    blob.write_bytes(bytes([data[0] ^ 1]) + data[1:])
    try:
        damaged = run("verify", archive)
    finally:
        blob.write_bytes(data)
    assert damaged.exit_code == 1
    assert damaged.stdout


def test_verify_tells_of_damage_that_stops_it(tmp_path):
    """Where the schema itself cannot be read that is what was found, on standard output, and no wrong use."""
    path = tmp_path / "a.db"
    run("new", path)
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE log", b"CREATE T\xd4BLE log"))
    damaged = run("verify", path)
    assert damaged.exit_code == 1
    assert "is damaged" in damaged.stdout


def test_a_story_becomes_a_dossier(archive, tmp_path):
    """The same points as of the folder, and a page."""
    story = story_of(archive, "Veerpont")["id"]
    made = run("dossier", archive, "--story", story[:4], "--json", "-", "--quiet")
    folder = run("dossier", ROOT / "examples" / "veerpont", "--json", "-", "--quiet")
    ours, theirs = ([point["question"] for point in json.loads(one.stdout)["points"]] for one in (made, folder))
    assert sorted(ours) == sorted(theirs)
    assert run("dossier", archive, "--story", story, "-o", tmp_path / "page.html", "--quiet").exit_code == 0
    assert (tmp_path / "page.html").stat().st_size > 100_000


def test_a_story_is_exported(archive):
    """As any dossier."""
    result = run("export", archive, "--story", story_of(archive, "Veerpont")["id"], "--to", "bibtex", "-o", "-")
    assert result.stdout.count("@article{") == 4


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("dossier", "ARCHIVE"), "give one story"),
        (("dossier", "ARCHIVE", "--story", "zzz"), "zzz: is no story of this archive"),
        (("dossier", ROOT / "examples" / "veerpont", "--story", "a"), "goes with an archive"),
        (("stories", "niets.db"), "niets.db: is not there; make it with `wederhoor new`"),
        (("search", ROOT / "README.md", "x"), "README.md: "),
        (("search", "ARCHIVE", "--story", "zzz"), "zzz: is no story of this archive"),
        (("stories", "ARCHIVE", "--apart", "3f2a", "3f2a"), "3f2a: is given twice; give two articles"),
        (("new", "ARCHIVE"), "is already there"),
    ],
)
def test_what_cannot_be_done_says_why(archive, arguments, problem):
    """One message, nothing on standard output, exit status 2."""
    result = run(*(archive if argument == "ARCHIVE" else argument for argument in arguments))
    assert (result.exit_code, result.stdout) == (2, "")
    assert problem in result.stderr


def test_standard_input_is_taken_in(tmp_path):
    """A page from a pipe."""
    archive = tmp_path / "a.db"
    run("new", archive)
    words = b"outlet: De Brug\npublished: 2024-03-11\n\nVolgens de brandweer is de brand geblust."
    assert run("add", archive, "-", "--no-read", stdin=words).stderr == "1 new article\n"


def test_each_text_from_a_pipe_is_an_article(tmp_path):
    """Two that have nothing to do with each other are no versions of one article; the same one again is known."""
    archive = tmp_path / "a.db"
    run("new", archive)
    first, second = b"Volgens de brandweer is de brand geblust.", b"De ploegleider noemt de etappe zwaar."
    said = [run("add", archive, "-", "--no-read", stdin=words).stderr for words in (first, second, first)]
    assert said == ["1 new article\n", "1 new article\n", "1 source that was taken in before\n"]


def make_bundle(folder: Path, words: str) -> Path:
    """A bundle of one article, its file and outlet called as in every such bundle."""
    folder.mkdir(parents=True)
    (folder / "a1.txt").write_text(words, "utf-8")
    listed = {"id": "a1", "file": "a1.txt", "outlet": "De Brug"}
    (folder / "bundle.json").write_text(json.dumps({"bundle": "x", "documents": [listed]}), "utf-8")
    return folder


def test_files_of_one_name_are_articles_of_their_own(tmp_path):
    """Bundles call their files alike, and outlets come in many bundles."""
    archive = tmp_path / "a.db"
    run("new", archive)
    fire = make_bundle(tmp_path / "fire", "Volgens de brandweer is de brand geblust.")
    race = make_bundle(tmp_path / "race", "De ploegleider noemt de etappe zwaar.")
    assert run("add", archive, fire, race, "--no-read").stderr == "2 new articles\n"


def test_a_file_is_the_same_from_any_folder(tmp_path, monkeypatch):
    """A name goes from the archive's folder: of what is called the same from two folders, each is its own."""
    archive = tmp_path / "a.db"
    run("new", archive)
    said = []
    for folder in (make_bundle(tmp_path / "fire", DUTCH), make_bundle(tmp_path / "race", ENGLISH)):
        monkeypatch.chdir(folder)
        said += [run("add", "../a.db", path, "--no-read").stderr for path in (".", folder)]
    assert said == ["1 new article\n", "1 source that was taken in before\n"] * 2


def test_what_cannot_be_read_is_called_as_it_was_typed(tmp_path, monkeypatch):
    """Not by the name that the archive keeps it under."""
    run("new", tmp_path / "a.db")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.txt").write_bytes(b"")
    monkeypatch.chdir(tmp_path / "in")
    assert run("add", "../a.db", "empty.txt").stderr.startswith("empty.txt: is empty; ")
    assert run("add", "../a.db", "-", stdin=b"").stderr.startswith("-: is empty; ")


DUTCH = "Brug stort in\n\nBij de instorting van de brug raakten drie mensen gewond, zegt de politie.\n"
ENGLISH = "Bridge collapses\n\nThree people were injured when the bridge collapsed, police said on Monday.\n"
FRENCH = "Un pont s'effondre\n\nTrois personnes ont été blessées dans l'effondrement du pont, selon la police.\n"


def kept(tmp_path: Path, *more: object, **texts: str) -> tuple[Result, dict[str, str]]:
    """What ``add`` says of these texts, and the language of each, by name, as it is kept."""
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    assert run("new", tmp_path / "a.db").exit_code == 0
    added = run("add", tmp_path / "a.db", *(tmp_path / f"{name}.txt" for name in texts), "--no-read", *more)
    with open_archive(tmp_path / "a.db", clock=utc_now) as archive:
        return added, {Path(version.capture.name).stem: version.language for version in archive.versions()}


def test_each_article_is_kept_in_its_own_language(tmp_path: Path) -> None:
    """That of the text, or that which its front matter sets."""
    _, languages = kept(tmp_path, a=DUTCH, b=ENGLISH, c=f"language: en\n\n{DUTCH}")
    assert languages == {"a": "nl", "b": "en", "c": "en"}


def test_a_short_text_is_kept_in_a_language_that_can_be_read(tmp_path: Path) -> None:
    """A headline that seems to be Afrikaans or Norwegian, but may well be Dutch, is Dutch."""
    _, languages = kept(tmp_path, a="Trein staat stil", b="Minister stapt op")
    assert languages == {"a": "nl", "b": "nl"}


def test_the_language_that_is_given_is_kept(tmp_path: Path) -> None:
    """Of all that is new."""
    _, languages = kept(tmp_path, "--language", "nl", a=ENGLISH, b="12 345")
    assert languages == {"a": "nl", "b": "nl"}


def test_what_no_pack_can_read_is_kept_and_told(tmp_path: Path) -> None:
    """It may be read when there is one."""
    added, languages = kept(tmp_path, a=DUTCH, b=FRENCH, c="12 345")
    assert languages == {"a": "nl", "b": "fr", "c": "und"}
    assert added.stderr.splitlines()[1:] == [
        "kept and not read: 1 article in French (fr); articles can be in: Dutch (nl), English (en)",
        "kept and not read: 1 article without words; articles can be in: Dutch (nl), English (en)",
    ]


@pytest.mark.parametrize("arguments", [("--language", "de"), ("--language", "nl", "--again")])
def test_a_language_that_cannot_be_set(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """One without a pack, and one for what the archive has already."""
    added, _ = kept(tmp_path, *arguments, a=DUTCH)
    assert added.exit_code == 2


def test_a_dossier_says_what_it_leaves_out(tmp_path: Path) -> None:
    """An article of the story in a language without a pack is named."""
    added, _ = kept(tmp_path, a=DUTCH, b=f"language: de\n\n{DUTCH}Zei de politie.")
    assert added.exit_code == 0
    with open_archive(tmp_path / "a.db", clock=utc_now) as archive:
        articles = [version.article for version in archive.versions()]
    run("stories", tmp_path / "a.db", "--together", *articles)
    story = story_of(tmp_path / "a.db", "Brug")["id"]
    told = run("dossier", tmp_path / "a.db", "--story", story, "--quiet")
    assert told.exit_code == 0
    assert "b.txt: is in German (de), which has no pack; it is left out" in told.stderr
