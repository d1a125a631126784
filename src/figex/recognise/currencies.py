"""Which currency a sign, a code or a word means: CLDR's currencies through Babel, and what news adds to them.

Codes, names and symbols: `babel.Locale("en")`, that is, CLDR. `lexicon/currencies.toml` holds only the rest,
`lexicon/cities.toml` the cities that tell of a country (GeoNames).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from operator import itemgetter
from typing import Any

from figex.lexicon import table
from figex.recognise.patterns import one_of

NOT_CURRENCIES = {"shared", "word_codes", "guarded"}
TELLING = 4
"""Letters of a minor unit's name that tell its currency: `kobo`, not `p`."""
LEAST_EVIDENCE = 2
"""Mentions of a currency's country that outweigh the commonest reading of `$`."""
BYLINE = re.compile(
    r"^[ \t]*(?:By (?:[A-Z][\w.'’-]{0,20}(?:,? (?:and |in )?|$)){2,7}"
    r"|[A-Z][A-Z .'’-]{3,30}, [A-Z][A-Za-z.]{1,14}(?=[ ]?[-–—])"
    r"|[A-Z][A-Z .'’-]{3,30}(?=[,:]|[ ]?[-–—(])"
    r"|[A-Z][A-Za-z .'’-]{2,30}(?=, [A-Z][a-z]{2,8}\.? [0-9]{1,2}\b)"
    r"|[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?(?=,? [0-9]{1,2} (?:Jan|Feb|Mar|Apr|May|Ju|Aug|Sep|Oct|Nov|Dec)))",
    re.MULTILINE,
)
BYLINE_REACH = 400
"""`By Ann Hill, Canberra`, `SYDNEY —`, `LORVIK, B.C. —`, `PUNE:`, `Osaka, May 4`: where a text
comes from counts as two mentions; for a dollar only where nothing American is mentioned."""
EURO, DOLLAR = re.compile(r"€|\beuros?\b|\bEUR\b"), re.compile(r"\$|\bdollars?\b")
CAPITALISED = re.compile(r"(?<!\w)[A-Z][\w.&]*")
DOLLAR_SIGN = re.compile(r"[A-Z][A-Za-z]{0,3}\$(?=[ ]?[0-9])")
"""`A$`, `NZ$` …: their use is evidence too."""
NT_DOLLAR = "NT$"
"""Taiwan's own dollar, which is never printed as a bare `$` beside it."""
AT_HOME = {"ASX": ("AUD", "A$"), "NZX": ("NZD", "NZ$")}
"""`Norfell Honey (NZX: NFH)`: exchanges whose companies write their own dollar without a mark, or mark it."""
AMERICAN = "US$"
"""Where it is printed, a bare `$` is likely another."""
BARE_DOLLAR = re.compile(r"(?<![A-Z])\$(?=[ ]?[0-9])")
LEAD_REACH = 300
"""Characters within which a text says where it is set; `five of the branches in Uganda` further on does not."""
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
    r"€|\b[Ee]uros?\b|\bEUR\b|(?:\b[A-Z]{1,3})?\$|\b[Dd]ollars?\b|\bR(?=[0-9])|\b[Rr]ands?\b"
    r"|\b(?:K[Ss]h|T[Ss]h|Sh)s?(?=[ .]?[0-9])|\b[Ss]hillings?\b"
)
CENTS_REACH, CENTS_AHEAD = 250, 60
"""How far back, or else ahead, the unit may stand of which some cents are the hundredths."""
SENTENCE_ENDS = re.compile(r"[a-z)\d][.!?][\"”']?\s|\n\n")
SENTENCE_REACH = 300
CLAUSE_MARKS = (", ", "; ")
SETTLED_ONCE = frozenset(("dollar", "cent", "yen_sign"))
"""Names that need more than a country in the sentence: the commonest reading of one, the house style of another."""
SAID = re.compile(r"[^ ()]+(?: [^ ()]+){0,3}")
"""A name that prose may use: up to four words, no years in brackets"""
FIRST_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Currency:
    """What a sign means: an ISO 4217 `code`, or the name of a `shared` entry that the document must settle.

    `part` is how many of it make the unit (100 for cents); `weak` asks for evidence of that country in the document.
    """

    code: str = ""
    shared: str = ""
    part: int = 1
    weak: bool = False


def _entries() -> list[tuple[str, dict[str, Any]]]:
    return [(code, entry) for code, entry in table("currencies").items() if code not in NOT_CURRENCIES]


