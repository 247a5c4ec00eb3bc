"""The benchmark: a large input whose answer is known, DuckDB as the floor, and the job measured
against it.
"""
