"""Reconciling: valid raw rows become figures and events. Every distinct wording, period and place is read once."""

from silkledger.reconcile.events import reconcile_events
from silkledger.reconcile.figures import reconcile_figures
from silkledger.reconcile.readings import Reconciled

__all__ = ["Reconciled", "reconcile_events", "reconcile_figures"]
