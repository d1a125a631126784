"""Where a text speaks of a currency's country, people, cities or market, and how often."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache

from figex.lexicon import table
from figex.recognise.currencies import FIRST_LETTERS, Currency, code_of, entries, per_unit, word_codes, words
from figex.recognise.patterns import one_of

TELLING = 4
"""Letters of a minor unit's name that tell its currency: `kobo`, not `p`."""
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
CAPITALISED = re.compile(r"(?<!\w)[A-Z][\w.&]*")
DOLLAR_SIGN = re.compile(r"[A-Z][A-Za-z]{0,3}\$(?=[ ]?[0-9])")
"""`A$`, `NZ$` …: their use is evidence too."""
AT_HOME = {"ASX": ("AUD", "A$"), "NZX": ("NZD", "NZ$")}
"""`Norfell Honey (NZX: NFH)`: exchanges whose companies write their own dollar without a mark, or mark it."""
AMERICAN = "US$"
"""Where it is printed, a bare `$` is likely another."""
BARE_DOLLAR = re.compile(r"(?<![A-Z])\$(?=[ ]?[0-9])")


@cache
def _evidence() -> tuple[dict[str, list[tuple[str, tuple[str, ...]]]], re.Pattern[str]]:
    """Evidence words by their first word, with the currencies they speak for; and a pattern of those in lower case.

    A code tells of its currency (`HRK 1,234 million … kn 15.5`), but for dollars and what may be another word.
    """
    unsaid = {*table("currencies")["shared"]["dollar"]["codes"], *word_codes(), "EUR"}
    owners: dict[str, tuple[str, ...]] = {}
    cities = table("cities")
    for code, entry in entries():
        minor = (name for name in entry.get("minor", ()) if len(name) >= TELLING)
        own_code = () if code in unsaid else (code,)
        for word in (*entry["evidence"], *cities.get(code, ()), *minor, *own_code):
            owners[word] = (*owners.get(word, ()), code)
    by_first: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for word, own in owners.items():
        first = word if word[0].islower() else re.split(r"[ '’-]", word)[0].rstrip(".,")
        by_first.setdefault(first, []).append((word, own))
    return by_first, re.compile(rf"\b{one_of(word for word in owners if word[0].islower())}\b")


@cache
def homes() -> dict[str, tuple[str, ...]]:
    """What may stand before a currency's name to tell which it is, lower case: `45 million [Kuwait] dinars`."""
    return {word.lower(): own for known in _evidence()[0].values() for word, own in known if len(word) > 1}


@cache
def home_words() -> frozenset[str]:
    """The first letters of every one of them."""
    return frozenset(hit[0] for word in homes() if (hit := FIRST_LETTERS.match(word)))


def of_home(name: str) -> Currency | None:
    """`kuwait dinars`, `taiwanese dollars`, `png kina`: the currency of that name that the place before it has

    Not what may be a verb there: `12 koreans won`.
    """
    lead, _, noun = name.rpartition(" ")
    meaning, guards = words().get(noun), table("currencies")["guarded"]
    if meaning is None or len(noun) <= len("kr") or noun in guards["verbs"] or noun in guards["coins"]:
        return None
    shared = table("currencies")["shared"].get(meaning.shared, {"codes": (meaning.code,)})
    code = next((code for code in homes().get(lead, ()) if code in shared["codes"]), "")
    return replace(meaning, code=code, shared="", part=int(1 / per_unit(meaning, code))) if code else None


def _is_at(text: str, start: int, word: str) -> bool:
    end = start + len(word)
    return text[start:end] in {word, word.upper()} and not text[end : end + 1].isalnum()


def _length(known: tuple[str, tuple[str, ...]]) -> int:
    return len(known[0])


def mentions(text: str) -> tuple[list[tuple[int, tuple[str, ...]]], Counter[str]]:
    """Where the text speaks of a currency's country, people or market, in order; and how often, signs counted too."""
    by_first, small = _evidence()
    found: list[tuple[int, tuple[str, ...]]] = []
    end = 0
    for hit in CAPITALISED.finditer(text):
        first = hit[0].rstrip(".")
        if first not in by_first and first.isupper():
            first = first.title()  # a dateline: `LAGOS —`
        known = [(word, own) for word, own in by_first.get(first, ()) if _is_at(text, hit.start(), word)]
        if not known:
            continue
        word, own = max(known, key=_length)
        if hit.start() >= end or own == found[-1][1]:  # no Korea of the South in `North Korea`
            found.append((hit.start(), own))
            end = max(end, hit.start() + len(word))
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
        counts[code_of(sign)] += times - 1
