"""Views of a dossier for people and for other programs."""
