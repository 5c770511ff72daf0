"""Documents to readings: what a report claims."""