@cache
def words() -> dict[str, Currency]:
    """Every currency name that can follow a number, lower case: `euros`, `hong kong dollars`, `cents`."""
    found = {name: Currency(code) for code, name in _cldr_names()}
    for code, entry in _entries():
        found |= {name: Currency(code) for name in entry["words"]}
        found |= {name: Currency(code, part=entry.get("minor_of", 100)) for name in entry.get("minor", ())}
    for key, entry in table("currencies")["shared"].items():
        found |= {name: Currency(shared=key) for name in entry["words"]}
        found |= {name: Currency(shared=key, part=100) for name in entry.get("minor", ())}
    return found


@cache
def first_words() -> frozenset[str]:
    """The first letters of every currency name: a word that is not among them begins none."""
    return frozenset(hit[0] for name in words() if (hit := FIRST_LETTERS.match(name)))


def _cldr_names() -> list[tuple[str, str]]:
    """(code, name) of every currency that CLDR names in English, singular and plural; `Euro` and `US dollars` alike."""
    from babel import Locale  # noqa: PLC0415 - 30 ms that a text without a currency need not pay

    locale = Locale.parse("en")
    names = [(code, str(name).lower()) for code, name in locale.currencies.items()]
    plurals = locale._data["currency_names_plural"]  # noqa: SLF001 - Babel has no public list of them
    names += [(code, form.lower()) for code, forms in plurals.items() for form in forms.values()]
    plain = [(code, name.replace("-", " ").replace("’", "'").replace(" & ", " and ")) for code, name in names]
    return sorted(((code, name) for code, name in plain if code in codes() and SAID.fullmatch(name)), key=itemgetter(1))


@cache
def codes() -> frozenset[str]:
    """Every ISO 4217 code that CLDR lists, current and historic, without the codes of metals and tests."""
    from babel import Locale  # noqa: PLC0415 - see _cldr_names

    measures = table("currencies")["word_codes"]["measures"]
    return frozenset(
        code
        for code in map(str, Locale.parse("en").currencies)
        if code not in measures and (not code.startswith("X") or code in {"XOF", "XAF", "XCD", "XPF"})
    )


@cache
def prefixes() -> dict[str, Currency]:
    """Every sign that can stand before a number, as printed: `US$`, `€`, `Rs`, `GH¢`, `EUR`."""
    found = {code: Currency(code) for code in codes()}
    for code, entry in _entries():
        found |= {sign: Currency(code, weak=True) for sign in entry.get("weak", ()) if sign not in found}
    for code, entry in _entries():
        found |= {sign: Currency(code) for sign in entry.get("prefixes", ())}
    for key, entry in table("currencies")["shared"].items():
        found |= {sign: Currency(shared=key) for sign in entry["prefixes"]}
    return found


@cache
def prefixes_by_end() -> dict[str, tuple[int, ...]]:
    """The lengths of the signs that end in a character, the longest first; codes may carry a power (`MEUR`)."""
    lengths: dict[str, set[int]] = {}
    for sign in prefixes():
        lengths.setdefault(sign[-1], set()).update({len(sign), 4} if sign in codes() else {len(sign)})
    return {last: tuple(sorted(found, reverse=True)) for last, found in lengths.items()}


@cache
def weak_codes() -> dict[str, tuple[str, ...]]:
    """For each weak sign the currencies that use it: `Sh` → KES, TZS, UGX."""
    found: dict[str, tuple[str, ...]] = {}
    for code, entry in _entries():
        for sign in entry.get("weak", ()):
            found[sign] = (*found.get(sign, ()), code)
    return found


@cache
def word_codes() -> frozenset[str]:
    """Codes that are also English words, which must not fire in running text: `ALL 5 of us`."""
    return frozenset(table("currencies")["word_codes"]["codes"])


@cache
def _evidence() -> tuple[dict[str, list[tuple[str, tuple[str, ...]]]], re.Pattern[str]]:
    """Evidence words by their first word, with the currencies they speak for; and a pattern of those in lower case."""
    owners: dict[str, tuple[str, ...]] = {}
    cities = table("cities")
    for code, entry in _entries():
        minor = (name for name in entry.get("minor", ()) if len(name) >= TELLING)
        for word in (*entry["evidence"], *cities.get(code, ()), *minor):
            owners[word] = (*owners.get(word, ()), code)
    by_first: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for word, own in owners.items():
        first = word if word[0].islower() else re.split(r"[ '’-]", word)[0].rstrip(".,")
        by_first.setdefault(first, []).append((word, own))
    return by_first, re.compile(rf"\b{one_of(word for word in owners if word[0].islower())}\b")


