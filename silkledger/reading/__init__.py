"""Read a figure as printed: exactly, or refused with a reason (rules: docs/reading.md).

Each module is about one noun: characters, numbers, bounds, units, quantities, periods, places;
`results` holds what they return. All are pure functions of a string and its context, so that
callers can read each distinct string once.
"""
