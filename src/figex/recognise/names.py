"""Numbers that are part of a name or a reference: `Article 301`, `Boeing 737`, `S&P 500`, `Norvex 4`, `the 401`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.recognise.patterns import one_of

if TYPE_CHECKING:
    from figex.recognise.draft import Draft, Page

WORD_BEFORE = re.compile(r"([\w&.#№§'-]{1,24})[ \n]?\(?$")
NO_PLURAL = r"(?!(?:is|as|us|its|was|has|his|this|thus|does|plus|minus|versus|across|towards|perhaps|always)\b)"
NO_ADJECTIVE = (
    r"(?!(?:to|in|of|for|and|or|at|on|by|from|with|that|which|who|than|but|the|its?|is|was|has|if|as|were|are)\b)"
)
MANY = rf"{NO_PLURAL}(?:[a-z]{{2,}}(?<!s)s|people|men|women|children|staff|aircraft|police|crew|personnel|cattle)\b"
PLURAL_AFTER = re.compile(
    rf"(?:[ \n]or[ \n](?:so|more|fewer|less))?(?:[ \n-]{NO_ADJECTIVE}[a-z][\w'-]{{1,16}}){{0,3}}?[ \n]{MANY}"
)
"""Something that can be counted, after up to three adjectives."""
JOINED = re.compile(r"(?:[,;]|\band|\bwhile|\bbut)[ \n](?:the[ ])?(?:[A-Z][\w-]*[ ])?$")
LONG_WORD, TITLE_WORDS = re.compile(r"[^\W\d_]{5,}"), 4
"""The words of a title that its style prints with a capital, and how many make one."""
CLAUSE_ENDS = re.compile(r"[ \n]?(?:[.,;)]|and\b|in\b|from\b|$)")
SMALLEST_ROAD = 100
"""`the 39` may be what is left of a list, `the 401` is a road or an index."""
HIGHWAYS = frozenset(("U.S.", "US"))
LARGEST_ELIDED = 1000
LEAST_AMOUNT = 1_000_000
"""`will top 130 billion` has a magnitude that no label's number has; `Suite 8K` has none."""
FLIGHTS = (["flight"], ["flights"], ["Flight"], ["Flights"])
NUMBERING = re.compile(r"(?:\b(?:they|who|that)|\b(?:its|their|the|whose) (?:[a-z-]+ )?[a-z]+s) number $")
"""`They [number] 140`, `its farms [number] 140`: how many there are"""
SHORTEST_SHOUT = 4
"""A shorter word in capitals is an abbreviation."""
SPACED_DASH = re.compile(r"([a-z]{2,16}) -$")
"""`Covid -19`, as tokenised text prints a name's hyphen"""
MODEL = re.compile(rf"[ -]{one_of(table('names')['models'])}\b")
RELATED = re.compile(
    r"[ \n](?:it|they|he|she|we|that|who|recorded|registered|reported|needed|planned|expected|required)\b"
)
"""What says more of a count: `the 240 it had planned`."""
ORDINAL_TIMES, LATEST = frozenset({"week", "day", "month", "year", "hour"}), 200
BEFORE_ORDINALS = [["at"], ["by"], ["from"], ["after"], ["until"], ["through"], ["to"], ["on"]]
"""What leads to a time that a number names: `by [day] 30`."""
LOOK_BACK = 26
LISTED = re.compile(r"(?:\b([a-z]{3,12}) [0-9]{1,5} and|\b(?:hotline|phone|telephone) (?:at|on)) $")
CODE = re.compile(r"\b([a-z]{2,10}) (?:[0-9]{2,6} ){1,3}$")
BEFORE_CLAUSE = 90


@cache
def _names() -> dict[str, frozenset[str]]:
    names = {key: frozenset(value) for key, value in table("names").items()}
    return names | {"second_words": frozenset(name.partition(" ")[2] for name in names["indices"] if " " in name)}


def counts_something(page: Page, draft: Draft) -> bool:
    """Whether a plural follows that the number can count."""
    return PLURAL_AFTER.match(page.text, draft.end) is not None


