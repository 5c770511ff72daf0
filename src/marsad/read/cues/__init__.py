"""Words that tell of an event, and words like them that tell of none."""
