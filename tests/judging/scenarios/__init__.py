"""Scenarios of judging: small datasets with the verdicts that the rules of comparing give them."""
