"""Events under construction: mentions of one event put together, and which are kept."""
