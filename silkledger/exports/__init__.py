"""Files of a release for other tools: Data Package, Croissant, citation, change list, CSV."""
