"""Measure of the extraction: gold, scorer, speed. `python -m tests.extraction --help`."""
