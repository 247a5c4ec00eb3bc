"""Text: characters, spellings, languages and what is too long to be the words of a figure."""
