"""Judging figures: which figures are about the same thing, who measured them, how two claims
compare, which figure is the best of its cell, and whether a claim holds.
"""