def _is_at(text: str, start: int, word: str) -> bool:
    end = start + len(word)
    return text[start:end] in {word, word.upper()} and not text[end : end + 1].isalnum()


def _length(known: tuple[str, tuple[str, ...]]) -> int:
    return len(known[0])


def _mentions(text: str) -> tuple[list[tuple[int, tuple[str, ...]]], Counter[str]]:
    """Where the text speaks of a currency's country, people or market, in order; and how often, signs counted too."""
    by_first, small = _evidence()
    found: list[tuple[int, tuple[str, ...]]] = []
    for hit in CAPITALISED.finditer(text):
        first = hit[0].rstrip(".")
        if first not in by_first and first.isupper():
            first = first.title()  # a dateline: `LAGOS —`
        known = [(word, own) for word, own in by_first.get(first, ()) if _is_at(text, hit.start(), word)]
        if known:
            found.append((hit.start(), max(known, key=_length)[1]))
    for hit in small.finditer(text):
        found += [(hit.start(), own) for known, own in by_first.get(hit[0], ()) if known == hit[0]]
    counts = Counter(code for _, own in found for code in own)
    others = frozenset(table("currencies")["shared"]["dollar"]["codes"]) - {"USD"} if counts["USD"] else frozenset()
    for line in BYLINE.finditer(text, 0, BYLINE_REACH):
        told = (own for at, own in found if line.start() <= at < line.end())
        counts.update(code for own in told for code in own if code not in others)
    if "$" in text:
        _count_signs(text, counts)
    return sorted(found), counts


def _count_signs(text: str, counts: Counter[str]) -> None:
    """Adds what marked dollars and the exchange of a company tell of the bare one."""
    for exchange, (code, sign) in AT_HOME.items():
        if f"({exchange}:" in text and sign not in text:
            counts[code] += 1
    signs = Counter(DOLLAR_SIGN.findall(text))
    if BARE_DOLLAR.search(text) is not None:
        del signs[AMERICAN]  # beside it the bare sign is likely another dollar
    for sign, times in signs.items():
        counts[prefixes().get(sign, Currency()).code] += times - 1


class Settled:
    """Settles the shared signs of one document by its own evidence, once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._codes: dict[str, str] = {}
        self._told: dict[str, list[tuple[int, list[str]]]] = {}

    @cached_property
    def _mentioned(self) -> tuple[list[tuple[int, tuple[str, ...]]], Counter[str]]:
        return _mentions(self._text)

    def _count(self) -> Counter[str]:
        return self._mentioned[1]

    def code(self, currency: Currency, sign: str = "", at: int | None = None) -> str | None:
        """The ISO code that `currency` means here; None for a weak sign that nothing in the document supports.

        A `sign` means the same throughout a text; a name may not: `Kenya pays 40 shillings, Uganda 300`.

        Cents at offset `at` are those of the euros or dollars next to them; kroner those of the country that its
        sentence names.
        """
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
            meant = table("currencies")["shared"][shared]["codes"]
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
        before = list(HAS_CENTS.finditer(self._text, start, at))[-1:]
        after = HAS_CENTS.search(self._text, at, at + CENTS_AHEAD)
        hit = before[0] if before else after
        if hit is None:
            return None
        sign = hit[0].rstrip()
        home = next((code for exchange, (code, _) in AT_HOME.items() if f"({exchange}:" in self._text), None)
        if home and sign == AMERICAN:
            return home  # what a share costs on the exchange, beside what its firm sells
        meaning = prefixes().get(sign) or words().get(sign.lower())
        return self.code(meaning, sign) if meaning is not None else None

    def _settle(self, shared: str) -> str:
        """The currency that the document speaks of most among those that share a name, or else the commonest.

        Of two spoken of as often the one named first; of dollars the American.
        """
        entry, counts = table("currencies")["shared"][shared], self._count()
        default = str(entry["default"])
        if shared == "dollar" and (WIRE.search(self._text, 0, WIRE_REACH) or self._converts_to_dollars()):
            return default
        marked = self._marked_later() if shared == "dollar" else frozenset()
        meant = [code for code in map(str, entry["codes"]) if code not in marked]
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
            return "EUR" if EURO.search(self._text) and not DOLLAR.search(self._text) else self._settle("dollar")
        return best if counts[best] >= self._least(shared, best) else default

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
        return frozenset(prefixes().get(sign, Currency()).code for sign in own)

    def shows(self, code: str) -> bool:
        """Whether the document mentions the currency's country at all."""
        return self._count()[code] > 0


def per_unit(part: int) -> Decimal:
    """The factor from a minor unit to its currency: 0.01 for cents."""
    return Decimal(1) / part
