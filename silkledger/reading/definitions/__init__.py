"""Definitions: numbers in digits, bounds, units and currencies, before any wording is read."""
