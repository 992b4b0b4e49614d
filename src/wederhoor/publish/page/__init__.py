"""What the page shows, as plain records that a template walks: one builder a section, nothing of HTML but the marked
texts."""
