"""Lists that come page by page."""

from collections.abc import Sequence

from fastapi import Request


def next_page(request: Request, limit: int | None, ids: Sequence[str]) -> dict[str, str]:
    """Return the header that leads on from a page (RFC 8288), where there may be more."""
    if limit is None or len(ids) < limit:
        return {}
    address = request.url.include_query_params(after=ids[-1])
    return {"Link": f'<{address.path}?{address.query}>; rel="next"'}
