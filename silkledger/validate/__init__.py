"""Validation: the raw contract, row by row, and the quarantine for the rows that break it."""
