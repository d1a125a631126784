"""Time expressions at their place in a sentence: the clause each stands in, and whether it can date a figure at all."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.period.named import LETTERS, is_name, no_period
from figex.link.period.teller import EDITION, REACH, dated_by_clause, describes, handles_figure, told_by
from figex.link.tense import FUTURE, PAST, PRESENT, tense, verb_of
from figex.link.tree import SUBJECTS, lemma
from figex.times import Time, find

if TYPE_CHECKING:
    from datetime import date

    from figex.link.parse import Token
    from figex.link.sentence import Sentence

DAYS = frozenset(
    {
        "weekday",
        "weekdays",
        "day",
        "day_first",
        "today",
        "iso",
        "slashed",
        "that_day",
        "weekend",
    }
)
MOVED = frozenset({"ago", "same", "the_before", "neighbours"})
"""Forms that only say how far from another period."""
WITHIN = frozenset({"running", "vague", "first_some", "years_to", "the_period", "full_year"})
"""Forms before which `over` is no comparison."""
LINKED = (
    r"(?:\s(?:(?:it|they|we|he|she|I)\s[a-z]+|in|at|for|during|on|was|were|the|a|its|their|that|of|those|previous\sone|last\sone|what|did|had|is|plan(?:ned)?|target|goal|forecast"
    r"|budget(?:ed)?|quota|guidance|estimate|recorded|reported|seen|registered|posted|booked))"
    r"{0,4}\s$"
)
THAN = re.compile(
    r"\b(?:than\s(?:(?:it|they)\s)?(?:(?:was|were|had|been)\s){0,2}(?:\w+ly\s)?"
    r"(?:forecast|predicted|projected|estimated|planned|budgeted|announced|promised|foreseen)|(?<!later\s)(?<!earlier\s)(?<!sooner\s)than|as(?=\s(?:in|a|last|during|it)\b)|(?:same|as\s(?!recently|late|early|soon|long|far)\w+)\sas(?=\s)"
    r"|compar(?:ed|ison)\s(?:with|to)|relative\sto|with\srespect\sto|in\srelation\sto|versus|vs\.?|against"
    r"|(?:%|percent|cent|thirds?|quarters?|fifths?)\sof(?=\swhat\s(?:it|they)\s(?:was|were|had)\b)"
    rf"|(?:times|half|twice|double|triple|treble|quadruple)(?=\s(?:the|a|its|their|that|those|what|it|they|as)\b)){LINKED}",
    re.IGNORECASE,
)
"""`than in`, `twice what it was in`: what follows is compared with."""
YARDSTICK = re.compile(
    r"\b(?:(?<!later\s)than|above|below|beyond|exceeding|short\sof)\s(?:the|its|an?|their|what|those|that|his|her)\s(?!half\b|third\b|quarter\b|dozen\b|[a-z]+th\b)"
    r"(?:[A-Za-z'’-]+\s){0,6}(?:the\s)?$"
    r"|\b(?:half|twice|double|triple|times)\s(?:the|its|their|what|that|those)\s(?:[A-Za-z'’-]+\s){0,5}of\s(?:the\s)?$"
)
"""`9 million more than the shortfall reported in [May]`, `below the record set [last June]`: never the figure's"""
YARDSTICK_WORDS = frozenset(
    {"than", "above", "below", "beyond", "exceeding", "short", "half", "twice", "double", "triple", "times"}
)
IN_THE = re.compile(r"\b(?:in|for|during)\s$")
LEVEL_OF = re.compile(
    r"\b(?:times|half|twice|double|triple|above|below|than|(?:half|thirds?|quarters?|fifths?|tenths?|fraction|%|percent|cent)\sof)"
    r"\s(?:its|their|the|his)\s(?:\w+\s)?(?:level|pace|peak|figure|total|rate|average|price|value|size)s?\s(?:of\s)?(?:the\s)?$",
    re.IGNORECASE,
)
"""`a quarter of their level [two years ago]`: what is moved back is the yardstick's."""
THAN_EVENT = re.compile(r"\bthan\s(?:in|at|on|during|after)\s(?:the|its|a)\s(?:[a-z-]+\s){1,4}$")
"""`a third more than in the record winter [two years ago]`: the yardstick's"""
FROM = re.compile(
    r"\b(over|on|from|of|below|above|behind|ahead\sof|short\sof|to|below\sits|above\sits)\s"
    r"(?:in\s|(?:the|its|their)\s(?:(?:pre-[a-z]+|record|bumper|exceptional|poor|weak|strong|low|high)\s)?)?$",
    re.IGNORECASE,
)
PARTICLE = re.compile(
    r"\b(?:t(?:ake|akes|aken|aking|ook)|hand(?:s|ed|ing)?|carr(?:y|ies|ied|ying)|turn(?:s|ed|ing)?|roll(?:s|ed|ing)?|left|blew|blown|crossed"
    r"|switch(?:ed|es)?|sign(?:s|ed)?|pass(?:es|ed)?|put|made)\sover\s(?:in\s)?$"
    r"|\b(?:go|goes|went|gone|going|carr(?:y|ies|ied|ying)|mov(?:e|es|ed|ing)|ke(?:ep|eps|pt)|tak(?:e|es|en|ing)|took|b(?:ring|rought)|signed"
    r"|switched|turned|c(?:ome|ame))\son\s(?:in\s)?$|\b(?:over|on)\sin\s$"
)
"""`was taken over in 1957`, `went on last year`: the verb's, no comparison"""
BEATEN = re.compile(
    r"\b(?:exceed|surpass|outstrip|outpac|overtak|match|equal|eclips|beat|top|trail|lag|miss|break|brok|smash|bett?er|overtook)"
    r"(?:s|es|ed|ing|ped|ping|ged|ging|ten|en|e)?\s(?:behind\s)?(?:the\s|its\s|their\s|his\s|even\s){0,2}$",
    re.IGNORECASE,
)
"""`exceeding the [2019] tally by 3 percent`, `beat [last year's] record`: what is compared with"""
TIMES = re.compile(r"\b(?:times|half|twice|double|triple|treble|quadruple)\s$", re.IGNORECASE)
"""`twice last year's`; not `raised it twice last year`"""
THAN_WORDS = frozenset(
    {"than", "what", "as", "compared", "comparison", "respect", "relation", "relative", "versus", "vs", "against"}
    | {"times", "half", "twice", "double", "triple", "treble", "quadruple"}
)
FROM_WORDS = frozenset({"over", "on", "from", "of", "below", "above", "behind", "ahead", "to"})
MEASURED_ENDS = frozenset({"of", "in", "from", "for", "at", "the", "years"})
DATE_WORDS = frozenset({"date", "dates", "dated", "dating"})
RANKED = re.compile(
    r"(?:\b(?:the|its|their|his)|['’]s)\s(?:\w+\s)?(?:\w+est|first|second|third|least|most|worst|best)\s(?:[\w-]+\s){0,9}$",
    re.IGNORECASE,
)
MEASURED = re.compile(
    r"\b(?:times|\d(?:\.\d)?x|twice|triple)\s(?:its|their|the|his)\s(?:[A-Za-z-]+\s){1,4}(?:of|in|from|for|at)\s(?:the\s)?$|"
    r"(?:\b(?:times|\dx|half|twice|double|triple|above|below|than(?:\s(?:at|in|on|during))?|to|from|(?:shy|short|ahead)\sof)"
    r"\s(?:its|their|the|his)"
    r"|(?:%|\b(?:percent|cent|half|thirds?|quarters?|fifths?|tenths?|fraction))\sof\s(?:its|their|the(?=\s(?:level|peak|pace|height))))"
    r"\s(?:\w+\s)?(?:level|pace|peak|figure|total|rate|average|high|low|record|height|trough|bottom|tally|number|sum|mark|price|value|size|cost)s?"
    r"\s(?:of|in|from|for|at|reached\sin|set\sin|hit\sin|seen\sin|recorded\sin)\s(?:the\s)?(?:(?:fiscal\s|crop\s)?years\s)?$"
    r"|\b(?:above|below|than|over|on|from|with|against)\s(?:the|its|their)\s(?:same|corresponding|equivalent|comparable|like|year-earlier)\s"
    r"(?:[a-z-]+\s){1,3}(?:of|in|from|for|at)\s(?:the\s)?$"
    r"|(?:%|\b(?:percent|cent|half|thirds?|quarters?|fifths?|tenths?))\sof\s(?:that|those)\s(?:of|in|from|for|at)\s(?:the\s)?$"
    r"|\b(?:above|below|than|times|to|from|on|match\w*|equal\w*|exceed\w*|beat\w*|surpass\w*|topp\w*|outpac\w*)"
    r"\s(?:that|those|what\s\w+\s(?:was|were|had))\s(?:of|in|from|for|at)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""`more than twice their level of`: the time after it is the yardstick's."""
DATED_FROM = re.compile(r"\bdat(?:e|es|ed|ing)\s(?:back\s)?(?:(?:from|to)\s)?(?:the\s)?$", re.IGNORECASE)
"""`two thirds of the loans date from 2005 to 2008`: how old they are"""
SHARED_OUT = re.compile(r"(?:^|[.!?]\s|[\n\"“])Of\s$|\b(?:said|wrote|told\s\w+)\sof\s(?:the\s|its\s)?$")
"""`Of last year's visitors, a fifth …`, `the union said of May's trade`: what the figures are of"""
AFTER = re.compile(r"(['’]s)?(?:[\s-](\w+)|(?=[.,;]))")


@dataclass(frozen=True, slots=True)
class Spot:
    """A time in a sentence. `at` is the index of its first token in the parse, `verb` its clause's verb, if any.

    `base` says that it is only what is compared with; `spoken` that it dates the saying; `bracket` is the offset of the
    bracket that it stands in, or -1.
    """

    time: Time
    at: int
    verb: Token | None
    base: bool
    spoken: bool
    bracket: int

    @property
    def dated(self) -> bool:
        """Whether it is more than `now`, `so far`, `over five years`."""
        return self.time.form != "vague"


def spots_of(sentence: Sentence, published: date | None = None) -> list[Spot]:
    """The times of a parsed sentence that could date a figure, in order; none that lies within a figure."""
    if sentence.doc is None:
        return []
    text = sentence.article_text
    times = [
        t
        for t in find(text, sentence.start, sentence.end)
        if not _is_figure(sentence, t) and not _is_named(sentence, t)
    ]
    if not times:
        return []
    found: list[Spot] = []
    for time in times:
        if found and describes(text, found[-1].time, time):
            continue
        at = sentence.token_at(time.core)
        token = sentence.doc[at]
        time = _in_since_clause(text, sentence.start, time, verb_of(token))  # noqa: PLW2901 - with its lead
        opener = dated_by_clause(sentence.doc[sentence.token_at(time.start)])
        verb = told_by(verb_of(opener or token), time, at, sentence.doc)
        bracket = open_bracket(text, sentence.start, time.core)
        if (
            bracket >= 0
            and time.start == bracket + 1
            and text.startswith(")", time.end)
            and CALLED.search(text, max(sentence.start, bracket - 12), bracket) is not None
        ):
            bracket = -1
        base = is_base(text, time) and not _opens_stretch(text, time, verb, published)
        spoken = EDITION.match(text, time.end) is not None if time.form == "month" else _is_dateline(text, time)
        found.append(Spot(time, at, verb, base, spoken or _is_spoken(time, token, verb), bracket))
    return found


def _in_since_clause(text: str, floor: int, time: Time, verb: Token | None) -> Time:
    """`Since a well was dug in the town [last June], they have walked {300 m}`: the whole clause is the time"""
    if time.lead or verb is None or verb.dep_ != "advcl" or verb.i > verb.head.i or tense(verb) != PAST:
        return time
    if not any(t.dep_ == "mark" and t.lower_ == "since" for t in verb.lefts):
        return time
    start = max(text.rfind(word, floor, time.start) for word in ("Since ", "since "))
    return replace(time, start=start, lead="since") if start >= 0 else time


CALLED = re.compile(r"\b(?:period|season|half|quarter|term|semester|phase|session|trimester)\s$")
"""`the wet season (May–October) brings {80%} of the rain`: the bracket says when what it stands behind is"""
AGENCY = re.compile(r"\s\([A-Z][\w ]{1,20}\)\s(?:[-–—]{1,2}\s)?(?=[A-Z])|(?::|\s?[-–—]{1,2})\s?(?=[A-Z“\"])")
PLACED = re.compile(r"(?:^|\n)[A-Z][\w.,’' -]{1,40},\s$")
DATELINE = re.compile(r"\s[-–—]{1,2}\s(?=[A-Z])")


def _is_dateline(text: str, time: Time) -> bool:
    """`[13/04/2016] - Aid rose {5%} in 2015`, `Lorvik, May 3 (LNA) Aid`, `LORVIK, May 3: Aid`: when it was published"""
    if time.form not in DAYS:
        return False
    opens = time.start == 0 or text[time.start - 1] == "\n"
    if opens and time.get("y") and DATELINE.match(text, time.end):
        return True
    return (
        AGENCY.match(text, time.end) is not None
        and PLACED.search(text, max(0, time.start - REACH), time.start) is not None
    )


COMING = frozenset({"month", "day", "day_first", "weekday", "spoken_month"})


def _opens_stretch(text: str, time: Time, verb: Token | None, published: date | None) -> bool:
    """`from April [they will pay]`, `; from September the limit …`: no comparison but a beginning"""
    if time.lead != "from" or time.form in MOVED:
        return False
    if published is not None and time.get("y"):
        year = int(time.get("y")[:4])
        if year != published.year:
            return year > published.year  # nothing is compared with what is to come
    before = text[max(0, time.start - 30) : time.start]
    if re.search(r"(?:^|[;,.(]\s?|\band\s)$", before[-5:]) or before.endswith(("with effect ", "effective ")):
        return True
    if verb is not None and tense(verb) == FUTURE and time.form in COMING and not time.get("y"):
        return True  # `the tax will rise by {3%} from April`
    compared = re.search(
        r"\b(?:down|up(?!\sto\b)|lower|higher|less|more|change|increase|decrease|drop|rise|fall)\b", before
    )
    return verb is not None and tense(verb) in {FUTURE, PRESENT} and compared is None


def _is_figure(sentence: Sentence, time: Time) -> bool:
    """Whether the "time" is a piece of a figure (`2000 people`, `2,015 jobs`); a range of years may be both."""
    return any(f.start < time.end and time.core < f.end and f.kind != "period" for f in sentence.figures)


CLOCK = re.compile(r"\s?(?:at\s)?\d{1,2}:\d{2}\b")


def _is_named(sentence: Sentence, time: Time) -> bool:
    """`the 2030 notes`, `May 3 10:15`: part of a name, or of a page's clock"""
    if time.form in DAYS and CLOCK.match(sentence.article_text, time.end):
        return True
    return is_name(sentence, time)


def is_base(text: str, time: Time) -> bool:
    """`than in 2016`, `from a year earlier`, `its lowest since March`, `half its 2022 pace`: a yardstick, no period"""
    at = time.start if time.edge and not time.lead else time.core  # `as many as in [early 2021]`
    at += 3 if at < time.core and text[at : at + 3].lower() in {"in ", "at ", "of "} else 0
    before = text[max(0, at - REACH) : at]
    words = LETTERS.findall(before.lower())
    compares = not THAN_WORDS.isdisjoint(words) and THAN.search(before)
    measured = bool(words) and words[-1] in MEASURED_ENDS and MEASURED.search(before)
    held_against = not YARDSTICK_WORDS.isdisjoint(words) and YARDSTICK.search(before)
    moved = time.form in MOVED and (LEVEL_OF.search(before) or THAN_EVENT.search(before))
    if held_against or moved:
        return True
    if "of" in words[-2:] and SHARED_OUT.search(before):
        return False
    if not DATE_WORDS.isdisjoint(words[-4:]) and DATED_FROM.search(text, max(0, time.core - REACH), time.core):
        return True
    if compares or measured or (time.lead in {"since", ""} and _is_rank(text, time)):
        return True
    if time.form == "ago" and "-" in text[time.start : time.end]:
        return IN_THE.search(before) is None
    return _is_measure(text, time, before, words)


SUBJECT = re.compile(r"(?:^|[.!?]\s|\n)(?:The\s)?$")
"""Before what opens a sentence: `Last year's total was {5}`"""


def _is_measure(text: str, time: Time, before: str, words: list[str]) -> bool:
    """`above its 2019 level`, `from May`, `beat its 2019 record`, `twice last year's`"""
    after = AFTER.match(text, time.end) if SUBJECT.search(before) is None else None
    owned = after is not None and after[1] is not None
    yardstick = after is not None and (after[2] or "").lower() in no_period("yardsticks")
    if (yardstick or owned) and BEATEN.search(before):
        return True
    close = FROM.search(before) if not FROM_WORDS.isdisjoint(words[-4:]) else None
    if close is not None and (
        PARTICLE.search(before) or (_opens(before, close) and not _is_set_off(text, time, before))
    ):
        close = None
    return (owned and (yardstick or TIMES.search(before) is not None)) or (
        close is not None and _compares(time, close[1].lower(), yardstick, owned)
    )


def _is_set_off(text: str, time: Time, before: str) -> bool:
    """`rose 5 percent, or 9 million, over [the preceding year], it said`: no clause's opening, what is counted from"""
    moved = time.form in MOVED or time.get("rel").lower() in table("times")["anaphoric"]
    return moved and text[time.end : time.end + 1] in {",", "."} and before.rstrip().endswith((", over", ", on"))


def _opens(before: str, close: re.Match[str]) -> bool:
    """`Over [the same months] it made 5`, `…; over [2016-18] they gave 5`: what begins a clause compares nothing"""
    return (
        close[1].lower() in {"over", "on"}
        and OPENING.search(before, max(0, close.start() - 3), close.start()) is not None
    )


OPENING = re.compile(r"(?:^|[.;:,(–—\n])\s{0,2}[\"“]?$")


def _compares(time: Time, word: str, yardstick: bool, owned: bool) -> bool:  # noqa: FBT001 - what follows the time
    """Whether that word before a time makes it a base: `above its [2019] level`, `7% above [Q3]`, `on [May]`"""
    if word in {"below", "above", "behind", "ahead of", "short of"} and time.form not in MOVED:
        return True
    if word.startswith(("below", "above", "of")):
        return yardstick or owned or (time.form in MOVED and word != "of")
    if word == "to":
        return (time.form in {"year", "month"} and time.lead != "up to") or (owned and yardstick)
    if word == "on":
        return time.form not in DAYS and not time.form.startswith("days") and time.get("unit") != "day"
    return word == "from" or not (time.form in WITHIN or (word == "over" and _is_long(time)))


def _is_long(time: Time) -> bool:
    """`earned 5 million over 2015-19`, `over the 1990s`: when, no base; a fiscal year, `over 2018-19`, is one"""
    if time.form != "years":
        return time.form in {"decade", "edged_years", "plan"}
    first, last = time.get("y", "ya"), time.get("yb", "yc")
    return (int(last) - int(first[-len(last) :])) % 100 > 1


def _is_rank(text: str, time: Time) -> bool:
    """`its lowest since March`, `the first time in three years`"""
    if time.lead != "since" and time.form != "vague":
        return False
    before = text[max(0, time.start - 80) : time.start]
    return RANKED.search(before) is not None or bool(
        no_period("superlatives") & set(LETTERS.findall(before.lower())[-2:])
    )


def _is_spoken(time: Time, token: Token, verb: Token | None) -> bool:
    """`said on Tuesday`, `reported on May 3`, `told reporters last week`: when it was said, not when it was so"""
    if verb is None or time.form == "vague":
        return False
    if time.form in DAYS and not time.lead:
        if lemma(verb) in no_period("handing") and handles_figure(verb):
            return False
        near = _unquoted(token)
        return lemma(verb) in no_period("speech") or any(
            t.tag_ in {"VBD", "VBZ"} and lemma(t) in {"say", "tell"} for t in near
        )
    if time.lead in {"until", "till"} and lemma(verb) in no_period("postponing"):
        return True
    if token.doc[verb.i + 1 : token.i] and token.doc[verb.i + 1].lower_ == "of":
        return False  # `the union said of last year's trade`
    return lemma(verb) in {"say", "tell"} and 0 < token.i - verb.i < 4  # noqa: PLR2004 - close by


QUOTES = frozenset({'"', "“", "”", "''"})


def _unquoted(token: Token) -> list[Token]:
    """The words beside a time up to a quotation mark: `"It paid {$9} on Friday," said` tells when it paid"""
    before, after = token.doc[max(0, token.i - 3) : token.i], token.doc[token.i + 1 : token.i + 4]
    opened = max((at for at, t in enumerate(before) if t.text in QUOTES), default=-1)
    closed = next((at for at, t in enumerate(after) if t.text in QUOTES), len(after))
    return [*before[opened + 1 :], *after[:closed]]


def limits_subject(spot: Spot) -> bool:
    """`Permits granted [in May] came to {5}`: of a clause that says which; not `The mill, founded in 1911, had {5}`"""
    verb = spot.verb
    held = verb is not None and verb.lower_ == "held"  # `The auction, held [in May], fetched {5}`
    if verb is None or verb.dep_ != "acl" or verb.tag_ != "VBN" or (verb.head.tag_ != "NNS" and not held):
        return False
    above = (t for t in verb.ancestors if t.dep_ in SUBJECTS and t.head.dep_ == "ROOT" and t.head.i > spot.at)
    subject = next(above, None)
    if subject is None or tense(subject.head) != PAST:
        return False
    return held or all(t.text != "," for t in verb.doc[subject.i : verb.i])


def open_bracket(text: str, floor: int, at: int) -> int:
    """Where the bracket opens that `at` stands in, or -1."""
    opened = text.rfind("(", floor, at)
    return opened if opened >= 0 and text.find(")", opened, at) < 0 else -1
