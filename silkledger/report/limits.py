"""How much the report shows: of every list, series and page, the most that it holds.

These limits keep the page of 5,000 figures, and that of any larger release, under 3 MB. What is
left out is counted on the page, and is in the tables.
"""

from __future__ import annotations

# The page. It holds at most FIGURES figures; of more, a SAMPLE. Checks, and comparisons of figures,
# are cut at COMPARED, less one for each FIGURES_PER_CARD figures, but not below COMPARED_OF_MANY.
FIGURES = 5000
SAMPLE = 1000
QUOTED = 20
COMPARED = 600
COMPARED_OF_MANY = 40
FIGURES_PER_CARD = 6
LISTED = 500  # of every other list: events, refused rows, changes
FIGURES_OF_CARD = 40  # figures that one comparison names; the conflicts table lists 20 per side
UNCHECKED = 2000  # figures that the groups of unchecked ones name
READINGS = 2000  # candidate readings of all checks
CELL = 4_000  # characters of a refused cell

# Bar charts: figures of one unit, and years before which all are taken together.
BARS = 25
YEARS = 16

# Series: how many are drawn, and how many points each has.
SERIES = 24
POINTS = 60

# The pages of sources. Of a release with more than FIGURES_OF_SOURCES figures, SAMPLE_OF_SOURCES
# figures of at most SOURCES sources are listed. A page holds FIGURES_OF_PAGE figures of its source,
# and loads the others in pieces of as many.
SOURCES = 200
FIGURES_OF_PAGE = 2000
FIGURES_OF_SOURCES = 20_000
SAMPLE_OF_SOURCES = 4_000
