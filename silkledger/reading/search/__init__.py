"""Search: the figures in running text, with the words that govern them."""
