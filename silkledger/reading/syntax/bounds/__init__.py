"""Bounds in order of words: which words before or behind a number bound it."""
