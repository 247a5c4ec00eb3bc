"""Prefect flows: thin shells that say what runs in which order. The work is in silkledger."""
