"""Documents: HTML, PDF, DOCX and text files as the plain text that spans count in."""
