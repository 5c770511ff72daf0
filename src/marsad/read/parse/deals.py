"""Nouns of deals, whoever makes them and whatever is done under them."""

DEALS = frozenset(
    ("deal", "agreement", "accord", "pact", "truce", "ceasefire", "cease-fire", "armistice")
)
