"""Statements after a cue verb: one reader a construction, and the finder that tries them in turn."""
