"""What a lump sum pays for, output by output: Decree 866/2021 § 14, subsections 1-3 and 5."""

from __future__ import annotations

from datetime import date

from grantmodel.errors import UnsuitableValueError
from grantmodel.programmes.acts import ELIGIBILITY_DECREE, SINCE_DECREES
from grantmodel.programmes.finland_2021_2027.lump_sums import LUMP_SUM
from grantmodel.programmes.finland_2021_2027.scopes import outside_interreg
from grantmodel.programmes.topics import Topic
from grantmodel.projects.grants import Output
from grantmodel.projects.groups import Subproject
from grantmodel.rules.checks import NOT_APPLICABLE, Check, Figure, known
from grantmodel.rules.comparisons import equals, holds
from grantmodel.rules.computed import Computed, Explanation
from grantmodel.rules.figures import eligible_costs
from grantmodel.rules.parameters import Parameters
from grantmodel.rules.rule_decorator import rule
from grantmodel.rules.rulebooks import Provision
from grantmodel.text.catalogue import Catalogue
from grantmodel.values.days import checked_day
from grantmodel.values.money import Money
from grantmodel.values.sources import Evidence


def _is_a_lump_sum(subproject: Subproject, law: Parameters) -> bool:
    return known(subproject.cost_model, subproject, "cost_model") == law[LUMP_SUM]


@rule(
    "866/2021-14.3.1",
    source=ELIGIBILITY_DECREE.cite(14, 3, 1),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kertakorvaushankkeen tukipäätöksessä yksilöidään tuen maksamisen perusteena oleva tuotos tai tuotokset",
        "sv": "I stödbeslutet för ett projekt som får engångsersättning specificeras den eller de avkastningar som "
        "ligger till grund för utbetalningen av stödet",
        "en": "The decision of a lump-sum project specifies the output or outputs on which payment rests",
    },
    mend={
        "fi": "yksilöi tukipäätöksessä tuotos tai tuotokset",
        "sv": "specificera avkastningen eller avkastningarna i stödbeslutet",
        "en": "specify the output or outputs in the decision",
    },
)
def decision_names_the_outputs(subproject: Subproject, law: Parameters) -> Check:
    """The decision of a lump-sum project (kertakorvaushanke) names its outputs (tuotos)."""
    if not _is_a_lump_sum(subproject, law):
        return NOT_APPLICABLE
    return holds(bool(known(subproject.decision, subproject, "decision").outputs))


@rule(
    "866/2021-14.3.2",
    source=ELIGIBILITY_DECREE.cite(14, 3, 2),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kertakorvaushankkeen tuotosten perusteella maksettavat määrät ovat yhteensä hyväksytyt "
        "kokonaiskustannukset",
        "sv": "De belopp som betalas på basis av avkastningarna i ett projekt som får engångsersättning är "
        "sammanlagt de godkända totalkostnaderna",
        "en": "The amounts payable for the outputs of a lump-sum project are together its approved total costs",
    },
    mend={
        "fi": "korjaa tuotosten määriä {shortfall}, jotta ne ovat yhteensä {limit}",
        "sv": "rätta beloppen för avkastningarna med {shortfall}, så att de sammanlagt är {limit}",
        "en": "correct the amounts of the outputs by {shortfall}, so that they are {limit} together",
    },
    evidence=Evidence.INFERRED,
    note="The decree has an amount for each output. That they are costs, of which the aid rate is taken, follows from "
    "the other funding of subsection 6; that no cost is left over, from the estimate for each (§ 15, subsection 4).",
)
def outputs_make_the_lump_sum(subproject: Subproject, law: Parameters) -> Check:
    """The amounts of the outputs are together the lump sum (kertakorvaus), which is the approved total costs."""
    if not _is_a_lump_sum(subproject, law):
        return NOT_APPLICABLE
    outputs = known(subproject.decision, subproject, "decision").outputs
    if not outputs:
        return NOT_APPLICABLE
    return equals(Money.sum(output.amount for output in outputs), eligible_costs(subproject))


