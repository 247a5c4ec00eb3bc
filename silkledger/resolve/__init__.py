"""Resolve what was read into the tables of a candidate."""
