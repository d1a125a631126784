"""Which currency a sign, a code or a word means: CLDR's currencies through Babel, and what news adds to them.

Codes, names and symbols: `babel.Locale("en")`, that is, CLDR. `lexicon/currencies.toml` holds only the rest,
`lexicon/cities.toml` the cities that tell of a country (GeoNames).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from operator import itemgetter
from typing import Any

from figex.lexicon import table

NOT_CURRENCIES = {"shared", "word_codes", "guarded", "former", "gone", "after", "thin"}
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


def entries() -> list[tuple[str, dict[str, Any]]]:
    """Each currency's code with its row of the table."""
    return [(code, entry) for code, entry in table("currencies").items() if code not in NOT_CURRENCIES]


@cache
def words() -> dict[str, Currency]:
    """Every currency name that can follow a number, lower case: `euros`, `hong kong dollars`, `cents`."""
    found = {name: Currency(code) for code, name in _cldr_names()}
    for code, entry in entries():
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
    for code, entry in entries():
        found |= {sign: Currency(code, weak=True) for sign in entry.get("weak", ()) if sign not in found}
    for code, entry in entries():
        found |= {sign: Currency(code) for sign in entry.get("prefixes", ())}
    for key, entry in table("currencies")["shared"].items():
        found |= {sign: Currency(shared=key) for sign in entry["prefixes"]}
    return found | {name: words()[name.lower()] for name in table("currencies")["word_codes"]["names"]}


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
    for code, entry in entries():
        for sign in entry.get("weak", ()):
            found[sign] = (*found.get(sign, ()), code)
    return found


@cache
def word_codes() -> frozenset[str]:
    """Codes that are also English words, and names, which must not fire in running text: `ALL 5 of us`, `Euro 5`."""
    return frozenset((*table("currencies")["word_codes"]["codes"], *table("currencies")["word_codes"]["names"]))


def per_unit(currency: Currency, code: str) -> Decimal:
    """The factor from a minor unit to its currency: 0.01 for cents, 0.001 for the fils of a Kuwaiti dinar."""
    shared = table("currencies")["shared"].get(currency.shared, {})
    return Decimal(1) / (1000 if code in shared.get("thousandths", ()) else currency.part)


def code_of(sign: str) -> str:
    """The code of a sign that stands alone, its commonest reading where several countries use it: `C$` is CAD"""
    currency = prefixes().get(sign, Currency())
    return currency.code or str(table("currencies")["shared"].get(currency.shared, {}).get("default", ""))
