"""The contracts of all raw and published tables, and the vocabularies as data.

`table` defines what a table and a column are; `raw` and the modules named after published tables
declare them; `release` lists the tables of a release; `vocabulary` loads the files in
`vocabularies/`. Figures are read in silkledger.reading.
"""
