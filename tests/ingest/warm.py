"""Loads what readers load when they are first used, so that it is not counted as a bomb's: once, in the process from
which the others are forked."""

import time

from tests.ingest.formats.samples import SAMPLES
from wederhoor.ingest.budget import DEFAULT
from wederhoor.ingest.unfold import unfold
from wederhoor.records.capture import Capture

for sample in SAMPLES.values():
    list(unfold(Capture(data=sample(), name="warm"), limits=DEFAULT, clock=time.monotonic))