@rule(
    "866/2021-14.3.3",
    source=ELIGIBILITY_DECREE.cite(14, 3, 3),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Kertakorvaushankkeen tukipäätöksessä yksilöidään asiakirjat, jotka todentavat tuotoksen toteutumisen",
        "sv": "I stödbeslutet för ett projekt som får engångsersättning specificeras de handlingar som verifierar "
        "genomförandet av avkastningen",
        "en": "The decision of a lump-sum project specifies the documents that verify the output",
    },
    mend={
        "fi": "yksilöi tukipäätöksessä tuotoksen todentavat asiakirjat",
        "sv": "specificera i stödbeslutet de handlingar som verifierar avkastningen",
        "en": "specify in the decision the documents that verify the output",
    },
)
def decision_names_the_documents(subproject: Subproject, output: Output, law: Parameters) -> Check:
    """The decision of a lump-sum project names for each output the documents that verify it (todentavat asiakirjat)."""
    if not _is_a_lump_sum(subproject, law):
        return NOT_APPLICABLE
    return holds(bool(output.documents))


@rule(
    "866/2021-14.5",
    source=ELIGIBILITY_DECREE.cite(14, 5),
    anchor="decision",
    valid=SINCE_DECREES,
    scope=outside_interreg,
    norm={
        "fi": "Todennetuksi merkitystä kertakorvaushankkeen tuotoksesta on toimitettu kaikki tukipäätöksessä "
        "yksilöidyt asiakirjat",
        "sv": "För en avkastning som anges som verifierad i ett projekt som får engångsersättning har alla handlingar "
        "som specificeras i stödbeslutet lämnats in",
        "en": "For an output of a lump-sum project that is called verified every document that the decision specifies "
        "has been filed",
    },
    mend={
        "fi": "toimita puuttuvat asiakirjat ennen kuin tuotosta haetaan maksettavaksi",
        "sv": "lämna in de handlingar som saknas innan utbetalning söks för avkastningen",
        "en": "file the missing documents before payment is applied for",
    },
    evidence=Evidence.INFERRED,
    note="Aid is paid on condition that the beneficiary has verified the output; that all the documents of subsection "
    "3, point 3, do so, and no fewer, follows from their being specified for it.",
)
def output_is_verified_by_its_documents(subproject: Subproject, output: Output, law: Parameters) -> Check:
    """An output is verified by all the documents that the decision names for it (todennettu tuotos)."""
    if not _is_a_lump_sum(subproject, law) or output.verified is None:
        return NOT_APPLICABLE
    missing = output.missing_documents
    return holds(not missing, actual=", ".join(missing) or None)


_WORDS = Catalogue(
    {
        "lump sum": {
            "fi": "Kertakorvauksesta on toteutunut {paid}: {count}/{all} tuotosta",
            "sv": "Av engångsersättningen har {paid} uppnåtts: {count}/{all} avkastningar",
            "en": "Of the lump sum {paid} is achieved: {count}/{all} outputs",
        },
        "verified": {
            "fi": "{what} {amount}, todennettu {day}",
            "sv": "{what} {amount}, verifierad {day}",
            "en": "{what} {amount}, verified on {day}",
        },
        "not verified": {
            "fi": "{what} {amount} on todentamatta: ei makseta",
            "sv": "{what} {amount} har inte verifierats: betalas inte",
            "en": "{what} {amount} is not verified: not paid",
        },
        "documents missing": {
            "fi": "{what} {amount}, asiakirjoja puuttuu ({documents}): ei makseta",
            "sv": "{what} {amount}, handlingar saknas ({documents}): betalas inte",
            "en": "{what} {amount}, documents are missing ({documents}): not paid",
        },
    }
)


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


UNRULED = (
    Provision(ELIGIBILITY_DECREE.cite(14, 1), "not modelled", "whether an output is a clear one is judged"),
    Provision(ELIGIBILITY_DECREE.cite(14, 2), "structure", "each output of a decision is a part with its own amount"),
    Provision(ELIGIBILITY_DECREE.cite(14, 2), "not modelled", "whether it is appropriate to split a project is judged"),
    Provision(ELIGIBILITY_DECREE.cite(14, 5), "structure", "outputs.lump_sum_achieved pays an output wholly or not"),
    Provision(
        ELIGIBILITY_DECREE.cite(15, 4), "structure", "each output has its amount; rule 866/2021-14.3.2 adds them up"
    ),
)

TOPIC = Topic(
    rules=(
        decision_names_the_outputs,
        outputs_make_the_lump_sum,
        decision_names_the_documents,
        output_is_verified_by_its_documents,
    ),
    unruled=UNRULED,
)
