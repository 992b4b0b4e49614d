"""Pure comparers: of word sequences, of spellings, of names."""
