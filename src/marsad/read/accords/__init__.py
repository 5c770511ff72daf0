"""Ceasefires, deals and zones."""
