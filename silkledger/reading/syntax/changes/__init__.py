"""Changes: what verbs and nouns of change do with the numbers beside them."""
