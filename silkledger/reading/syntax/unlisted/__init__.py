"""Unlisted words beside a number: which of them can't change it."""
