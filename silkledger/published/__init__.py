"""What lies in published/<dataset>/ beside the releases.

It records which release is current, how each one stands, which candidates wait or were kept, and
what people decided about them.
"""
