"""The browser of the tests, where there is one."""

import shutil

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
"""Without Chromium's own calls to the network."""
NEEDED = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")]
"""What a module that needs it is marked with."""


def violations(page, context=None):
    """What breaks a rule of axe on the page, or in the part that a selector names: the rule, the element and why.

    Only violations come back: the list of all that passed takes three times as long as the check."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page, context=context, options={"resultTypes": ["violations"]})
    return [
        (broken["id"], node["target"], node["failureSummary"])
        for broken in found.response["violations"]
        for node in broken["nodes"][:3]
    ]
