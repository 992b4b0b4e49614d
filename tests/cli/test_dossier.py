"""``wederhoor dossier``."""

import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.dossiers import FIRE, PORT, make_dossier
from tests.interfaces import EN
from wederhoor.cli import dossier as command
from wederhoor.cli.dossier import parse_pipeline
from wederhoor.cli.main import main
from wederhoor.errors import SetupError
from wederhoor.publish.html import render_page
from wederhoor.records.codec import dump_dossier

DOSSIER = make_dossier()
MADE = datetime(2024, 10, 19, 8, 30, tzinfo=UTC)


@pytest.fixture
def calls(monkeypatch):
    """What was asked of the pipeline, which is not run."""
    asked = []

    def make(intake, **options):
        asked.append((intake, options))
        return DOSSIER

    monkeypatch.setattr(command, "make", make)
    return asked


@pytest.fixture
def folder(tmp_path):
    """A folder with two articles."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a1.txt").write_text(FIRE, encoding="utf-8")
    (articles / "a2.txt").write_text(PORT, encoding="utf-8")
    return articles


def run(*arguments, **options):
    return CliRunner().invoke(main, ["dossier", *(str(argument) for argument in arguments)], **options)


@pytest.fixture(autouse=True)
def moment(monkeypatch):
    """Every run is at one moment."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MADE.timestamp())))


class TestMoment:
    def test_is_the_clock_of_the_run(self, calls, folder, tmp_path, monkeypatch):
        """Without the variable the page bears today's date."""
        monkeypatch.delenv("SOURCE_DATE_EPOCH")
        before = datetime.now(UTC)
        run(folder, "-o", tmp_path / "page.html")
        page = (tmp_path / "page.html").read_text("utf-8")
        days = {render_page(DOSSIER, made=moment) for moment in (before, before + timedelta(minutes=1))}
        assert page in days

    @pytest.mark.parametrize("epoch", ["", "gisteren", "1e9", "9" * 30], ids=["empty", "word", "float", "too late"])
    def test_that_is_none_is_a_complaint(self, calls, folder, monkeypatch, epoch):
        """Rather than a page with a wrong date."""
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        result = run(folder, "-o", "-")
        assert result.exit_code == 2
        assert calls == []

    def test_leaves_the_json_alone(self, calls, folder, monkeypatch):
        """The dossier itself is the same on every day."""
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
        assert run(folder, "--json", "-").stdout == dump_dossier(DOSSIER)


@pytest.mark.usefixtures("calls")
class TestOutput:
    def test_prints_a_summary(self, folder):
        """Without -o and --json the summary goes to standard output, and nothing to standard error."""
        result = run(folder)
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout.startswith("brand\n2 artikelen")

    def test_writes_the_page_and_the_json(self, folder, tmp_path):
        """Each goes to its file; standard output stays empty, standard error says where they are."""
        page, data = tmp_path / "page.html", tmp_path / "dossier.json"
        result = run(folder, "-o", page, "--json", data)
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == f"written: {page}\nwritten: {data}\n"
        assert page.read_text("utf-8") == render_page(DOSSIER, made=MADE)
        assert data.read_text("utf-8") == dump_dossier(DOSSIER)

    def test_is_quiet(self, folder, tmp_path):
        """--quiet says nothing of what went well."""
        assert run(folder, "-o", tmp_path / "page.html", "--quiet").stderr == ""

    def test_writes_to_standard_output(self, folder):
        """A hyphen is standard output, which then holds nothing else."""
        assert run(folder, "-o", "-").stdout == render_page(DOSSIER, made=MADE)
        assert json.loads(run(folder, "--json", "-").stdout)["title"] == "brand"

    def test_speaks_english(self, folder):
        """The interface can be in English."""
        assert run(folder, "-o", "-", "--interface", "en").stdout == render_page(DOSSIER, interface=EN, made=MADE)

    def test_leaves_no_parts_behind(self, folder, tmp_path):
        """A file is written whole, over what was there."""
        page = tmp_path / "page.html"
        page.write_text("old")
        run(folder, "-o", page)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["articles", "page.html"]
        assert page.read_text("utf-8") == render_page(DOSSIER, made=MADE)

    def test_follows_a_link_and_keeps_permissions(self, folder, tmp_path):
        """The file behind a link is replaced, the link stays, and so do the permissions."""
        target, link = tmp_path / "target.html", tmp_path / "link.html"
        target.write_text("old")
        target.chmod(0o640)
        link.symlink_to(target)
        run(folder, "-o", link)
        assert link.is_symlink()
        assert target.stat().st_mode & 0o777 == 0o640
        assert target.read_text("utf-8") == render_page(DOSSIER, made=MADE)

    def test_writes_to_a_device(self, folder):
        """A device is written to, not replaced."""
        result = run(folder, "-o", "/dev/null")
        assert result.exit_code == 0
        assert not Path("/dev/null").is_file()


