"""``wederhoor serve``: an archive in a browser."""

from __future__ import annotations

import getpass
import secrets
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wederhoor.cli.clock import utc_now
from wederhoor.errors import SetupError
from wederhoor.publish.characters import terminal_text

if TYPE_CHECKING:
    from wederhoor.web import Settings

LOG = "%(asctime)s %(message)s"
GRACE = 5
"""Seconds that requests which are being answered have when the server is told to stop."""


@click.command(short_help="Show an archive in a browser.")
@click.argument("archive", metavar="[ARCHIVE]", required=False, type=click.Path(path_type=Path))
@click.option("--host", metavar="ADDRESS", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port to listen at.")
@click.option("--name", "names", metavar="NAME", multiple=True, help="A name that browsers call this server by.")
@click.option("--write", is_flag=True, help="Let judgements be made and dossiers be kept.")
@click.option("--by", metavar="NAME", default=getpass.getuser, show_default="your login name", help="Who judges.")
@click.option("--password-file", metavar="FILE", type=click.Path(path_type=Path), help="Ask for the password in FILE.")
@click.option(
    "--set-password", metavar="FILE", type=click.Path(path_type=Path), help="Ask for a password, keep it in FILE, stop."
)
@click.option("--quiet", is_flag=True, help="Do not tell of each request on standard error.")
def serve(
    archive: Path | None,
    host: str,
    port: int,
    names: tuple[str, ...],
    *,
    write: bool,
    by: str,
    password_file: Path | None,
    set_password: Path | None,
    quiet: bool,
) -> None:
    """Shows ARCHIVE in a browser: its stories with their dossiers, its articles with their versions, search, speakers,
    and the queue of pairs that a person must judge. Every page has a .json of the same content.

    Only this machine can reach it, and nothing can be changed there, unless you say otherwise. At another address than
    this machine's own a password is required; it crosses the network unencrypted, so put a proxy with TLS before it
    where others share the network, and name the proxy with --name.

    \b
    Examples:
      wederhoor serve brand.db
      wederhoor serve brand.db --write --by "Ineke Dorsman"
      wederhoor serve --set-password password.txt
      wederhoor serve brand.db --host 0.0.0.0 --name a.example --password-file p

    Ctrl-C ends it; the exit status is then 0, or 2 when the address cannot be listened at.
    """
    # imported here, for the server and the parser take seconds to import, and help and complaints need none
    from wederhoor.web.password import read_password, write_password
    from wederhoor.web.settings import Settings, is_loopback

    if set_password is not None:
        write_password(set_password, click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
        click.echo(terminal_text(f"kept in {set_password}"), err=True)
        return
    if archive is None:
        raise click.UsageError("give the archive; see wederhoor serve --help")
    if password_file is None and not is_loopback(host):
        raise SetupError(
            f"--host {host} lets others on the network in: give --password-file (wederhoor serve --set-password FILE "
            "makes one), or leave --host out"
        )
    settings = Settings(
        archive=archive,
        clock=utc_now,
        timer=time.monotonic,
        secret=secrets.token_urlsafe,
        host=host,
        names=tuple(name.lower() for name in names),
        write=write,
        person=by,
        password=None if password_file is None else read_password(password_file),
    )
    _run(settings, port, quiet=quiet)


def _run(settings: Settings, port: int, *, quiet: bool) -> None:
    import uvicorn

    from wederhoor.web import make_app
    from wederhoor.web.listener import bracketed, listen

    app = make_app(settings)
    listeners = listen(settings.host, port)
    address = f"http://{bracketed(settings.host)}:{port}/"
    click.echo(terminal_text(f"serving {settings.archive} at {address}  (Ctrl-C ends)"), err=True)
    config = uvicorn.Config(
        app,
        ws="none",
        http="h11",
        proxy_headers=False,
        server_header=False,
        access_log=not quiet,
        log_config=_logging(),
        timeout_graceful_shutdown=GRACE,
        limit_concurrency=200,
    )
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=listeners)


def _logging() -> dict[str, object]:
    """One line for each request on standard error, and whatever goes wrong."""
    handler = {"class": "logging.StreamHandler", "formatter": "line", "stream": "ext://sys.stderr"}
    quiet = {"handlers": ["line"], "level": "WARNING", "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {"format": LOG, "datefmt": "%H:%M:%S"},
            "access": {"()": "wederhoor.web.access.AccessLine", "format": LOG, "datefmt": "%H:%M:%S"},
        },
        "handlers": {"line": handler, "access": {**handler, "formatter": "access"}},
        "loggers": {
            "uvicorn": quiet,
            "uvicorn.error": quiet,
            "uvicorn.access": {"handlers": ["access"], "level": "INFO", "propagate": False},
        },
    }
