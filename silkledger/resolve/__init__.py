"""Resolving: duplicates folded, conflicts judged, every raw row entered in the ledger, all tables
of the candidate made.
"""
