"""Where places lie: a gazetteer that ships with the package, and what the articles must say for a place to be found in
it."""
