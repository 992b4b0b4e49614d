"""Tests of wederhoor.publish.page."""
