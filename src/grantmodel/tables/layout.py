"""Labels that several tables share."""

from grantmodel.text.catalogue import Catalogue

COMMON = Catalogue.beside(__name__, "common")
