"""Claims to the record: incidents, holdings, series, agreements, positions."""

from marsad.reconcile.ground import Ground, Whole
from marsad.reconcile.reconcile import News, difference, reconcile, whole
from marsad.reconcile.settings import rules_digest

__all__ = ["Ground", "News", "Whole", "difference", "reconcile", "rules_digest", "whole"]
