"""What differs between two releases: rows, cells and contracts, with the reasons that can be
told.
"""
