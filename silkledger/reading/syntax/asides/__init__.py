"""Asides: what stands beside a figure, in brackets, between commas or dashes."""
