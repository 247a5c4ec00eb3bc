"""Syntax: the order of words in one figure, from tokens to a phrase."""
