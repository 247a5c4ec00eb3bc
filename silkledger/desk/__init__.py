"""The desk: a local web application in which a person confirms candidates and decides on releases.

Everything that it writes are files that a person could edit: rows, decisions and corrections
(silkledger.curation). The server keeps nothing else, except who is at a source.
"""
