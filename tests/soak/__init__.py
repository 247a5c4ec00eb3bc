"""`make soak`: accelerated runs against a real server, with what goes wrong in a year."""
