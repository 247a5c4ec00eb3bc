"""A release before and after it is written: candidate, job, counts, Parquet, digests, manifest,
integrity.
"""
