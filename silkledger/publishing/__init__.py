"""Publishing: a release staged, verified and made current; a candidate approved or rejected;
withdrawals repaired.
"""
