"""Publish a candidate, approve or reject one, and note which withdrawals it repairs."""
