"""The languages that pages are tested in."""

from wederhoor.publish.interface import INTERFACES

NL = INTERFACES["nl"]
EN = INTERFACES["en"]
