"""What surrounds a statement: how it is quoted, what it does, how sure it is, through whom and where it was said."""
