"""What a sentence's syntax says: dependencies, noun phrases, and who does what to whom."""
