"""New files for a data team: a data repository, a dataset in it, the folder of a source.

`templates/` holds the files as they are written; in them, `@NAME@` and `@TITLE@` stand for the
dataset's own. What is written is written at once: a folder that is not whole never stays.
"""
