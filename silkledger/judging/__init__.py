"""Judging figures: what is the same thing, who says it, how two claims compare, which figure is
best, and whether it holds.
"""
