"""Pages: docs/reading.md and docs/vocabularies.md, written from the vocabularies."""
