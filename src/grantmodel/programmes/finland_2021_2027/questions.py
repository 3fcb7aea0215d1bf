"""What only people can answer, by code: what declarations name it by."""

from __future__ import annotations

from grantmodel.text.catalogue import Catalogue

QUESTIONS = Catalogue.beside(__name__, "questions")
"""The questions, a yes or a no each."""
