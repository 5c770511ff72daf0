"""Which places a sentence names, and which of them it tells of."""
