"""Numbers as wordings print them: in words, Chinese numerals, with scales and fractions."""
