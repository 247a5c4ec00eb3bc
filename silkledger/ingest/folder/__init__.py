"""The raw folder: its declarations, sources, files, documents and official statistics."""
