"""Completion: the cells of a figure from the words around it, each with its span and a reason.

Each module fills one group of cells. The scope is the figure's own stretch of its clause, then its
sentence, then its paragraph, then the heading; what is not unambiguous in a scope stays empty.
"""
