"""Measures: a number with its money or unit, rates and prices."""
