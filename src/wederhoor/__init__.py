"""Lays out who says what in the articles about one event."""
