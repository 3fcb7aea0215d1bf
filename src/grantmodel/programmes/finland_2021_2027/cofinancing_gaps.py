"""What the structures hold of the law of financing projects, and what is not modelled of it."""

from __future__ import annotations

from grantmodel.programmes.acts import FINANCING_ACT, FINANCING_DECREE
from grantmodel.rules.rulebooks import Provision

UNRULED = (
    Provision(
        FINANCING_DECREE.cite(1, 2), "structure", "chapter 2 is not applied where a project has an Interreg match"
    ),
    Provision(
        FINANCING_ACT.cite(4, point=6),
        "structure",
        "aid is the EU's and the state's share together: FundingSource.AID names both, "
        "and no split inside a decision is laid down",
    ),
    Provision(
        FINANCING_ACT.cite(17, 2), "structure", "material aid is left out of rule 757/2021-17.1 by the project's kind"
    ),
    Provision(
        FINANCING_ACT.cite(17, 3),
        "not modelled",
        "whether a cost is real, necessary and reasonable is judged, not counted",
    ),
    Provision(
        FINANCING_DECREE.cite(4, 3), "structure", "material aid is left out of both ceilings by the project's kind"
    ),
    Provision(
        FINANCING_DECREE.cite(5, 2),
        "not modelled",
        "whether an investment is necessary to the development project is judged, not counted",
    ),
    Provision(
        FINANCING_DECREE.cite(13, 1), "structure", "own financing is the rest of a split and is claimed by nobody"
    ),
)
