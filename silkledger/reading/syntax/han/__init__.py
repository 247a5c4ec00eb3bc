"""Chinese clauses: comparisons, lengths of time and asides that are written in their own order."""
