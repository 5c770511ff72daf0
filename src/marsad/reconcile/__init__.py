"""Claims to the record: incidents, holdings, series, agreements, positions."""

from marsad.reconcile.ground import Bare, Ground
from marsad.reconcile.reconcile import News, difference, reconcile
from marsad.reconcile.settings import rules_digest

__all__ = ["Bare", "Ground", "News", "difference", "reconcile", "rules_digest"]
