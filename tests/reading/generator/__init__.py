"""Wordings of figures made from grammar, vocabulary and language, with the reading each must have.

The words are written down here (words/, wordings/) and never taken from schemas/vocabularies, so
that a fault in a vocabulary shows as well. Expectations follow the conventions for reading.
"""
