"""The API under `/api`, and the server side of the page."""
