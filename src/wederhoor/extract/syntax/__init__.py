"""Noun phrases, their heads and subjects."""
