"""Numbers in a sentence and what they count: the parts of ``extract.figures``."""
