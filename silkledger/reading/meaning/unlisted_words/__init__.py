"""Unlisted words of the dictionary beside a figure, read as listed ones of their kind are."""
