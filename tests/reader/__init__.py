"""Tests of silkledger.reader."""
