"""Silkledger: quoted figures as a dataset that can be trusted, cited and recalled."""
