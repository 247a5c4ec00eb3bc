"""The reading engine: a figure as printed, read exactly or refused with a reason (conventions:
docs/reading.md).

One noun a module: characters, numbers, bounds, units, quantities, periods, places. `results` holds
what they return. Pure functions of a string and its context; callers read each distinct string
once.
"""
