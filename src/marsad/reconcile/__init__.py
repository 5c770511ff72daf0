"""Claims to the record: incidents, holdings, series, agreements, positions."""

from marsad.reconcile.reconcile import reconcile

__all__ = ["reconcile"]
