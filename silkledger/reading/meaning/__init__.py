"""Meaning: a phrase in its context becomes a quantity, or every reason why it cannot."""
