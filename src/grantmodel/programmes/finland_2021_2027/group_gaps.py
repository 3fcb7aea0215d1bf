"""What the structures hold of the law of group projects, and what is not modelled of it."""

from __future__ import annotations

from grantmodel.programmes.acts import ELIGIBILITY_DECREE, FINANCING_ACT, FINANCING_DECREE
from grantmodel.programmes.finland_2021_2027.procurement import PROCUREMENT_ACT
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.sources import Evidence, Publication

UNRULED = (
    Provision(
        FINANCING_ACT.cite(4, point=15),
        "structure",
        "the common plan's data (period, objectives, pending date) stand in GroupProject, "
        "each application's budget and funding in its Subproject",
    ),
    Provision(
        FINANCING_ACT.cite(22, 1),
        "not modelled",
        "whether a project can no longer be carried out as decided is judged, not counted",
    ),
    Provision(
        FINANCING_ACT.cite(22, 2),
        "not modelled",
        "who no longer fulfils a condition is found by the rule of that condition until the group is changed, "
        "and who is added by 867/2021-30.2 until the decisions are; no rule asks for the change application besides",
    ),
    Provision(FINANCING_ACT.cite(23, 1), "not modelled", "which authority decides on a change has no field of its own"),
    Provision(
        FINANCING_ACT.cite(23, 2),
        "not modelled",
        "whether a changed group still meets its goals is judged; its conditions are checked by the same rules again",
    ),
    Provision(
        FINANCING_ACT.cite(36, 1),
        "not modelled",
        "set-off against later payments is the authority's choice; that it reaches the same project's aid alone, "
        "never another member's, is read together with section 40, subsection 2",
        evidence=Evidence.INFERRED,
    ),
    Provision(
        FINANCING_ACT.cite(40, 1, 1), "not modelled", "what the agreement says of rights and duties is read by people"
    ),
    Provision(
        FINANCING_ACT.cite(40, 2),
        "structure",
        "liable_for_repayment names the subproject's own beneficiary alone; carrying the project out together has no "
        "figure",
    ),
    Provision(FINANCING_ACT.cite(41, 2), "structure", "each Subproject has a decision of its own"),
    Provision(
        FINANCING_ACT.cite(62, 2),
        "structure",
        "liable_for_repayment names every beneficiary of the national co-financing of an Interreg project",
    ),
    Provision(
        FINANCING_DECREE.cite(10, 1, 2),
        "structure",
        "a decision's budget, aid and aid rate are its Subproject's own, and the group's are sums of them",
        evidence=Evidence.INFERRED,
    ),
    Provision(
        FINANCING_DECREE.cite(28),
        "structure",
        "aid, claims and payments stand in the beneficiary's own Subproject, and nothing routes them through the lead",
    ),
    Provision(
        FINANCING_DECREE.cite(30, 1),
        "structure",
        "GroupProject.pending is the one day on which all applications became pending; that the lead lodges them "
        "is not modelled",
    ),
    Provision(
        FINANCING_DECREE.cite(30, 3),
        "structure",
        "amendments stand in the Subproject whose decision they change, and a cost of a change names one of them",
    ),
    Provision(FINANCING_DECREE.cite(30, 4), "structure", "costs are claimed in the Subproject in which they stand"),
    Provision(
        ELIGIBILITY_DECREE.cite(25, 1),
        "structure",
        "budgets are compared inside one Subproject; money moves between two only by changing both decisions",
        evidence=Evidence.INFERRED,
    ),
    Provision(
        PROCUREMENT_ACT.cite(21),
        "not modelled",
        "who answers for a purchase that several make together: a Purchase stands in one Subproject",
    ),
    Provision(
        Publication(
            "EURA 2021 -järjestelmä, ryhmähankkeen muutokset", "https://rakennerahastot.fi/eura-2021-jarjestelma"
        ),
        "structure",
        "the period is the group's, a budget the subproject's; the information system's project codes, "
        "target group and risks are not held",
    ),
    Provision(
        Publication("Taike: EU projects", "https://www.taike.fi/en/creative-net/projects"),
        "structure",
        "Role and Subproject carry the words of practice for lead, partner and subproject",
        evidence=Evidence.SECOND_HAND,
    ),
)
