"""Validation: checks of raw rows against the raw contract, and the quarantine of failed rows."""
