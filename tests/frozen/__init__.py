"""A miniature release of every schema version there ever was, which today's reader and verify must
read (README.md).
"""