def numbers_a_time(page: Page, draft: Draft) -> bool:
    """`at week 16`, `by day 30`: a time that has a number for its name"""
    if page.word_before(draft.start).lower() not in ORDINAL_TIMES or draft.numeral.form != "plain":
        return False
    led = page.words_before(draft.start)[-2:-1] in BEFORE_ORDINALS
    return led and draft.numeral.number < LATEST and not counts_something(page, draft)


def label(page: Page, draft: Draft) -> bool:
    """`Article 301`, `page 14`, `No. 7401`, `Boeing 737`, `S&P 500`, `13 Pro`, `Covid -19`, `week 16`, `Phase two`"""
    names, form = _names(), draft.numeral.form
    word = page.word_before(draft.start).strip(".").rpartition("/")[2]
    lower = word.lower()
    opens = form == "words" and page.text[draft.start].isupper() and page.word_before(draft.start).endswith(".")
    numbering = lower == "number" and NUMBERING.search(page.lower, max(0, draft.start - LOOK_BACK), draft.start)
    if lower in names["labels"] and not numbering:
        scaled = draft.scale is not None and draft.scale >= LEAST_AMOUNT
        spelled = form == "words" and not (word[:1].isupper() and not counts_something(page, draft))
        amount = scaled or (lower in names["labels_of_digits"] and (spelled or form == "western"))
        if not amount:
            return not opens  # `led by Foundry Lane. Five backers followed`
    if lower in names["indices"] and (word[:1].isupper() or lower not in names["indices_in_capitals"]):
        return True
    if (form == "plain" and (_is_model_or_code(page, draft) or _is_numbered(page, draft, lower))) or numbers_a_time(
        page, draft
    ):
        return True
    if word == "-" and (spaced := SPACED_DASH.search(page.lower, max(0, draft.start - LOOK_BACK), draft.start)):
        return spaced[1] in names["proper"] and draft.signed != "+"
    if lower in names["second_words"] and " ".join(page.words_before(draft.start)[-2:]) in names["indices"]:
        return True
    return (
        lower != word
        and form != "western"
        and not opens
        and not names["proper"].isdisjoint((lower, lower.removesuffix("s")))
    )


def _is_model_or_code(page: Page, draft: Draft) -> bool:
    """`13 Pro`, `flight AN [214]`; `customs code 6905 [10]`: a code printed in groups"""
    word = page.word_before(draft.start)
    flies = word.isupper() and len(word) < SHORTEST_SHOUT and page.words_before(draft.start)[-2:-1] in FLIGHTS
    if flies or MODEL.match(page.text, draft.end):
        return True
    if not page.text[max(draft.start - 2, 0) : draft.start - 1].isdigit():
        return False
    code = CODE.search(page.lower, max(0, draft.start - LOOK_BACK), draft.start)
    return code is not None and code[1] in _names()["labels"]


def _is_numbered(page: Page, draft: Draft, word: str) -> bool:
    """`furnace 3`, `locomotives 9351 and [8820]`, `the hotline at 6555 0137`: one of several that have numbers"""
    if draft.scale is not None or counts_something(page, draft):
        return False
    if word in {"and", "at", "on"}:
        listed = LISTED.search(page.lower, max(0, draft.start - LOOK_BACK), draft.start)
        return listed is not None and (listed[1] is None or listed[1] in _names()["numbered"])
    return word in _names()["numbered"]


def name(page: Page, draft: Draft) -> bool:
    """`Norvex Route 66`, `Altair 4`: a capitalised word and a bare number, in the middle of a sentence, are a name"""
    numeral, text = draft.numeral, page.text
    if numeral.form not in {"plain", "words"} or draft.scale is not None or draft.qualifier != "=":
        return False
    if numeral.form == "words" and not text[draft.start].isupper():
        return False
    before = WORD_BEFORE.search(text, max(0, draft.start - LOOK_BACK), draft.start)
    if not before or text[draft.start - 1] not in " \n" or "\n" in text[before.end(1) : draft.start]:
        return False
    word = before[1]
    if not word[0].isupper() or word.endswith(".") or word.strip(".'").lower() in _names()["openers"]:
        return False
    titled = numeral.form == "words" and _counts_in_title(page, draft)
    if _in_capitals(text, draft.start, word) or titled or _is_owners(word, draft):
        return False
    elided = counts_something(page, draft) or _elided(text, before.start(1), draft)
    return not elided or _is_model(text, before.start(1), draft)


