"""Words: what a word may mean, and the lexicon of a language."""
