"""What lies in published/<dataset>/ beside the releases: which one is current, what waits, what was
decided, kept, taken back.
"""
