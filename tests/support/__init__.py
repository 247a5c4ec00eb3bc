"""Factories that tests of several packages share."""
