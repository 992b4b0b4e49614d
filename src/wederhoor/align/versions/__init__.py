"""What became of the claims of an article from one version to the next.

The words of the two texts are laid beside each other first (``mapping``); a claim has changed only where a word of it
has. What one text says at another place than the other is no change.
"""

from wederhoor.align.versions.comparison import compare_versions

__all__ = ["compare_versions"]