class TestRefusal:
    """What is refused before any work."""

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            ((), "Missing argument 'PATH...'"),
            (("{folder}", "-o", "{folder}/no/page.html"), "does not exist; make it first"),
            (("{folder}", "-o", "{folder}"), "is a folder; name a file in it"),
            (("{folder}", "--json", "{folder}/no/x.json"), "does not exist; make it first"),
            (("{folder}", "-o", "-", "--json", "-"), "standard output has room for one"),
            (("{folder}", "-o", "{folder}/x", "--json", "{folder}/../articles/x"), "name the same file"),
            (("{folder}", "--pipeline", "xx=NAME"), "say which language it parses, as in nl=NAME"),
            (("{folder}", "--pipeline", "nl="), "say which language it parses"),
            (("{folder}", "--interface", "fr"), "is not one of"),
        ],
        ids=[
            "no path",
            "no folder",
            "a folder",
            "no folder for JSON",
            "twice standard output",
            "one file",
            "no language",
            "no name",
            "no interface",
        ],
    )
    def test_says_what_is_wrong(self, arguments, message, folder, calls):
        """A usage error has exit status 2 and says what to do."""
        result = run(*(argument.format(folder=folder) for argument in arguments))
        assert result.exit_code == 2
        assert message in result.stderr
        assert calls == []

    @pytest.mark.skipif(sys.platform == "win32", reason="needs permissions")
    def test_a_folder_that_is_not_writable(self, folder, calls, monkeypatch):
        """Permissions are looked at before the work."""
        monkeypatch.setattr("wederhoor.cli.destination.os.access", lambda *_: False)
        result = run(folder, "-o", folder / "page.html")
        assert (result.exit_code, calls) == (2, [])
        assert "is not writable; choose another one" in result.stderr


class TestSources:
    def test_says_what_failed_and_does_the_rest(self, folder, tmp_path, calls):
        """Each failure is one line; the exit status is 3."""
        (folder / "empty.txt").write_text("")
        result = run(folder, tmp_path / "nowhere.txt")
        assert result.exit_code == 3
        assert len(result.stderr.splitlines()) == 2
        assert "empty.txt" in result.stderr
        assert "nowhere.txt" in result.stderr
        assert len(calls[0][0].articles) == 2

    def test_nothing_could_be_done(self, tmp_path, calls):
        """Without an article there is no dossier and the exit status is 2."""
        result = run(tmp_path / "nowhere.txt", "-o", tmp_path / "page.html")
        assert (result.exit_code, result.stdout, calls) == (2, "", [])
        assert not (tmp_path / "page.html").exists()

    def test_a_name_cannot_act_on_the_terminal(self, tmp_path, calls):
        """Control characters in a file name are shown, and a failure stays one line."""
        result = run(tmp_path / "x\x1b[2J\ny.txt")
        assert "\x1b" not in result.stderr
        assert len(result.stderr.splitlines()) == 1

    def test_reads_standard_input(self, calls):
        """A hyphen is an article."""
        assert run("-", input=FIRE).exit_code == 0
        assert [article.text for article in calls[0][0].articles] == [FIRE]

    def test_hands_on_what_was_asked(self, folder, calls):
        """The options reach the pipeline."""
        run(folder, "--title", "Havenbrand", "--pipeline", "nl_core_news_lg", "--quiet")
        asked = {"title": "Havenbrand", "pipelines": {"nl": "nl_core_news_lg"}, "quiet": True, "judgements": ()}
        assert calls[0][1] == asked


@pytest.mark.parametrize(
    ("value", "chosen"),
    [
        ("nl_core_news_lg", ("nl", "nl_core_news_lg")),
        ("nl=eigen", ("nl", "eigen")),
    ],
)
def test_reads_which_pipeline_is_for_which_language(value, chosen):
    """A language can be named; else it is what spaCy's names begin with."""
    assert parse_pipeline(value) == chosen


class TestEnd:
    def end(self, monkeypatch, folder, error):
        def fail(*_, **__):
            raise error

        monkeypatch.setattr(command, "make", fail)
        return run(folder)

    def test_a_known_error_is_one_line(self, monkeypatch, folder):
        """A pipeline that is not installed is said without a trace."""
        result = self.end(monkeypatch, folder, SetupError("no pipeline 'x'"))
        assert (result.exit_code, result.stderr) == (2, "wederhoor: no pipeline 'x'\n")

    def test_an_interrupt_is_silent(self, monkeypatch, folder):
        """Ctrl-C ends with the status that shells expect."""
        result = self.end(monkeypatch, folder, KeyboardInterrupt())
        assert (result.exit_code, result.output) == (130, "")

    def test_an_unknown_error_keeps_its_trace(self, monkeypatch, folder):
        """A fault of the program is not hidden."""
        assert isinstance(self.end(monkeypatch, folder, ZeroDivisionError()).exception, ZeroDivisionError)
