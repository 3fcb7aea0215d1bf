"""The sentences in which settlements of state grants explain themselves."""

from __future__ import annotations

from grantmodel.text.catalogue import Catalogue

WORDS = Catalogue(
    {
        "deficit cover": {
            "fi": "Avustus on {grant}: pienin määristä myönnetty {granted}, osuus kustannuksista {share} ja alijäämä "
            "{deficit}, kuitenkin vähintään nolla",
            "sv": "Understödet är {grant}: det minsta av beviljat {granted}, andelen av kostnaderna {share} och "
            "underskottet {deficit}, dock minst noll",
            "en": "The grant is {grant}: the least of what was granted {granted}, the share of costs {share} and the "
            "deficit {deficit}, but not below zero",
        },
        "deficit": {
            "fi": "Alijäämä on {deficit}: kustannukset {costs}, joista vähennetään muut avustukset {others} ja tulot "
            "{income}",
            "sv": "Underskottet är {deficit}: kostnaderna {costs}, från vilka övriga understöd {others} och "
            "inkomsterna {income} dras av",
            "en": "The deficit is {deficit}: costs {costs} less other grants {others} and income {income}",
        },
        "share of costs": {
            "fi": "Avustus on {grant}: pienempi määristä myönnetty {granted} ja osuus kustannuksista {share}",
            "sv": "Understödet är {grant}: det mindre av beviljat {granted} och andelen av kostnaderna {share}",
            "en": "The grant is {grant}: the lesser of what was granted {granted} and the share of costs {share}",
        },
        "share": {
            "fi": "Osuus {rate} kustannuksista {costs} on {share}",
            "sv": "Andelen {rate} av kostnaderna {costs} är {share}",
            "en": "The share {rate} of costs {costs} is {share}",
        },
        "rounded share": {
            "fi": "Osuus {rate} kustannuksista {costs} on {share}, pyöristettynä yksikköön {unit}",
            "sv": "Andelen {rate} av kostnaderna {costs} är {share}, avrundad till enheten {unit}",
            "en": "The share {rate} of costs {costs} is {share}, rounded to the unit {unit}",
        },
        "calculated": {
            "fi": "Laskennallisen perusteen mukainen avustus on {grant}: {units} yksikköä, kustakin {unit}",
            "sv": "Understödet enligt den kalkylerade grunden är {grant}: {units} enheter, för varje {unit}",
            "en": "The grant on the calculated basis is {grant}: {units} units, for each {unit}",
        },
        "kept": {
            "fi": "Avustuksen ja toteutuneiden kustannusten erotusta ei palauteta",
            "sv": "Skillnaden mellan understödet och de faktiska kostnaderna betalas inte tillbaka",
            "en": "The difference between the grant and actual costs is not returned",
        },
        "left": {
            "fi": "Määrä {excess} on enintään {limit}, joten sen saa jättää palauttamatta",
            "sv": "Beloppet {excess} är högst {limit} och behöver därför inte betalas tillbaka",
            "en": "The amount {excess} is at most {limit}, so it may be left unreturned",
        },
        "returned": {
            "fi": "Määrä {excess} on yli {limit}, joten se palautetaan kokonaan",
            "sv": "Beloppet {excess} är över {limit} och betalas därför tillbaka i sin helhet",
            "en": "The amount {excess} is over {limit}, so all of it is returned",
        },
        "investment": {
            "fi": "Käyvästä arvosta {value} palautetaan {part}: se osuus, joka avustus {granted} oli "
            "hankintamenosta {cost}",
            "sv": "Av det gängse värdet {value} återbetalas {part}: den andel som understödet {granted} var av "
            "anskaffningsutgiften {cost}",
            "en": "Of the fair value {value} is returned {part}: the share that the grant {granted} was of the "
            "cost {cost}",
        },
    }
)
"""By what was done, a sentence in each language."""
