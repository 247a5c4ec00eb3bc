"""Curation: decisions on candidates, and the rows that they put into the folder of a source."""
