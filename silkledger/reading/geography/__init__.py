"""Geography: countries, their parts and groups, by code and by name."""
