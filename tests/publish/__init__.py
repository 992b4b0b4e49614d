"""Tests of wederhoor.publish."""
