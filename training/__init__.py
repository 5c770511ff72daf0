"""Recipes that make the language layer's model; not part of the package."""
