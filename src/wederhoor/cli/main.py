"""``wederhoor``: the commands, and how every one of them ends."""

from __future__ import annotations

import os
import sys

import click

from wederhoor.cli.add import add
from wederhoor.cli.delete import delete
from wederhoor.cli.dossier import dossier
from wederhoor.cli.evaluate import evaluate
from wederhoor.cli.explain import explain
from wederhoor.cli.export import export
from wederhoor.cli.judge import judge
from wederhoor.cli.lang import lang
from wederhoor.cli.new import new
from wederhoor.cli.search import search
from wederhoor.cli.serve import serve
from wederhoor.cli.stories import stories
from wederhoor.cli.verify import verify
from wederhoor.cli.watch import watch
from wederhoor.errors import WederhoorError
from wederhoor.publish.characters import undirected

NOTHING_DONE = 2
"""Exit status when nothing could be done as asked, as for a wrong option."""
INTERRUPTED = 130
"""128 and the number of SIGINT, as shells count."""
PIPE_CLOSED = 141
"""128 and the number of SIGPIPE."""


class Program(click.Group):
    """Commands that end without a trace of the program's inside: on a known error with its message, on Ctrl-C and on a
    reader that went away with nothing."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except WederhoorError as error:
            click.echo(f"wederhoor: {undirected(str(error))}", err=True)
            ctx.exit(NOTHING_DONE)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            # What is still in the buffer would raise again when the interpreter closes it
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(PIPE_CLOSED)
        except OSError as error:
            click.echo(f"wederhoor: the output cannot be written: {error.strerror or error}", err=True)
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(NOTHING_DONE)
        return result


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="wederhoor", message="%(prog)s %(version)s", prog_name="wederhoor")
def main() -> None:
    """Lays out who says what in the articles that several outlets wrote about one event: on whose authority, how sure,
    what the accounts share, where they part, what was copied, and who was accused without being heard.

    It runs on this machine alone and says nothing that does not stand in the articles.

    \b
    Examples:
      wederhoor dossier articles/                 a summary on the terminal
      wederhoor dossier articles/ -o page.html    the same as a page for a browser
      wederhoor explain article.txt               its statements in the text
      wederhoor judge articles/ same Kolkman Kolckman   two names are of one
      wederhoor export articles/ --to csv -o tables/   for a spreadsheet
      wederhoor dossier --help                    all that this command can do
    """
    for stream in (sys.stdout, sys.stderr):
        # A terminal of another encoding shows what it can, rather than stop at the first letter that it lacks
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")


main.add_command(add)
main.add_command(delete)
main.add_command(dossier)
main.add_command(evaluate)
main.add_command(explain)
main.add_command(export)
main.add_command(judge)
main.add_command(lang)
main.add_command(new)
main.add_command(search)
main.add_command(stories)
main.add_command(verify)
main.add_command(watch)
main.add_command(serve)
