"""What choices are called in texts."""

from __future__ import annotations

from grantmodel.text.catalogue import Catalogue

CHOICES = Catalogue.beside(__name__, "choices")
"""What each choice is called."""
