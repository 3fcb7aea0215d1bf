"""Payment, use, recovery and keeping of documents, which the model does not hold yet.

Act 757/2021 §§ 24-36 and 42-46, Decree 867/2021 §§ 13-17 and 28-29.
"""

from __future__ import annotations

from grantmodel.programmes.acts import COMMON_PROVISIONS, FINANCING_ACT, FINANCING_DECREE
from grantmodel.programmes.state_grants.settlements import SMALL_RETURN_OF_FUNDS
from grantmodel.programmes.topics import Topic
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.sources import Evidence

_CLAIMS = "not modelled yet: payment claims and payment decisions are not in the model"
_RECOVERY = "not modelled yet: recovery by the authority is not in the model"

UNRULED = (
    Provision(FINANCING_ACT.cite(24), "not modelled", "how long an investment's assets are used as decided: no assets"),
    Provision(FINANCING_ACT.cite(25, 2), "not modelled", "accounts for monitoring are prose and indicators"),
    Provision(FINANCING_ACT.cite(25, 3), "not modelled", "how long books are kept also depends on the Bookkeeping Act"),
    Provision(FINANCING_ACT.cite(26), "not modelled", "a steering group is the decision's to set"),
    Provision(FINANCING_ACT.cite(27, 1), "not modelled", _CLAIMS),
    Provision(FINANCING_ACT.cite(28), "not modelled", f"the time for the last claim; {_CLAIMS}"),
    Provision(FINANCING_ACT.cite(29), "not modelled", f"advances; {_CLAIMS}"),
    Provision(FINANCING_ACT.cite(30), "not modelled", f"obstacles to payment; {_CLAIMS}"),
    Provision(FINANCING_ACT.cite(31), "not modelled", "whether there is a founded suspicion is judged"),
    Provision(
        FINANCING_ACT.cite(32),
        "structure",
        "state_grants.settlements.to_be_returned takes its small amount as a figure",
    ),
    Provision(FINANCING_ACT.cite(33), "not modelled", f"grounds on which aid must be recovered; {_RECOVERY}"),
    Provision(FINANCING_ACT.cite(34), "not modelled", f"grounds on which aid may be recovered; {_RECOVERY}"),
    Provision(FINANCING_ACT.cite(35), "not modelled", f"until when recovery may begin; {_RECOVERY}"),
    Provision(FINANCING_ACT.cite(42), "not modelled", f"reduction for neglected communication; {_RECOVERY}"),
    Provision(
        COMMON_PROVISIONS.cite(50, 3),
        "not modelled",
        "the most that neglected communication may cost",
        evidence=Evidence.UNVERIFIED,
    ),
    Provision(FINANCING_ACT.cite(43), "not modelled", f"durability of investments; {_RECOVERY}"),
    Provision(FINANCING_ACT.cite(44), "not modelled", f"interest may be moderated, the principal not; {_RECOVERY}"),
    Provision(FINANCING_ACT.cite(45), "not modelled", f"when recovery may begin later than usual; {_RECOVERY}"),
    Provision(FINANCING_ACT.cite(46), "not modelled", f"how long documents are kept after the last payment; {_CLAIMS}"),
    Provision(FINANCING_ACT.cite(56, 3), "not modelled", "participants' personal data are not in the model"),
    Provision(FINANCING_DECREE.cite(13, 2), "not modelled", "a project's own bookkeeping is seen in the books"),
    Provision(FINANCING_DECREE.cite(14), "not modelled", f"size and offset of an advance; {_CLAIMS}"),
    Provision(FINANCING_DECREE.cite(15), "not modelled", f"what a claim contains; {_CLAIMS}"),
    Provision(FINANCING_DECREE.cite(16, 1), "not modelled", f"what is paid; {_CLAIMS}"),
    Provision(FINANCING_DECREE.cite(16, 2), "not modelled", f"what is shown before payment; {_CLAIMS}"),
    Provision(FINANCING_DECREE.cite(17), "not modelled", "what the steering group handles is prose"),
    Provision(FINANCING_DECREE.cite(29), "not modelled", "accounts for monitoring are prose and indicators"),
    Provision(COMMON_PROVISIONS.cite(74, 1, "b"), "not modelled", f"eighty days for payment; {_CLAIMS}"),
)

TOPIC = Topic(
    parameters=(SMALL_RETURN_OF_FUNDS,),
    unruled=UNRULED,
)
