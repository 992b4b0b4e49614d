"""A dossier in the formats of other programs: one module a format, ``formats.FORMATS`` lists them."""
