"""The vocabulary: frozen records without input or output, shared by every stage."""
