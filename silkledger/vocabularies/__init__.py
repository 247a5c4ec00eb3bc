"""A dataset's own vocabularies as a curator sees them: kinds, rows, faults, and rows to add.

What a vocabulary means is decided where it is used. silkledger.schemas.vocabulary loads the files,
silkledger.ingest.folder.additions finds them.
"""
