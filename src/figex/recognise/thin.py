"""Signs so thin that a number beside them may be anything: `K45 a bag`, but `Station K9`; `vitamin D 1,000`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table

if TYPE_CHECKING:
    from figex.recognise.draft import Draft, Page

PRICED_PER = re.compile(
    r"(?: per | an? |/)(?:share|tonne|ton|kilo|kg|litre|liter|barrel|unit|month|mo\b|day|head|bag|year|worker|person"
    r"|sack|load)| p/?m\b"
)
"""What money alone is paid for."""
PAIR, PAIR_REACH = re.compile(r"(?:^|\s)(\S{1,20}) [A-Z][0-9]{1,4} (?:to|and|or) $"), 40
"""`Gates B12 to {B20}`: what stands before the first of two"""
OPENERS = frozenset("(\n-–/")
NAMING = frozenset(("a", "an", "the", "this", "that", "called", "named"))
"""Words before what is called by a letter and a number: `the M1`, `a chip called N2`."""


def is_thin(sign: str) -> bool:
    """A single letter, `K`, `P`, `M`, or what is more often a title: `Lt`, `Fr.`"""
    return (len(sign) == 1 and sign.isalpha()) or sign in table("currencies")["thin"]["amounts"]


def thin_fits(page: Page, draft: Draft, start: int, sign: str, *, amount: bool) -> bool:
    """Whether the number behind the `sign` at `start` can be money; `amount` if it is printed as only money is.

    A blank between them needs an amount: `M 7.4 billion`. Another number must not make a name: `the M1`, `Canon R6`.
    """
    text = page.text
    lead, words = page.word_before(start), table("currencies")["thin"]
    if lead.lower() in words["designators"]:
        return False
    if amount or text[start + len(sign)] in " \n":
        return amount and text[start + len(sign)] != "\n"
    if PRICED_PER.match(page.lower, draft.end) or page.word_after(draft.end) in words["nouns"]:
        return True
    name = text[start : draft.numeral.core_end]
    return sign not in words["amounts"] and name not in words["names"] and not _is_named(text, start, lead)


def _is_named(text: str, start: int, lead: str) -> bool:
    """`Canon {R6}`, `the {M1}`, `Gates B12 to {B20}`; not `Fares Up To {P13}`, `Basic: {R49}`, `(K45)`"""
    pair = PAIR.search(text, max(0, start - PAIR_REACH), start)
    lead = pair[1] if pair else lead
    if lead.endswith(":") or text[start - 1 : start] in OPENERS:
        return False
    return lead in NAMING or (lead[:1].isupper() and lead.lower() not in table("currencies")["thin"]["leads"])
