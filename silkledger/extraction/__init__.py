"""Extraction: the figures and events of a document as complete raw rows, for a person to confirm.

A candidate holds each cell of the raw contract that the document gives, with the span of its words
and the reason why they fill it. What the document does not say stays empty.
"""
