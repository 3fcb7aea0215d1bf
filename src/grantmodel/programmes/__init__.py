"""Rulebooks, one for each programme: its figures, its rules, and what is left out of them."""
