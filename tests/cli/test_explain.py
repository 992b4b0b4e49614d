"""``wederhoor explain``."""

import re
from dataclasses import replace

import pytest
from click.testing import CliRunner

from tests.cli.test_marking import STRIP
from tests.dossiers import FIRE, PORT, make_attribution, make_dossier, place
from wederhoor.cli import explain as command
from wederhoor.cli.explanation import explain_article
from wederhoor.cli.main import main
from wederhoor.records.article import Boilerplate, BoilerplateKind

PAGE_TEXT = Boilerplate(span=place("Lees ook: de haven.", FIRE), kind=BoilerplateKind.TEASER)


def with_page_text(dossier):
    first, *others = dossier.documents
    layout = replace(first.layout, boilerplate=(PAGE_TEXT,))
    return replace(dossier, documents=(replace(first, layout=layout), *others))


DOSSIER = with_page_text(make_dossier())


@pytest.fixture
def made(monkeypatch):
    """The dossier that stands for what the pipeline makes, which is not run."""
    monkeypatch.setattr(command, "make", lambda *_, **__: DOSSIER)


@pytest.fixture
def file(tmp_path):
    """An article."""
    path = tmp_path / "krant.txt"
    path.write_text(FIRE, encoding="utf-8")
    return path


def run(*arguments, **options):
    return CliRunner().invoke(main, ["explain", *(str(argument) for argument in arguments)], **options)


def lines(dossier=DOSSIER, number=0, layers=()):
    return [line.plain() for line in explain_article(dossier, dossier.documents[number], layers)]


@pytest.mark.usefixtures("made")
class TestOutput:
    def test_shows_marks_and_reasons(self, file):
        """The text is there with its marks, and below it the rule, source and speaker, cue and labels."""
        result = run(file)
        assert (result.exit_code, result.stderr) == (0, "")
        assert (
            "<¹Volgens¹> {¹wethouder Ineke Dorsman¹} zijn [¹er acht gewonden¹]. De brand begon maandag."
            in result.stdout
        )
        assert (
            "    ¹ invented | wethouder Ineke Dorsman -> Ineke Dorsman (person); "
            "cue Volgens; asserts, certain, indirect" in result.stdout.splitlines()
        )

    def test_is_plain_in_a_pipe(self, file):
        """Without a terminal there are no colours and no broken lines."""
        assert "\x1b" not in run(file).stdout

    def test_colours_on_demand(self, file, monkeypatch):
        """always colours a pipe and overrules NO_COLOR; the words stay what they are."""
        monkeypatch.setenv("NO_COLOR", "1")
        coloured = run(file, "--color", "always").stdout
        assert "\x1b[1;36m" in coloured
        assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == run(file, "--color", "never").stdout

    def test_other_layers(self, file):
        """Figures and times are marked when asked for, with their values."""
        result = run(file, "--layers", "figures", "--layers", "times").stdout
        assert "[¹er (ᶠ¹acht gewonden¹ᶠ)¹]" in result
        assert "    f¹ acht gewonden: 8, exact, injured; in ¹\n" in result
        assert "    t¹ maandag: 2024-03-11\n" in result
        assert result == run(file, "--layers", "all").stdout

    def test_reads_standard_input(self):
        """A hyphen is an article."""
        assert run("-", input=FIRE).exit_code == 0

    def test_says_what_failed(self, file, tmp_path):
        """A file that is not there is one line on standard error, the rest is done, and the exit status is 3."""
        result = run(file, tmp_path / "nowhere.txt")
        assert result.exit_code == 3
        assert len(result.stderr.splitlines()) == 1
        assert "nowhere.txt" in result.stderr
        assert "{¹wethouder" in result.stdout


def test_nothing_could_be_done(tmp_path):
    """Without an article the exit status is 2 and standard output is empty."""
    result = run(tmp_path / "nowhere.txt")
    assert (result.exit_code, result.stdout) == (2, "")


def test_the_console_keeps_to_no_color(monkeypatch):
    """On a terminal NO_COLOR switches colours off; an empty one does not."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    assert command._console("auto", is_terminal=True).color_system is None
    assert command._console("never", is_terminal=True).color_system is None
    assert command._console("always", is_terminal=False).color_system == "standard"


def test_page_text_is_marked_without_colour():
    """What is no part of the article has a tilde before it."""
    assert "~ Lees ook: de haven." in lines()


def test_says_what_stands_elsewhere():
    """A content in another paragraph is quoted; relay, channel and the statement around are said where there are
    any."""
    denial = make_attribution(
        "s3", "er acht gewonden", source="haven", cue="Lees", channel="radio", relay=("E2",), within="s1", speaker="E1"
    )
    found = lines(replace(DOSSIER, attributions=(*DOSSIER.attributions, denial)))
    assert found[-1].endswith(
        "; asserts, certain, indirect; relay De brandweer (organisation); channel radio; inside ¹; "
        "content elsewhere: [er acht gewonden]"
    )


def test_nothing_is_left_out():
    """Without marks and notes the lines hold the article's words in order, page text too."""
    for number, text in enumerate((FIRE, PORT)):
        body = [line for line in lines(number=number, layers=("figures", "times"))[1:] if not line.startswith("    ")]
        stripped = (STRIP.sub("", line.removeprefix("~ ")) for line in body)
        assert " ".join(" ".join(stripped).split()) == " ".join(text.split())


def test_a_control_character_cannot_act_on_the_terminal():
    """What a terminal would act on is shown."""
    dossier = replace(DOSSIER, attributions=(), figures=(), times=())
    first = dossier.documents[0]
    article = replace(first.article, text=first.article.text.replace("maandag", "\x1b[2Jdag"))
    document = replace(first, article=article)
    assert "\x1b" not in "".join(line.plain() for line in explain_article(dossier, document, ()))


def test_each_statement_is_explained_once():
    """A statement whose parts lie in several paragraphs has one line."""
    assert sum(line.startswith("    ¹") for line in lines()) == 1
