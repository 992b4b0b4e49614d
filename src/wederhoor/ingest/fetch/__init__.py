"""The open web: the one room that talks to it, and the rules that it keeps.

An address is checked as it is written (``address``), then each machine that its name stands for (``machine``), and the
connection goes to the machine that was checked (``connection``). ``fetcher`` gives what one address answers,
``visitor`` does the same as a guest: it asks robots.txt and waits between two visits to one host.
"""

from wederhoor.ingest.fetch.answer import Answer, Validators
from wederhoor.ingest.fetch.fetcher import Fetcher, Reach
from wederhoor.ingest.fetch.visitor import Visitor

__all__ = ["Answer", "Fetcher", "Reach", "Validators", "Visitor"]
