"""Rules between quantities, and the smallest sets of quantities that cannot all hold.

`rules` states rules and solves them for one quantity, `propagation` finds the components of rules
that are broken, `solver` asks z3 about one component, `search` finds the smallest sets and who is
to blame, `disjoint` sets for which nobody is blamed. Nothing here knows what a quantity is: figures
become quantities, and identities rules, in silkledger.judging.checks.contradictions.
"""

from __future__ import annotations

from silkledger.judging.contradictions.disjoint import disjoint
from silkledger.judging.contradictions.propagation import allowed, components
from silkledger.judging.contradictions.search import Cause, Contradiction, contradictions

__all__ = ["Cause", "Contradiction", "allowed", "components", "contradictions", "disjoint"]
