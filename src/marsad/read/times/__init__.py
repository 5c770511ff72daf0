"""Times in sentences, resolved from the day of publication."""

from marsad.read.times.find import find_times, reach
from marsad.read.times.mentions import TimeKind, TimeMention
from marsad.read.times.tense import gone_by, still_ahead

__all__ = ["TimeKind", "TimeMention", "find_times", "gone_by", "reach", "still_ahead"]
