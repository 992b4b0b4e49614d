"""An archive on the web: stories, dossiers, articles, search, speakers and the queue of what a person must judge."""

from wederhoor.web.app import make_app
from wederhoor.web.settings import Settings

__all__ = ["Settings", "make_app"]
