"""Implied roles: what a role in the vocabulary of particles is to the grammar (words_before)."""

from __future__ import annotations

IMPLIED = {
    "noun": ("noun", "subject"),
    "common": ("common", "subject", "head"),
    "deed": ("common", "activity"),
    "moves": ("moves", "activity"),
    "moves_apart": ("moves_apart", "activity"),
    "recurs": ("recurs", "subject", "head"),
}
