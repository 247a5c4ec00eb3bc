"""The contracts: every table of the product, and the vocabularies as data.

`table` says what a table and a column are; `raw` and the modules named after published tables
declare them; `release` lists what a release holds; `vocabulary` loads the files in `vocabularies/`.
Nothing here reads figures.
"""
