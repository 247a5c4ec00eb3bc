"""Ingest: turn raw files of any supported format into rows of text with file and line.

`folder` reads what a raw folder declares, `formats` reads a single file, `gather` collects the rows
of a run and gives each an id, and `correct` applies corrections. A file that can't be read holds
back its source with one reason. What the cells mean is left to the later steps.
"""
