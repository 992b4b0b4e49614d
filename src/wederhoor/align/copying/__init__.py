"""Copied text: what its words are, where two texts share them, and which of the shared passages count as copies."""
