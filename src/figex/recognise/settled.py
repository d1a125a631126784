"""Which currency of several a document means by `$`, `Rs`, `pesos` or `K`: its own evidence settles it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, cached_property
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.recognise.currencies import Currency, code_of, prefixes, weak_codes, words
from figex.recognise.evidence import AMERICAN, AT_HOME, BARE_DOLLAR, CAPITALISED, DOLLAR_SIGN, mentions
from figex.recognise.reforms import in_force, is_gone

if TYPE_CHECKING:
    from collections import Counter
    from datetime import date

LEAST_EVIDENCE = 2
"""Mentions of a currency's country that outweigh the commonest reading of `$`."""
EURO, DOLLAR = re.compile(r"€|\beuros?\b|\bEUR\b"), re.compile(r"\$|\bdollars?\b")
NT_DOLLAR = "NT$"
"""Taiwan's own dollar, which is never printed as a bare `$` beside it."""
LEAD_REACH = 300
"""Characters within which a text says where it is set; `five of the branches in Uganda` further on does not."""
HOUSE_DOLLAR = re.compile(
    r"\b(?:[Aa]mounts?|[Ff]igures|[Ss]ums|[Pp]rices|[Vv]alues|[Dd]ollars|[Cc]urrency|\$)\b"
    r"[^.;:\n]{0,60}? (?:in|are|as|to) ((?:[A-Z][A-Za-z.]{1,12} ){1,2}[Dd]ollars?|[A-Z]{1,3}\$|[A-Z]{3})"
    r"(?![\w$])(?! ?[0-9])"
)
"""`All amounts are in Canadian dollars unless otherwise stated`: what a bare sign is declared to be."""
WIRE = re.compile(r"\((?:AFP|Reuters|AP|Bloomberg|UPI|dpa-AFX)\)\s+[-–—]+ ")
WIRE_REACH = 400
"""Agencies that write for the whole world, whose bare `$` is the American one wherever they write from."""
CONVERTED = re.compile(
    r"US\$\s?[\d.,]+[- ]?[a-z]*\s\((?:about\s)?\$\d|(?<![A-Z])\$[\d.,]+[- ]?[a-z]*\s\((?:about\s)?US\$\d"
)
"""`US$1.2 billion ($1.6 billion)`: the bare sign is no American dollar there."""
RETOLD = re.compile(
    r"(?:\b([A-Za-z]{3,9})|[€£¥₹₩₽₱₦] ?[0-9][0-9.,]*(?: ?(?:million|billion|trillion|crore|mn|bn|tn|m))?)"
    r" \((?:[a-z]{4,13} )?\$[0-9]"
)
"""An amount of another currency that is told in dollars, too."""
COUNTRY_STEM = 4
"""The letters that a country, its people and what is theirs have in common: `Canada`, `Canadian`."""
HAS_CENTS = re.compile(
    r"€|\b[Ee]uros?\b|\bEUR\b|(?:\b[A-Z]{1,3})?\$|\b[Dd]ollars?\b|\b[RE](?=[0-9])|\b[Rr]ands?\b|\b[Ee]malangeni\b"
    r"|\b(?:K[Ss]h|T[Ss]h|Sh)s?(?=[ .]?[0-9])|\b[Ss]hillings?\b|\bRs(?=[ .]?[0-9])|\b[Rr]upees?\b|\b[Bb]irr\b"
)
TOLD_IN_CENTS = re.compile(r"[0-9] (?!cents? )[a-z]{3,12} \((?:about |around |some |nearly |roughly )?$")
"""`0.42 euros (48 cents)`, `12 birr (21 cents)`: cents that an amount is converted to are no part of its own unit."""
CENTS_REACH, CENTS_AHEAD = 250, 60
"""How far back, or else ahead, the unit may stand of which some cents are the hundredths."""
SENTENCE_ENDS = re.compile(r"[a-z)\d][.!?][\"”']?\s|\n\n")
SENTENCE_REACH = 300
CLAUSE_MARKS = (", ", "; ")
SETTLED_ONCE = frozenset(("dollar", "cent", "yen_sign"))
"""Names that need more than a country in the sentence: the commonest reading of one, the house style of another."""


@cache
def _with_cents() -> frozenset[str]:
    """The codes of all currencies whose hundredths are cents"""
    shared = table("currencies")["shared"]
    return frozenset((*shared["cent"]["codes"], *shared["dollar"]["codes"]))


