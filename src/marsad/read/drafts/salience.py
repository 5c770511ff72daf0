"""News or background."""

import datetime

from marsad.model import Salience, Status, When

# What happened up to this many days before a report is its news: "about ten" in the guide.
NEWS = datetime.timedelta(days=10)


def salience_of(when: When, published: When, status: Status) -> Salience:
    """Return MAIN for what happened within about ten days of publication, or is expected.

    Without a publication date or a time the passage is taken as news.
    """
    day = when.end or when.start
    if status is Status.EXPECTED or day is None or published.end is None:
        return Salience.MAIN
    if when.start is not None and published.end - when.start > 4 * NEWS:
        return Salience.BACKGROUND
    return Salience.MAIN if published.end - day <= NEWS else Salience.BACKGROUND
