"""Nouns: what a number counts."""
