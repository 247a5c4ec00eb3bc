"""Rules between quantities, and the smallest sets of quantities that cannot all hold."""
