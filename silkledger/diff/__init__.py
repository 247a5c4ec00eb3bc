"""What differs between two releases: contracts, rows and cells, with the reasons if known."""
