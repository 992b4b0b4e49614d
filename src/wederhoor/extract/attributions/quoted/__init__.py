"""Quotations that stand by themselves: one reader for each side of the cue, and the finder that tries them."""
