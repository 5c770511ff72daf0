"""What an analyst should look at first, and what analysts have decided."""

from marsad.publish.review.making import Wish, decision_of
from marsad.publish.review.queue import Concern, QueueItem, queue
from marsad.publish.review.verdicts import DecisionView, Verdicts, decision_views, decision_words

__all__ = [
    "Concern",
    "DecisionView",
    "QueueItem",
    "Verdicts",
    "Wish",
    "decision_of",
    "decision_views",
    "decision_words",
    "queue",
]
