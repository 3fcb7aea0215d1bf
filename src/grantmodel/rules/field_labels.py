"""What fields are called in texts."""

from __future__ import annotations

from grantmodel.text.catalogue import Catalogue

FIELDS = Catalogue.beside(__name__, "fields")
"""What a field is called when it is missing."""
