"""Accuracy, speed and scale, measured over reference data that is no part of the repository."""
