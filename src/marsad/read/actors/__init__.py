"""Whose names stand in a report, and which side did it to which."""
