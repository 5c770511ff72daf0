"""Who holds what, and who has a post where."""
