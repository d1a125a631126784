"""What stands at a figure's edges: its sign, its qualifier (`more than`, `or so`), its denominator (`per barrel`)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.recognise.names import counts_something
from figex.recognise.units import surfaces, unit_at, unit_name

if TYPE_CHECKING:
    from figex.recognise.draft import Draft, Page

LONGEST = 5
"""Words in the longest phrase before a figure."""
SYMBOLS = frozenset("~≈∼<>=≥≤")
SYMBOL = re.compile(r"([~≈∼<>≥≤]=?)$")
AFTER = re.compile(
    r"[ \n]?(?:-plus|\+|-odd|-some|-ish|approx\."
    r"|(?:or|and|at|plus|odd|approximately|give|roughly|ish|tops|m[ia][nx]imum)\b)"
    r"(?:[ \n](?:the[ ](?:very[ ])?)?\w{1,11}){0,2}"
)
BEHIND_NOUN = re.compile(
    r"[ \n](?:(?!(?:in|of|at|on|to|by|from|for|and|or|the|was|were|are|is)\b)[a-z-]{2,20}[ \n])?"
    r"(?!(?:more|in|of|at|on|to|by|from|for|and|or|the|was|were|are|is)\b)[a-z-]{2,20}[ \n]"
    r"((?:or|and)[ \n](?:more|above|over|higher|fewer|less|under|below|larger|greater|smaller|older|younger|longer)"
    r"|or[ \n](?:so|thereabouts)|at[ \n](?:least|most))\b(?![ \n](?:than|the|its|in|an?|[0-9]))"
)
BEHIND_WHOLE = re.compile(
    r"[ \n]of[ \n](?:(?:the|its|their|total|all)[ \n])?[a-z-]{2,20}[ \n]"
    r"((?:or|and)[ \n](?:more|above|over|higher|fewer|less|under|below|lower)|at[ \n](?:least|most))\b"
    r"(?![ \n](?:than|the|its|an?|[0-9]))",
    re.IGNORECASE,
)
AFTER_STARTS = frozenset(" \n-+")
PLUS_MORE = re.compile(r"[ \n]plus[ \n](?:an?[ ])?[a-z]{2,}")
NOT_A_SUM = re.compile(r"\+[0-9]")
AMOUNT = re.compile(r"[^\w\s]{0,2}[a-z]{0,3}[$€£]?[0-9][0-9,.]*(?:[kmbpct]|bn|mn|tn)?")
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
UP_TO = ["up", "to"]
PUSHED = frozenset(
    ("push", "pushes", "pushed", "pushing", "drive", "drives", "drove", "driven", "driving", "bring", "brings")
)
PUSHED |= {
    "brought",
    "bringing",
    "force",
    "forced",
    "forcing",
    "nudged",
    "nudging",
    "bid",
    "bidding",
    "ratchet",
    "ratcheted",
}
PARTICLES, PUSHED_REACH = {"through", "on", "out", "away", "back", "down", "over", "forward", "about"}, 6
"""Verbs that move what stands behind them `up to 5`, and how many words back they stand."""
ADDING = (["add"], ["adds"], ["added"], ["adding"])
DENIED_REACH = 4
"""Words before a bound among which the negation stands that turns it round."""
DENIED_PREPOSITIONS = frozenset(("by", "to", "for", "at", "in", "of", "with"))
WAYS = (["over"], ["above"], ["under"], ["below"], ["past"], ["near"], ["beyond"])
"""`over a 330-kilovolt line`: where, and no bound"""
NEARING = frozenset(("near", "nears", "neared", "nearing", "approaches", "approached", "approaching"))
BARGAIN = re.compile(
    r"[ -](?:[a-z]+[ -]){0,2}?(?:deal|takeover|buyout|acquisition|purchase|sale|merger|loan|agreement|accord|contract"
    r"|settlement|order|ipo|listing|investment|bailout|refinancing|financing|fundraising|stake)s?\b"
)
"""What two sides near, rather than the sum of it."""
BOUNDING = frozenset(("above", "over", "beyond", "past", "below", "under"))
OPPOSITE = {">": "<=", "<": ">="}
"""`may not go above 5` and `has not fallen below 4`"""
SIGN = re.compile(r"(?:^|[\s(\[:;,|])([-+–±]|minus[ -]|negative |plus )$")
GRADED_OVER = re.compile(r"(?:g/t|oz/t|ppm|%)[^.;:]{0,40} over $")
SCALED_BY = re.compile(r" (?:live )?([a-z]{2,14}s|people)\b")
SCALES = frozenset(("million", "thousand", "hundred"))
STRETCHES = frozenset(("metre", "foot"))
GRADED_REACH = 60
"""`38 g/t silver over {9.5 m}`: how long a drilled stretch is, and no bound."""
EITHER_WAY = ("plus or ", "plus-or-", "plus/", "+/")
SIGNS = ("-", "+", "–", "±", "minus ", "negative ", "plus ")
PER = re.compile(
    r"""[ \n]?(?:
        (?:[ ]?/[ ]?|per[ \n](?:(?:equity|ordinary|common|diluted|basic|voting|preferred|American[ ]depositary
            |average|working|trading|(?:forty|twenty)-foot(?![ -]equivalent)|JAS|live|calendar|business|full
            |registered|paying|occupied|eligible|typical|standard|US|U\.S\.|American|Canadian
            |Australian)[ \n])?|-per-|-a-)
            (?P<per>[^\W\d_][\w²³°]*
            (?:[ \n.-]{1,2}(?:ft|feet|foot|km|m|metre|meter|kilometre|mile|hour|h|ton|tonne|inch|yard|year|carat
                |of[ \n]oil[ \n]equivalent)\b|-(?:day|shift|week|month|night|trip|kilometer)\b)?)
      | (?P<an>an?|every|each|for[ ]each|for[ ]every|on[ ]each|on[ ]every)[ \n]
        (?P<thing>(?:(?:square|cubic)[ \n])?[a-z]{2,14}
            (?:[ \n-](?:ft|feet|foot|metre|meter|hour|mile|kilometre|ton|tonne|ounce)\b)?)
      | (?P<adverb>daily|annually|yearly|monthly|weekly|hourly|nightly|p\.a\.|p(?:a|sf|sm|cm|mt)\b|a[ ]head)
      )(?!\w)""",
    re.VERBOSE,
)
PER_IN_CAPITALS = re.compile(r"[ \n](?P<an>AN?|EACH) (?P<thing>[A-Z]{2,12})\b(?P<per>)(?P<adverb>)")
PHRASE_ENDS = re.compile(
    r"[.,;:)”\"]|$|\n|[ ](?:for|in|from|to|on|at|by|and|or|but|last|this|since|when|while|more|less|plus)\b"
)
PER_WORDS = frozenset(
    ("", "per", "a", "an", "every", "each", "for", "on", "daily", "annually", "yearly", "monthly", "weekly")
)
PER_WORDS |= {"hourly", "nightly", "p", "pa", "psf", "psm", "pcm", "pmt"}
PER_STARTS = frozenset(" \n/-")
NOT_A_RATE = frozenset(("cent", "centage"))
LATER = re.compile(
    r"[ \n](?:(?:ago|earlier|previously"
    r"|before(?![ \n](?:tax|interest|costs|subsid|deductions|fees|bonuses|depreciation))|later"
    r"|ended|after)\b|on(?:[,.;)]|[ \n]from\b|$))"
)


@cache
def _phrases(side: str) -> dict[str, str]:
    return {phrase: mark for mark, phrases in table("qualifiers")[side].items() for phrase in phrases}


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.rpartition(" ")[2] for phrase in _phrases("before"))


@cache
def _never_alone() -> dict[str, frozenset[str]]:
    """Last words that are no qualifiers by themselves, with those that make them one: `to` after `up`, `close`"""
    before: dict[str, set[str]] = {}
    for phrase in _phrases("before"):
        rest, _, last = phrase.rpartition(" ")
        before.setdefault(last, set()).add(rest.rpartition(" ")[2])
    return {last: frozenset(words) for last, words in before.items() if "" not in words}


@cache
def _passed_over() -> dict[str, frozenset[str]]:
    """Words that may stand between a qualifier and its figure, each with the words before it that are none then."""
    words = table("qualifiers")["passed_over"]
    comparing = frozenset([*words["verbs"], *words["prepositions"]])
    return (
        dict.fromkeys(words["others"], frozenset())
        | dict.fromkeys(words["articles"], comparing)
        | dict.fromkeys(words["definite"], comparing | {"than"})
    )


@cache
def _bounds() -> frozenset[str]:
    return frozenset(table("qualifiers")["passed_over"]["bounds"])


def qualify(page: Page, draft: Draft) -> None:
    """Sets the qualifier by the longest phrase beside the draft."""
    mark = _qualifier_before(page, draft)
    if mark and mark != "=":
        draft.qualifier = mark
        draft.why.append(f"qualifier:{mark}")
    elif page.text[draft.end : draft.end + 1] in AFTER_STARTS:
        mark = _qualifier_after(page.lower, draft.end, amount=draft.kind == "money")
        behind = BEHIND_WHOLE if draft.kind in {"percent", "fraction"} else None if draft.kind else BEHIND_NOUN
        mark = mark or (_behind(behind, page.lower, draft.end) if behind else None)
        if mark:
            draft.qualifier = mark
            draft.why.append(f"qualifier:{mark} after")


def _qualifier_before(page: Page, draft: Draft) -> str | None:
    """`more than 5`, `nearly a full 5`, `(about 5`, `~5`"""
    last = page.word_before(draft.start).lower()
    symbol = SYMBOL.search(last) if last[-1:] in SYMBOLS else None
    if last.endswith("-") and last not in _last_words():
        last = last.rstrip("-")
    if not symbol and last not in _last_words() and last not in _passed_over():
        return None
    if not symbol and last in _never_alone() and last not in _passed_over():
        at = page.lower.rfind(last, 0, draft.start)
        if page.word_before(at).lower() not in _never_alone()[last]:
            return None
    words = [*page.words_before(draft.start)[:-1], symbol[1] if symbol else last]
    if _is_way(page, draft, words) or _is_bargain(page, draft, words[-1]):
        return None
    mark = _mark(words)
    for _ in range(2):
        if mark is None and words and words[-1] in _passed_over():
            comparing = _passed_over()[words.pop()]
            if not words or words[-1] not in comparing or page.word_after(draft.end) in _bounds():
                mark = _mark(words)
    if words[-1:] == ["from"] and page.lower.startswith(" to ", draft.end):
        return None  # `cost from {5} to 9 euros`: both ends are told
    return None if words[-2:] == UP_TO and _is_sum(page, draft, words) else mark


def _is_bargain(page: Page, draft: Draft, verb: str) -> bool:
    """`nears a {$3 billion} deal`: what is near is the deal"""
    return verb in NEARING and BARGAIN.match(page.lower, draft.end) is not None


def _is_way(page: Page, draft: Draft, words: list[str]) -> bool:
    """`over a {330-kilovolt} line`, `38 g/t silver over {9.5 m}`: where, and no bound"""
    if words[-1] in {"a", "an"}:
        return words[-2:-1] in WAYS and page.text.startswith("-", draft.numeral.end)
    stretch = words[-1] == "over" and draft.unit in STRETCHES
    return stretch and GRADED_OVER.search(page.text, max(0, draft.start - GRADED_REACH), draft.start) is not None


def _is_sum(page: Page, draft: Draft, words: list[str]) -> bool:
    """`they add up to 40 million euros`; `plans to add up to 40 branches` has a bound"""
    return words[-3:-2] in ADDING and (bool(draft.kind) or not counts_something(page, draft))


def _mark(words: list[str]) -> str | None:
    """The mark of the longest phrase that ends `words`, unless a verb of motion takes its preposition."""
    known = _phrases("before")
    if not words or words[-1] not in _last_words():
        return None
    for count in range(min(LONGEST, len(words)), 0, -1):
        phrase = " ".join(words[-count:])
        mark = known.get(phrase)
        if mark:
            verb = words[-count - 1] if len(words) > count else ""
            words_of = table("qualifiers")
            compared = phrase.endswith((" than", " as")) and _degree(verb)
            moved = phrase == "up to" and verb.isalpha() and verb not in DENIED_PREPOSITIONS | PARTICLES
            moved = moved and not PUSHED.isdisjoint(words[-PUSHED_REACH:-count])  # pushing the yield up to 5
            if compared or moved or verb in words_of["motion"].get(phrase, ()):
                return None
            if phrase in words_of["passed_over"]["verbs"] or (phrase in BOUNDING or phrase.endswith(" than")):
                return OPPOSITE.get(mark, mark) if _denied(words[:-count], phrase) else mark
            return mark
    return None


def _denied(words: list[str], phrase: str) -> bool:
    """`must not owe [more than] a third`, `is not expected to [exceed] 5`, `may not go [above] 5`"""
    known = table("qualifiers")
    verb = phrase in known["passed_over"]["verbs"]
    chain = known["denied_chain"] if verb else known["denied_verbs"]
    for at, word in enumerate(reversed(words[-DENIED_REACH:])):
        if word in known["negations"]:
            return verb or at > 0
        if word not in chain and not (at == 0 and not verb and word in DENIED_PREPOSITIONS):
            return False
    return False


def _degree(word: str) -> bool:
    """`61 per cent more than 40`, `2.4 times as much as 40`: how much more is said, so that nothing is left open"""
    if word.endswith((",", ";", ":", ".")):
        return False
    printed = AMOUNT.fullmatch(word) is not None and not YEAR.fullmatch(word)
    return printed or word.endswith("%") or word in table("qualifiers")["degrees"]


def _behind(bound: re.Pattern[str], text: str, end: int) -> str | None:
    """`50 employees or more`, `three small rooms at most`, `1 percent of GDP or less`: behind what is counted"""
    hit = bound.match(text, end)
    return _phrases("after")[hit[1].replace("\n", " ")] if hit else None


def _qualifier_after(text: str, end: int, *, amount: bool) -> str | None:
    """`5 or more`, `5-odd`, `5+`, `5 at most`; an `amount` has no bound in `$57m plus add-ons`"""
    after = AFTER.match(text, end)
    if not after or NOT_A_SUM.match(text, end) or (amount and PLUS_MORE.match(text, end)):
        return None
    words, known = after[0].split(), _phrases("after")
    return next((known[phrase] for count in (4, 3, 2, 1) if (phrase := " ".join(words[:count])) in known), None)


def sign(page: Page, draft: Draft) -> None:
    """`-78.3`, `-$5`, `minus €100mn`: a sign that no word or number touches on its left"""
    if draft.signed or draft.numeral.form in {"part", "adverb"}:
        return
    start = draft.start
    if page.text[start - 1 : start] == "(" and page.text.startswith(")", draft.end) and is_loss(page, start - 1):
        draft.signed, draft.negative = "-", True
        draft.start, draft.end = start - 1, draft.end + 1
        return
    inner = page.text[draft.numeral.start - 1] if draft.before and draft.numeral.start > start else ""
    if inner and inner in "-–":
        draft.signed, draft.negative = "-", True
        return
    hit = SIGN.search(page.lower, max(0, start - 10), start) if page.lower.endswith(SIGNS, 0, start) else None
    if hit and not page.lower.endswith(EITHER_WAY, 0, hit.start(1)):
        word = hit[1].strip(" ")
        minus = word in {"-", "–", "minus", "minus-", "negative"}
        draft.signed, draft.negative = ("-" if minus else "" if word == "±" else "+"), minus
        if word not in {"±", "plus"}:
            draft.start = hit.start(1)


def is_loss(page: Page, at: int) -> bool:
    """`a loss of (5.2)`, `EBITDA: ($0.3m)`: a bracket that opens at `at`, where no aside could begin"""
    before = page.word_before(at).lower()
    return before in table("qualifiers")["accounting"]["before"] or before.endswith(":")


@cache
def _denominators() -> frozenset[str]:
    """Nouns that `a`, `an` or `each` makes a denominator: `15 yuan a share`, `5 km an hour`"""
    return frozenset(table("units")["denominators"]["nouns"]) | {unit.name for unit in surfaces().values()}


def _is_sold_by(page: Page, hit: re.Match[str]) -> bool:
    """`$48 a load, …`, `J$480 a jar in May`: an amount by any noun that ends its phrase; not `$5 million a record`"""
    closed = PHRASE_ENDS.match(page.lower, hit.end()) is not None
    return closed and hit["an"] in {"a", "an"} and hit["thing"] not in table("units")["denominators"]["never"]


def _by_long_name(page: Page, draft: Draft, hit: re.Match[str], group: str) -> bool:
    """`per thousand board feet`, `a million British thermal units`, `per million [people]`: more words than one"""
    start = hit.start(group)
    if start < 0 or (group == "thing" and draft.kind in {"percent", "fraction"}):
        return False
    longer = unit_at(page.text, start - 1, page.word_after(start - 1))
    if longer and longer[0] > hit.end():
        draft.end, draft.per = longer[0], unit_name(page.text[start : longer[0]])
    elif hit[group] in SCALES and (counted := SCALED_BY.match(page.text, hit.end())):
        draft.end, draft.per = counted.end(), _one(counted[1])
    else:
        return False
    draft.why.append("per")
    return True


def _one(counted: str) -> str:
    """`12 per million [people]`: one of those that a rate is scaled by"""
    if counted == "people":
        return "person"
    return counted[:-3] + "y" if counted.endswith("ies") else counted.removesuffix("s")


def _by_energy(text: str, hit: re.Match[str], name: str) -> str:
    """`per kWh`, `per megawatt-hour`: with the hyphen that annotators write; `/kWh` and `kilowatt hour` have none"""
    said = text.startswith("per", hit.start("per") - 4) and name.endswith("watt hour")
    return name.replace(" ", "-") if said and not hit["per"].endswith(" hour") else name


def denominate(page: Page, draft: Draft) -> None:
    """Sets `per` by a denominator right after the draft and takes it into the draft's text."""
    if draft.per or page.text[draft.end : draft.end + 1] not in PER_STARTS:
        return
    following = page.word_after(draft.end)
    if following not in PER_WORDS:
        return
    hit = PER.match(page.text, draft.end) or PER_IN_CAPITALS.match(page.text, draft.end)
    if not hit:
        return
    units = table("units")["denominators"]
    if (hit["per"] or "").lower() in NOT_A_RATE or _by_long_name(page, draft, hit, "per" if hit["per"] else "thing"):
        return
    if hit["per"]:
        printed = hit["per"].replace("\n", " ").rstrip(".")
        draft.per = units["aliases"].get(printed) or _by_energy(page.lower, hit, unit_name(printed))
    elif hit["adverb"]:
        draft.per = units["adverbs"][hit["adverb"]]
    else:
        name = unit_name(hit["thing"].replace("\n", " ").lower())
        rate_of_share = draft.kind not in {"percent", "fraction"} or name in units["of_shares"]
        moved = name in units["times"] and LATER.match(page.lower, hit.end())
        known = name in _denominators() or (draft.kind == "money" and _is_sold_by(page, hit))
        if not known or not rate_of_share or moved:
            return
        draft.per = name
    draft.end = hit.end()
    draft.why.append("per")
