"""How the deduction of income explains itself, in three languages."""

from __future__ import annotations

from grantmodel.text.catalogue import Catalogue

WORDS = Catalogue(
    {
        "costs less income": {
            "fi": "Kustannukset {costs}, joista vähennetään tulot {income}: {net}",
            "sv": "Kostnaderna {costs}, från vilka inkomsterna {income} dras av: {net}",
            "en": "Costs {costs} less income {income}: {net}",
        },
        "costs within bounds": {
            "fi": "Kustannukset {costs} ja tulot {income}: {net}; tulot vähentävät kustannukset enintään nollaan "
            "eivätkä koskaan lisää niitä",
            "sv": "Kostnaderna {costs} och inkomsterna {income}: {net}; inkomsterna minskar kostnaderna högst till "
            "noll och ökar dem aldrig",
            "en": "Costs {costs} and income {income}: {net}; income lessens costs to nothing at most, and never adds "
            "to them",
        },
        "not deducted": {
            "fi": "Kustannukset {costs}: tuloja ei vähennetä, koska vähämerkityksistä tukea tai valtiontukea "
            "koskevasta lainsäädännöstä johtuu muuta",
            "sv": "Kostnaderna {costs}: inkomster dras inte av, eftersom annat följer av lagstiftningen om stöd av "
            "mindre betydelse eller om statligt stöd",
            "en": "Costs {costs}: no income is deducted, since the law on de minimis or state aid says otherwise",
        },
        "deducted": {
            "fi": "{what} ({kind}), saatu {received}: {amount}",
            "sv": "{what} ({kind}) har fåtts {received}: {amount}",
            "en": "{what} ({kind}), received {received}: {amount}",
        },
        "of another kind": {
            "fi": "{what} {amount} ei ole asetuksessa lueteltua tuloa: ei vähennetä",
            "sv": "{what} {amount} hör inte till de inkomster som förordningen räknar upp: dras inte av",
            "en": "{what} {amount} is no income that the decree lists: not deducted",
        },
        "not received": {
            "fi": "{what} ({kind}) {amount} on saamatta: ei vähennetä",
            "sv": "{what} ({kind}) {amount} har inte fåtts: dras inte av",
            "en": "{what} ({kind}) {amount} has not come: not deducted",
        },
        "received later": {
            "fi": "{what} ({kind}) {amount} on saatu {received}, viimeisen maksatushakemuksen jättämisen jälkeen: ei "
            "vähennetä",
            "sv": "{what} ({kind}) {amount} har fåtts {received}, efter inlämnandet av den sista ansökan om "
            "utbetalning: dras inte av",
            "en": "{what} ({kind}) {amount} came on {received}, after the last payment claim was filed: not deducted",
        },
        "deducted later": {
            "fi": "{what} ({kind}) {amount} on saatu {received}, tämän maksatushakemuksen jättämisen jälkeen: "
            "vähennetään myöhemmin",
            "sv": "{what} ({kind}) {amount} har fåtts {received}, efter inlämnandet av denna ansökan om utbetalning: "
            "dras av senare",
            "en": "{what} ({kind}) {amount} came on {received}, after this payment claim was filed: deducted later",
        },
        "produced outside": {
            "fi": "{what} ({kind}) {amount} on syntynyt {produced}, toteuttamisajan ulkopuolella: ei vähennetä",
            "sv": "{what} ({kind}) {amount} har genererats {produced}, utanför genomförandetiden: dras inte av",
            "en": "{what} ({kind}) {amount} was produced on {produced}, outside the implementation period: not "
            "deducted",
        },
    }
)
