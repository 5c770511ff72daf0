"""People counted: what befell how many of whom, and which numbers are totals."""
