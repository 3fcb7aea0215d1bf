"""What a lump sum pays for, output by output: Decree 866/2021 § 14, subsections 1-3 and 5."""

from __future__ import annotations

from datetime import date

from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes.acts import ELIGIBILITY_DECREE
from grantmodel.programmes.finland_2021_2027.lump_sums import LUMP_SUM
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.projects.grants import Output
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, Figure, known
from grantmodel.rules.comparisons import equals, holds
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.figures import eligible_costs
from grantmodel.rules.parameters import Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.days import checked_day
from grantmodel.values.money import Money
from grantmodel.values.sources import Evidence


def _is_a_lump_sum(subproject: Subproject, law: Parameters) -> bool:
    return known(subproject.cost_model, subproject, "cost_model") == law[LUMP_SUM]


@rule(ELIGIBILITY_DECREE.cite(14, 3, 1), anchor="decision", applies=outside_interreg, reads=(LUMP_SUM,))
def decision_names_the_outputs(subproject: Subproject, law: Parameters) -> Check:
    """The decision of a lump-sum project (kertakorvaushanke) names its outputs (tuotos)."""
    if not _is_a_lump_sum(subproject, law):
        return NOT_APPLICABLE
    return holds(bool(known(subproject.decision, subproject, "decision").outputs))


@rule(
    ELIGIBILITY_DECREE.cite(14, 3, 2),
    anchor="decision",
    applies=outside_interreg,
    reads=(LUMP_SUM,),
    evidence=Evidence.INFERRED,
)
def outputs_make_the_lump_sum(subproject: Subproject, law: Parameters) -> Check:
    """The amounts of the outputs are together the lump sum (kertakorvaus), which is the approved total costs."""
    if not _is_a_lump_sum(subproject, law):
        return NOT_APPLICABLE
    outputs = known(subproject.decision, subproject, "decision").outputs
    if not outputs:
        return NOT_APPLICABLE
    return equals(Money.sum(output.amount for output in outputs), eligible_costs(subproject))


@rule(ELIGIBILITY_DECREE.cite(14, 3, 3), anchor="decision", applies=outside_interreg, reads=(LUMP_SUM,))
def decision_names_the_documents(subproject: Subproject, output: Output, law: Parameters) -> Check:
    """The decision of a lump-sum project names for each output the documents that verify it (todentavat asiakirjat)."""
    if not _is_a_lump_sum(subproject, law):
        return NOT_APPLICABLE
    return holds(bool(output.documents))


@rule(
    ELIGIBILITY_DECREE.cite(14, 5),
    anchor="decision",
    applies=outside_interreg,
    reads=(LUMP_SUM,),
    evidence=Evidence.INFERRED,
)
def output_is_verified_by_its_documents(subproject: Subproject, output: Output, law: Parameters) -> Check:
    """An output is verified by all the documents that the decision names for it (todennettu tuotos)."""
    if not _is_a_lump_sum(subproject, law) or output.verified is None:
        return NOT_APPLICABLE
    missing = output.missing_documents
    return holds(not missing, actual=", ".join(missing) or None)


_WORDS = Catalogue.beside(__name__, "outputs")


def lump_sum_achieved(subproject: Subproject, law: Parameters, *, by: date | None = None) -> Computed[Money]:
    """Return what a lump sum comes to: each output wholly once it is verified, and nothing of it before.

    Args:
        subproject: The part, with its grant decision.
        law: The law of the day.
        by: The last day on which an output may have been verified, such as that of a payment claim; None for any.

    Returns:
        Total costs, of which the aid rate is taken. No rounding is performed.

    Raises:
        UnsuitableValueError: For a part whose cost model is no lump sum; carries the model.
        MissingFact: Where the cost model or the decision is not known.
        NotInForce: Before the decree.

    Laws:
        output_is_paid_wholly_or_not
    """
    if not _is_a_lump_sum(subproject, law):
        model = subproject.cost_model
        raise UnsuitableValueError(
            f"outputs are paid in a lump-sum project, cost_model='lump sum', not {model!r}", model
        )
    if by is not None:
        checked_day(by, what="the last day of verified outputs")
    outputs = known(subproject.decision, subproject, "decision").outputs
    found = [(output, _found(output, by)) for output in outputs]
    achieved = [output.amount for output, code in found if code == "verified"]
    facts: dict[str, Figure] = {"paid": Money.sum(achieved), "count": len(achieved), "all": len(outputs)}
    steps = [Explanation(_WORDS, code, _facts(output)) for output, code in found]
    return Computed(Money.sum(achieved), Explanation(_WORDS, "lump sum", facts, _PAID, Evidence.INFERRED, steps=steps))


_PAID = ELIGIBILITY_DECREE.cite(14, 5)


def _found(output: Output, by: date | None) -> str:
    if output.verified is None or (by is not None and output.verified > by):
        return "not verified"
    return "documents missing" if output.missing_documents else "verified"


def _facts(output: Output) -> dict[str, Figure]:
    facts: dict[str, Figure] = {"what": output.name, "amount": output.amount}
    facts["documents"] = ", ".join(output.missing_documents)
    return facts if output.verified is None else {**facts, "day": output.verified}
