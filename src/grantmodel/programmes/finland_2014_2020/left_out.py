"""What the rules leave out, in the order of the Act and its decrees."""

from __future__ import annotations

from grantmodel.programmes.acts import (
    FORMER_ELIGIBILITY_DECREE,
    FORMER_FINANCING_ACT,
    FORMER_FINANCING_DECREE,
)
from grantmodel.rules.rulebooks import Provision
from grantmodel.values.sources import Evidence, LegalAct, LegalSource, Publication

FORMER_COMMON_PROVISIONS = LegalAct("1303/2013", "yleisasetus, yhteisiä säännöksiä koskeva asetus", issuer="EU")


def _held(source: LegalSource, how: str) -> Provision:
    return Provision(source, "structure", how)


def _left(source: LegalSource | Publication, why: str) -> Provision:
    return Provision(source, "not modelled", why)


_act = FORMER_FINANCING_ACT.cite
_financing = FORMER_FINANCING_DECREE.cite
_eligibility = FORMER_ELIGIBILITY_DECREE.cite

UNRULED = (
    _left(
        _act(1, 4, amended_by="141/2015"),
        "Interreg projects follow the rules of their own programme (also §§ 7 a, 14 a)",
    ),
    _left(_act(1, 5, amended_by="141/2015"), "of material aid only the costs and the inspection fall under the Act"),
    _held(_act(5, 2), "several beneficiaries are the subprojects of one group, whatever its form is called"),
    _left(_act(10, 1), "whether aid is justified and matters to the project is judged, as are subsections 2 and 4"),
    _left(_act(11), "de minimis aid: the ceiling is the Union's, and the Act asks only for an account of earlier aid"),
    _left(_act(12, 1), "transfer of aid (tuen siirto): nothing holds a transferee and its half of the aid at most"),
    _left(_act(12, 2), "the grantee's agreements with transferees, and that it alone answers, go with the transfer"),
    _left(_act(13, 1), "whether the goals justify a joint project is judged by the authority"),
    _left(_act(13, 4), "joint and several responsibility follows from the form; a project cannot break it (also § 37)"),
    _left(
        _act(24, 2), "a plan does not say which source's money is paid as work; all of it is refused by subsection 3"
    ),
    _left(_act(24, 4), "the greatest share of public funding is the Union's to lay down, by fund and state aid"),
    _left(_act(36, 1), "no structure holds repayments, of which 100 euros at most may be kept"),
    _left(
        _act(37, 1), "recovery is the authority's act after the project, also of assets handed over within five years"
    ),
    _left(_act(37, 3), "no structure holds recoveries, of which an amount up to 100 euros may be left uncollected"),
    _left(_act(37, 4), "joint and several liability for repayment follows from the form, and is nothing to break"),
    _left(
        _act(38),
        "interest on recovered aid has no structure: Union law's, else § 3(2) of the Interest Act and 3 points",
    ),
    _left(_act(39), "late interest has no structure either: Union law's, else § 4(1) of the Interest Act"),
    _left(_act(40), "waiving a part of the aid or the interest as unreasonable is the authority's discretion"),
    _left(_act(43, 1), "appeal of a regional council's decision goes by the Local Government Act, not by the project"),
    _left(_act(43, 2, amended_by="1550/2019"), "rectification and appeal are steps of procedure, not of a project"),
    _left(_financing(3, 3), "technical assistance and employment services may have all costs paid: shown by a waiver"),
    _left(_financing(6, 2), "technical assistance may have all costs paid: shown by a waiver"),
    _left(
        _financing(7, 1),
        "infrastructure investment aid is for municipalities; that joint authorities are, or are not, among them is "
        "not said",
    ),
    _left(_financing(11, 1), "education and culture have the ceiling of § 6(1), and the council is the same authority"),
    _left(_financing(11, 2), "education and culture have the ceiling of § 8, and the council is the same authority"),
    _left(_financing(14, 2), "technical assistance and employment services may have all costs paid: shown by a waiver"),
    _left(_financing(16, 1), "transfer of aid (tuen siirto): nothing holds the agreement with a transferee"),
    _left(_financing(16, 2), "nothing holds a transferee that comes after the decision, which takes an application"),
    _left(_financing(17, 3), "an amendment does not say that it adds a party, whose costs count from its arrival"),
    _left(
        _financing(22, 1), "no structure holds advances: 30 % of the aid at most, to public bodies for special reasons"
    ),
    _left(_financing(22, 2), "no structure holds advances, which are applied for separately and paid once"),
    _left(
        _financing(24, point=1), "value added tax and financing costs of national projects; 358/2014 § 22 has the rest"
    ),
    _left(_financing(24, point=4), "no figure tells what the applicant generally pays for the same work"),
    _left(_financing(24, point=5), "no kind of cost tells pay that neither the law nor an agreement demands"),
    _left(
        _financing(25, 1), "in national projects half of own financing may be unpaid work, by the authority's decision"
    ),
    _left(_financing(26, 1), "in national projects half may be paid work; a plan does not tell it from unpaid work"),
    _left(_eligibility(3, 1, 1), "whether a cost is in line with the programme is judged, not counted"),
    _left(_eligibility(3, 3), "the Procurement Act is held by 8/2014-18.2; that other prices are reasonable is judged"),
    _left(_eligibility(4, 1), "durability for five years is looked at after the last payment"),
    _left(
        _eligibility(4, 2),
        "that production stays in the Union for ten years is looked at after the last payment; small and medium-sized "
        "enterprises are free of it",
    ),
    _left(_eligibility(5, 1), "no structure holds income, which is deducted claim by claim, or profit"),
    _left(_eligibility(6, 1), "net income after the end of ERDF projects over a million euros follows Union law"),
    _left(_eligibility(7, 3), "technical assistance is the authorities' own and no group's (also subsection 4)"),
    _held(_eligibility(8, 2), "counting.DRAFT_BUDGET has the fund's flat rate, which the authority may have used"),
    _left(_eligibility(8, 2), "the grounds of a draft budget and the estimate of purchases are the applicant's papers"),
    _left(_eligibility(8, 4), "a claim does not hold the vouchers of municipal and other public funding"),
    _held(_eligibility(9, 2), "counting.COST_MODEL pays as they are the costs that the rate does not cover"),
    _left(_eligibility(10, 1), "the grounded reason for this rate is found with the model itself (also §§ 13 and 14)"),
    _held(_eligibility(10, 2), "counting.COST_MODEL pays travel as it is, as all that the rate does not cover"),
    _held(_eligibility(11, 1), "counting.FIRM_DEVELOPMENT has 15 % of wages"),
    _left(
        _eligibility(11, 2), "which costs the rate covers in development aid to firms stands in a decree on Act 9/2014"
    ),
    _held(_eligibility(12, 2), "counting.COST_MODEL pays as they are the costs that the rate does not cover"),
    _held(_eligibility(13, 2), "counting.COST_MODEL pays travel as it is, as all that the rate does not cover"),
    _held(_eligibility(14, 2), "counting.COST_MODEL pays wages as they are, and nothing else"),
    _left(_eligibility(15, 1), "no structure holds wages that others pay to participants, and on which no aid is paid"),
    _left(_eligibility(16, 1), "no kind of cost tells bonuses and fringe benefits, and no figure what is usually paid"),
    _left(_eligibility(19, 1), "what a purchase tells of instalments is read for the programme 2021-2027 alone"),
    _left(_eligibility(20), "what a purchase tells of leasing is read for the programme 2021-2027 alone"),
    _left(_eligibility(21), "what a purchase tells of second-hand machines is read for the programme 2021-2027 alone"),
    _left(_eligibility(26, 2), "what is public aid for an asset of an authority is answered in the declaration"),
    _left(_eligibility(30, 1), "documents are kept ten years from the end of the project, after it"),
    _left(_eligibility(30, 2), "a longer time for keeping documents comes from the authority's written notice"),
    _left(_eligibility(30, 3), "a longer time for keeping documents comes from other law"),
    Provision(
        FORMER_COMMON_PROVISIONS.cite(65, 2),
        "structure",
        "the rulebook's last day, 31.12.2023, is that of eligible expenditure: it takes applications until the "
        "programme's end, which 757/2021 § 84(3) keeps under the old law",
        evidence=Evidence.UNVERIFIED,
    ),
    _left(
        Publication("Rakennerahastot.fi: maksatuksen hakeminen", "http://www.rakennerahastot.fi/maksatuksen-hakeminen"),
        "that the lead alone used EURA 2014, and made one claim for all, is guidance; each part keeps its own items",
    ),
    _left(
        Publication("Rakennerahastot.fi: hankkeen rahoitus", "http://www.rakennerahastot.fi/hankkeen-rahoitus"),
        "that own financing was computed from its share in the decision is guidance on claims",
    ),
)
