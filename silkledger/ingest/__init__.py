"""Ingesting: raw files, in any of their formats, become rows of text with file and line.

`folder` says what a raw folder declares, `formats` reads one file, `gather` puts the rows of a run
together and gives each its id, `correct` applies corrections. A file that can't be read becomes one
reason. What cells mean is left to the later steps.
"""
