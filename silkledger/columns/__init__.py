"""Columns of rows as the library holds them: distinct values and a code a row, so that work is done
once a value.
"""