def _is_owners(word: str, draft: Draft) -> bool:
    """`from [February's] 57.1`, `below [Germany's] 49.5`: whose level it is"""
    monthly = word[:-2].lower() in table("calendar")["months"]
    return word.endswith("'s") and (monthly or draft.numeral.number % 1 != 0)


def _is_model(text: str, start: int, draft: Draft) -> bool:
    """`15 Norvex [50] aircraft`, `Lucky [7] … Lucky [7]`: between a count and its noun, or printed so more than once"""
    if draft.numeral.form != "plain":
        return False
    return text[max(0, start - 2) : start - 1].isdigit() or text.count(text[start : draft.numeral.end]) > 1


def _counts_in_title(page: Page, draft: Draft) -> bool:
    """`Watchdog Penalises [Four] Builders for Rigging Bids`: where all long words have capitals, they say nothing"""
    if PLURAL_AFTER.match(page.lower, draft.end) is None:
        return False
    begin, end = page.text.rfind("\n", 0, draft.start) + 1, page.text.find("\n", draft.start)
    long = LONG_WORD.findall(page.text, begin, end if end >= 0 else len(page.text))
    return len(long) >= TITLE_WORDS and all(word[0].isupper() for word in long)


def _in_capitals(text: str, at: int, word: str) -> bool:
    """`PROFIT HITS 500`: a line all in capitals says nothing by them"""
    line = text[max(text.rfind("\n", max(0, at - 80), at) + 1, at - 80, 0) : at]
    return len(word) >= SHORTEST_SHOUT and word.isupper() and re.search(r"\b[a-z]{3,}", line) is None


def _elided(text: str, start: int, draft: Draft) -> bool:
    """`Ireland will lose 140 posts and India 95`: a name with the number that an earlier clause has taught to count"""
    if draft.numeral.number >= LARGEST_ELIDED or not CLAUSE_ENDS.match(text, draft.end):
        return False
    joined = JOINED.search(text, max(0, start - 24), start)
    if joined is None or _apposed().search(text, max(0, start - LOOK_BACK * 2), start) is not None:
        return False
    return re.search(r"[0-9]", text[max(0, start - BEFORE_CLAUSE) : start]) is not None


@cache
def _apposed() -> re.Pattern[str]:
    """`A tug, the [Atlas 3]`, `9 Mango Avenue, [Kingston 10]`: a name beside what it names, a postal district"""
    streets = one_of(table("names")["streets"])
    return re.compile(rf"(?:\b(?:[Aa]n?|[Ii]ts)(?: [a-z-]{{2,20}}){{1,3}}, the |\b{streets}\b\.?, )(?:[A-Z][\w-]* )?$")


def road(page: Page, draft: Draft) -> bool:
    """`between Windsor and the 401`, `the 500 ended lower`: an article and a bare number with nothing to count"""
    numeral = draft.numeral
    if numeral.form != "plain" or draft.scale is not None or numeral.number < SMALLEST_ROAD:
        return False
    if page.text.startswith("-", draft.end) or not page.lower.endswith("the ", 0, draft.start):
        return False
    return not counts_something(page, draft) and not _known_count(page, draft)


def highway(page: Page, draft: Draft) -> bool:
    """`parallels U.S. 101`, `closed US 30`: an American road; `sold the U.S. 50 jets` counts"""
    word, numeral = page.word_before(draft.start), draft.numeral
    if word not in HIGHWAYS or numeral.form != "plain" or draft.scale is not None or numeral.number >= LARGEST_ELIDED:
        return False
    return not counts_something(page, draft)


def _known_count(page: Page, draft: Draft) -> bool:
    """`more than the 300 it hired`, `the 240 that failed`: a count known already, whose noun is left out"""
    compared = page.lower.endswith(("than the ", "than\nthe "), 0, draft.start)
    return compared or RELATED.match(page.lower, draft.end) is not None
