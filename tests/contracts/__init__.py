"""Tests of silkledger.contracts."""