class Settled:
    """Settles the shared signs of one document by its own evidence, once."""

    def __init__(self, text: str, day: date | None = None) -> None:
        self._text, self._day = text, day
        self._codes: dict[str, str] = {}
        self._told: dict[str, list[tuple[int, list[str]]]] = {}

    @cached_property
    def _mentioned(self) -> tuple[list[tuple[int, tuple[str, ...]]], Counter[str]]:
        return mentions(self._text)

    def _count(self) -> Counter[str]:
        return self._mentioned[1]

    def code(self, currency: Currency, sign: str = "", at: int | None = None) -> str | None:
        """The ISO code that `currency` means here; None for a weak sign that nothing in the document supports.

        A `sign` means the same throughout a text; a name may not: `Kenya pays 40 shillings, Uganda 300`.

        Cents at offset `at` are those of the euros or dollars next to them; kroner those of the country that its
        sentence names. Of currencies that a reform replaced it is the one in force on the text's day.
        """
        code = self._meant(currency, sign, at)
        return None if code is None else in_force(code, self._day)

    def _meant(self, currency: Currency, sign: str, at: int | None) -> str | None:
        if currency.shared == "cent" and at is not None and (near := self._cents_at(at)):
            return near
        if currency.weak:
            best = max(weak_codes()[sign], key=lambda code: self._count()[code])
            return best if self._count()[best] else None
        if not currency.shared:
            return currency.code
        if currency.shared not in self._codes:
            self._codes[currency.shared] = self._settle(currency.shared)
        near = None if at is None or sign or currency.shared in SETTLED_ONCE else self._nearby(currency.shared, at)
        return near or self._codes[currency.shared]

    def _nearby(self, shared: str, at: int) -> str | None:
        """`Kenya pays 40 shillings, Uganda 300`: in a text of several such countries, the one of the figure's sentence.

        Of several in the sentence the one of the figure's clause, or the one that the document speaks of most, or the
        first.
        """
        told = self._told_of(shared)
        if not told:
            return None
        start, end = self._sentence(at)
        clause = max(start, *(self._text.rfind(mark, start, at) for mark in CLAUSE_MARKS))
        first, second, last = (bisect_left(told, (offset, [])) for offset in (start, clause, end))
        named = told[first:last]
        own = [mention for mention in told[second:last] if mention[0] < at]
        if own or not named:
            return own[-1][1][0] if own else None
        codes = [code for _, codes in named for code in codes]
        return max(codes, key=lambda code: self._count()[code])

    def _told_of(self, shared: str) -> list[tuple[int, list[str]]]:
        """The mentions of the countries that share a name, where the document speaks of more than one of them."""
        if shared not in self._told:
            codes = table("currencies")["shared"][shared]["codes"]
            meant = {code for code in codes if not is_gone(code, self._day)}
            found = [(at, [code for code in own if code in meant]) for at, own in self._mentioned[0]]
            told = [(at, codes) for at, codes in found if codes]
            self._told[shared] = told if len({code for _, codes in told for code in codes}) > 1 else []
        return self._told[shared]

    def _sentence(self, at: int) -> tuple[int, int]:
        start, end = max(0, at - SENTENCE_REACH), at + SENTENCE_REACH
        before = [hit.end() for hit in SENTENCE_ENDS.finditer(self._text, start, at)]
        after = SENTENCE_ENDS.search(self._text, at, end)
        return before[-1] if before else start, after.start() if after else end

    def _cents_at(self, at: int) -> str | None:
        """`closed at 43.15 euros, up 38 cents`, `A$4.38 a pound, 27c of it`: the unit printed nearest to some cents"""
        start = max(0, at - CENTS_REACH)
        if TOLD_IN_CENTS.search(self._text, start, at):
            return self._settle("dollar")
        before = [code for hit in HAS_CENTS.finditer(self._text, start, at) if (code := self._with_cents(hit))]
        if before:
            return before[-1]
        after = HAS_CENTS.search(self._text, at, at + CENTS_AHEAD)
        return self._with_cents(after) if after else None

    def _with_cents(self, hit: re.Match[str]) -> str | None:
        """The currency printed there, if it has cents: not the rupee of India, but that of Mauritius"""
        sign = hit[0].rstrip()
        home = next((code for exchange, (code, _) in AT_HOME.items() if f"({exchange}:" in self._text), None)
        if home and sign == AMERICAN:
            return home  # what a share costs on the exchange, beside what its firm sells
        meaning = prefixes().get(sign) or words().get(sign.lower())
        code = self.code(meaning, sign) if meaning is not None else None
        return code if code in _with_cents() else None

    def _settle(self, shared: str) -> str:
        """The currency that the document speaks of most among those that share a name, or else the commonest.

        Of two spoken of as often the one named first; of dollars the American.
        """
        entry, counts = table("currencies")["shared"][shared], self._count()
        default = str(entry["default"])
        if shared == "dollar" and (declared := self._declared()):
            return declared
        if shared == "dollar" and (WIRE.search(self._text, 0, WIRE_REACH) or self._converts_to_dollars()):
            return default
        marked = self._marked_later() if shared == "dollar" else frozenset()
        meant = [code for code in map(str, entry["codes"]) if code not in marked and not is_gone(code, self._day)]
        converted = shared == "dollar" and "US$" in self._text and CONVERTED.search(self._text) is not None
        first = {code: at for at, own in reversed(self._mentioned[0]) for code in own}
        if shared == "dollar":
            first = {default: 0}
        best = max(
            meant,
            key=lambda code: (code != default or not converted, counts[code], -first.get(code, len(self._text) + 1)),
        )
        if converted and counts[best]:
            return best
        if shared == "cent":
            return self._settle("dollar") if DOLLAR.search(self._text) else self._cents_of_country()
        return best if counts[best] >= self._least(shared, best) else default

    def _declared(self) -> str | None:
        """`Amounts are in Canadian dollars unless otherwise stated`"""
        hit = HOUSE_DOLLAR.search(self._text) if "$" in self._text else None
        meaning = hit and (prefixes().get(hit[1]) or words().get(hit[1].lower()))
        code = meaning.code if meaning else ""
        return code if code in table("currencies")["shared"]["dollar"]["codes"] else None

    def _cents_of_country(self) -> str:
        """`Kenya Power cut its tariff by 85 cents`: of a euro, of what the country has, or of the dollar meant"""
        others = table("currencies")["shared"]["cent"]["codes"].keys() - {"USD", "EUR"}
        best = max(sorted(others), key=lambda code: self._count()[code])
        if EURO.search(self._text):
            return "EUR"
        dollar = self._settle("dollar")
        return best if self._count()[best] > self._count()[dollar] else dollar

    def _converts_to_dollars(self) -> bool:
        """`21 billion pesos ($10.3 million)`, `€40m ($44m)`: what an amount is told in once more is American"""
        told = (words().get(hit[1].lower()) if hit[1] else Currency("EUR") for hit in RETOLD.finditer(self._text))
        return any(first is not None and "dollar" not in first.shared for first in told)

    def _least(self, shared: str, code: str) -> int:
        """How many mentions outweigh the commonest reading: one, two if it is told of by the way.

        For a dollar two, but where both `US$` and `$` are printed.
        """
        if shared not in {"dollar", "shilling"}:
            return 1
        leads = next((at < LEAD_REACH for at, own in self._mentioned[0] if code in own), True)
        beside = AMERICAN in self._text and BARE_DOLLAR.search(self._text) is not None
        return 1 if (leads and (shared == "shilling" or beside)) or self._is_local(code) else LEAST_EVIDENCE

    def _is_local(self, code: str) -> bool:
        """`prices rose most in Manitoba`: who names but a region or a city, no other country before it, is at home"""
        at, own = self._mentioned[0][0] if self._mentioned[0] else (0, ())
        word = CAPITALISED.match(self._text, at)
        country = next(iter(table("currencies")[code]["evidence"]), "") if own == (code,) else ""
        if word is None or not country or word[0].lower().startswith(country[:COUNTRY_STEM].lower()):
            return False
        return len(word[0]) >= COUNTRY_STEM and not self._count()["USD"]

    def _marked_later(self) -> frozenset[str]:
        """`$6.90 a pound`, then `C$214m in cash`: the dollars that are marked are not those that were not"""
        signs = [hit for hit in DOLLAR_SIGN.finditer(self._text) if hit[0] != AMERICAN]
        if not signs:
            return frozenset()
        bare = [hit.start() for hit in BARE_DOLLAR.finditer(self._text)]
        own = {NT_DOLLAR}.intersection(hit[0] for hit in signs)
        if len(bare) > 1:
            own |= {hit[0] for hit in signs} - {hit[0] for hit in signs if hit.start() < bare[1]}
        return frozenset(map(code_of, own))

    def shows(self, code: str) -> bool:
        """Whether the document mentions the currency's country at all."""
        return self._count()[code] > 0
