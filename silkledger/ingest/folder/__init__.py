"""What lies in a raw folder: its declarations, sources, files, documents and corrections, up to the
raw rows of a run.
"""
