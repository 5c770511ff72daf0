"""Questions to a language model behind an OpenAI-compatible endpoint: a tool that knows no reports.

`Chat` itself, which brings an HTTP client with it, is imported from `marsad.chat.chat`.
"""

from marsad.chat.question import Question, Reply, Usage
from marsad.chat.settings import Endpoint, endpoint

__all__ = ["Endpoint", "Question", "Reply", "Usage", "endpoint"]
