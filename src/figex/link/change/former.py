"""Figures that a verb or a noun of their own says were there before, or only expected: `used to treat {90}`."""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.change.comparison import AFTER, EARLIER_TIME, RANGE_REACH, RESULTS, comparable, fallen_from, tail_of
from figex.link.change.movement import movement
from figex.link.change.surroundings import VERBAL, Place, Reading
from figex.link.modality.prospect import PROJECTED, prospect
from figex.link.tree import base_form, climb, is_noun, is_time, own_subject, singular

if TYPE_CHECKING:
    from collections.abc import Iterable

    from figex.link.parse import Token
    from figex.link.sentence import Mention

TURNING = frozenset({"turn", "convert", "transform", "swing"})
EARLIER_NAMES = frozenset({"previous", "prior", "year-earlier", "year-ago", "preceding", "earlier"})
EXTREMES = frozenset({"peak", "bottom", "top", "trough", "crest"})
"""Verbs of a level that nothing but history compares with: it had [peaked] at {5%} in 1993."""
FORESEEING = frozenset({"forecast", "predict", "foresee", "expect", "project", "estimate", "anticipate"})
"""Verbs of what there was only in somebody's mind: who had [forecast] {5%}."""
FORMERLY = frozenset({"earlier", "previously", "initially", "originally", "formerly"})
NOW = frozenset({"now", "today", "currently", "nowadays"})
NOW_SAID = re.compile(r"[^.]*\b(?:now|today|currently|nowadays|these days)\b", re.IGNORECASE)
THEN = re.compile(
    r"\b(?:ago|back then|once(?! (?:[a-z]+ )?[a-z]+(?:ed|en|ilt),)|formerly|earlier|at first|original(?:ly)?"
    r"|in (?:19|20)\d\d|last year|before the)\b",
    re.IGNORECASE,
)
IN_MONTH = re.compile(
    r"(?: an? \w+)? in (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
THEN_NEXT = re.compile(
    r"(?:(?:an?|the|one|two|three|five|ten|\d+) )?(?:years?|decades?|quarters?|months?|weeks?) "
    r"(?:earlier|ago|before|previously)|in (?:19|20)\d\d|last (?:year|month|quarter|week|season)"
    r"|as (?:recently|late) as (?:19|20)\d\d"
)
OF_WHOLE = re.compile(r"^of (?:[\w-]+ ){1,2}?(?=in |an? |last |the )")
"""`debt, {50 percent} [of GDP] in 2003, has come down to 24`"""
THEN_DATED = re.compile(
    r"at (?:the (?:end|start|close) of|year-end|end-)"
    r"|in (?:(?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)|Q[1-4]|H[12]"
    r"|(?:the )?(?:first|second|third|fourth|previous|prior|same|corresponding)\b)"
)
"""What dates the level that `after` leads to: 4.1 percent after {4.4 percent} [in April]."""
TELLING_TIME = frozenset({"this", "last", "the", "current", "present", "previous", "prior", "at", "in", "on"})
"""Words before a time that owns a level: over [the current] year's {5}."""
BEING = frozenset({"be", "been", "being", "is", "are", "was", "were"})
"""What makes `used` passive."""
OPENS_THEN = re.compile(
    r"[\"“'‘]?(?:In (?:19|20)\d\d|Last (?:year|month|season)|Back then"
    r"|(?:A|One|Two|Three|Five|Ten) (?:year|decade)s? ago|Before (?:the )?[\w-]+)\b,? [^,;:]*$"
)
OPENS_NOW = re.compile(
    r"\s*(?:Now|Today|Currently|These days|This (?:year|month|season|spring|summer|autumn|winter|time))\b"
)
NOW_IT = re.compile(
    r"\s*(?:(?:Now|Today),? (?:it|they|that)(?:['’](?:s|re)| is| are)\b"
    r"|(?:It|They)(?:['’](?:s|re)| is| are)(?= [^.;,]{1,24} now\b))"
)
SENTENCE_END = re.compile(r"[.;?!](?:\s|$|[\"”])")
COMPARING = frozenset({"below", "above", "than", "from", "over", "under", "versus", "against", "vs", "vs."})
ANOTHER = re.compile(r"\b(?:which|who|from|(?<!down )(?<!up )to|by|of)\s+(?:[\w-]+\s+){0,2}$")
"""Words that lead the later figure to something else than the thing that was."""
NOW_REACH, THEN_REACH, NOW_END = 14, 60, 40
"""Characters after the later figure that may say `now`; those around the earlier one that may say when."""
ASIDE_REACH = 6
"""How many words an aside has, and how many lead from it to the verb."""
WHOLE = 100
"""The most that a share can be."""
HABIT_REACH, VERB_REACH, HAD_REACH, BY_REACH, OWNER_REACH = 6, 8, 3, 3, 4
"""Words between a figure and `used to`, its verb, the `by` of a change; between that verb and `had` or `earlier`."""
NEAR = 2
"""How many figures back the change may stand that an expectation is compared with."""
INSTEAD = (("instead", "of"), ("rather", "than"))


def had_been(place: Place) -> Reading | None:
    """`the rate, which had been {5%} a year before, fell to 4%`, `which was {5%} in 2010, grew`; not `had peaked at`

    So also `a firm that employed {90 people} in 2007 is down to 40`, of any verb, where a time is told.
    """
    if {"which", "who", "that"}.isdisjoint(place.lower):
        return None
    verb = next((t for t in climb(place.mention.anchor.root) if t.tag_ in VERBAL), None)
    if verb is None or verb.dep_ != "relcl" or verb.i >= place.start or base_form(verb.text) in EXTREMES | FORESEEING:
        return None
    had = any(t.lower_ == "had" and t.dep_ == "aux" for t in verb.children)
    told = verb.tag_ == "VBD" and base_form(verb.text) in table("verbs")["stating"] and verb.lower_ != "averaged"
    if _which_was(place, verb):
        return Reading("previous", "", "had_been")
    if not had and not (told and _then_moves(place, verb)) and not _now_down_to(place, verb):
        return None
    mentions = place.mention.sentence.mentions[place.mention.index + 1 :]
    now = (m for m in mentions if m.host is None and comparable(m.figure, place.mention.figure))
    level = any("by" not in place.lower[max(m.anchor.start - BY_REACH, 0) : m.anchor.start] for m in now)
    return Reading("previous", "", "had_been") if level else None


def _which_was(place: Place, relative: Token) -> bool:
    """`works for its 2,500 firms, which numbered just {600} in 2010`, `9 million, which was {8} the previous month`"""
    now, which = next(place.earlier(), None), own_subject(relative)
    states = base_form(relative.text) in {*table("verbs")["stating"], "number"} and relative.tag_ == "VBD"
    if now is None or which is None or not states or not comparable(now.figure, place.mention.figure):
        return False
    beside = 0 <= which.i - now.anchor.end <= BY_REACH and place.word(which.i - 1) == ","
    return beside and EARLIER_TIME.search(tail_of(place)) is not None


def _now_down_to(place: Place, relative: Token) -> bool:
    """`…, which employed {90 people} in 2007, [is down to] 40`, `that cost {$4} in 2010 [has gone up to] 9`"""
    later = (m for m in place.mention.sentence.mentions[place.mention.index + 1 :] if m.figure.kind != "period")
    now = next((m for m in later if m.host is None), None)
    were = any(t.lower_ in {"was", "were"} for t in relative.lefts)
    if now is None or not (relative.tag_ == "VBD" or were) or place.word(now.anchor.start - 1) != "to":
        return False
    between = place.doc[place.end : now.anchor.start - 1]
    moved = movement(between[-1]) if between else None
    above = next((t for t in between if t.tag_ in {"VBZ", "VBP"}), None)
    dated = THEN.search(place.mention.article.text, place.mention.figure.end, now.figure.start)
    return moved is not None and above is not None and dated is not None and place.word(place.end) != "more"


def _then_moves(place: Place, relative: Token) -> bool:
    """Whether the clause that `relative` interrupts goes on with a word of change: `…, [grew] to 7`; not `may grow`"""
    above = next((t for t in relative.ancestors if t.tag_ in VERBAL and t.i > place.end), None)
    found = movement(above) if above is not None else None
    if above is not None and above.tag_ == "VBN" and base_form(above.text) == "reach":
        return True
    moved = found is not None and found.kind in {"verb", "multiplying", "neutral", "transfer"}
    return moved and above is not None and not any(t.tag_ == "MD" for t in above.lefts)


def then_now(place: Place) -> Reading | None:
    """`{19%} two years ago, now 28`, `in 2010 it had {400} mills; today there are 120`: with what there is now"""
    if NOW.isdisjoint(place.lower):
        return None
    mention = place.mention
    later = (m for m in mention.sentence.mentions[mention.index + 1 :] if m.host is None and m.figure.kind != "period")
    now = next(later, None)
    if now is None or not (now.figure.kind == "count" or comparable(now.figure, mention.figure)):
        return None
    if mention.figure.kind in {"percent", "fraction"} and now.figure.value > WHOLE:
        return None
    text, sentence = mention.article.text, mention.sentence
    between = text[mention.figure.end : now.figure.start]
    told = NOW_SAID.search(between) or NOW_SAID.match(text[now.figure.end : now.figure.end + NOW_REACH])
    if told is None or ANOTHER.search(between) or prospect(mention.anchor.root) == PROJECTED:
        return None
    before = text[max(sentence.start, mention.figure.start - THEN_REACH) : mention.figure.start]
    then = THEN.search(before) or THEN.search(between[:NOW_END]) or IN_MONTH.match(between)
    return Reading("previous", "", "then_now") if then else None


def foreseen_earlier(place: Place) -> Reading | None:
    """`sees growth of 4%, having earlier guided to {3%}`, `expects 9; it had previously forecast {8}`"""
    if FORMERLY.isdisjoint(place.lower) or not any(
        comparable(m.figure, place.mention.figure) for m in place.earlier() if m.measure != "previous"
    ):
        return None
    verb = next((t for t in place.leftward(place.start) if t.tag_ in VERBAL), None)
    if verb is None or place.start - verb.i > VERB_REACH or base_form(verb.text) not in _foretelling():
        return None
    near = {place.word(k) for k in range(verb.i - HAD_REACH, verb.i + 2)}
    over = "had" in near or "having" in near or "after" in near
    return Reading("previous", "", "foreseen_earlier") if over and near & FORMERLY else None


def _foretelling() -> frozenset[str]:
    return word_set("modality", "expecting") | word_set("modality", "forecasters") | {"say", "estimate", "guide", "put"}


def called_earlier(place: Place) -> Reading | None:
    """`9, above the year-earlier sum of {8}`, `topped last year's {8}`, `against the previous year's total of {8}`"""
    if place.before is None or not any(comparable(m.figure, place.mention.figure) for m in place.earlier()):
        return None
    i = place.before.i
    if place.led_by == "of" and is_noun(place.doc[max(i - 1, 0)]):
        near = reversed(place.doc[max(i - 1 - RANGE_REACH, 0) : i - 1])
        named = [t.lower_ for t in takewhile(lambda t: t.tag_ not in {"IN", "TO"} | VERBAL, near)]
    else:
        named = [place.word(i - 2), place.word(i - 1)] if place.led_by in {"'s", "’s"} else []
    last_year = "last" in named and "year" in named
    if not last_year and not EARLIER_NAMES & set(named):
        return None
    from_at = next((k for k in range(i - 1, max(i - OWNER_REACH, 0) - 1, -1) if place.word(k) == "from"), None)
    main, direction = fallen_from(place, from_at) if from_at is not None else (None, "")
    return Reading("previous", "", "called_earlier", main=main, main_direction=direction)


def of_named_time(place: Place) -> Reading | None:
    """`below May's gain of {9}`, `topping April's {8}`, `from this month's {7}`: the level of a time that owns it"""
    if place.before is None or {"'s", "’s", "s"}.isdisjoint(place.lower):
        return None
    i = place.before.i
    if place.led_by == "of":
        near = range(i - 1, max(i - 1 - RANGE_REACH, 0), -1)
        i = next((k for k in near if place.word(k) in {"'s", "’s"}), 0)
    if i < 1 or place.word(i) not in {"'s", "’s"} or not is_time(place.doc[i - 1]):
        return None
    led = next((t for t in reversed(place.doc[max(i - OWNER_REACH, 0) : i - 1]) if t.lower_ not in TELLING_TIME), None)
    if led is None or (led.i < i - 2 and place.word(led.i + 1) in {"at", "in", "on"} and led.lower_ != "than"):
        return None
    if not (led.lower_ in COMPARING or base_form(led.text) in table("verbs")["gaps"]["verbs_up"]):
        return None
    named = {singular(place.word(k)) for k in range(i + 1, place.before.i)}
    other = next((m for m in place.earlier() if comparable(m.figure, place.mention.figure)), None)
    if other is None or other.measure == "previous" or not named.isdisjoint(table("verbs")["bars"]):
        return None
    points = other.figure.unit != place.mention.figure.unit and place.kind == "percent"
    return None if points else Reading("previous", "", "of_named_time")


def having_been(place: Place) -> Reading | None:
    """`fell to 4%, having stood at {5%} in May`"""
    if "having" not in place.lower:
        return None
    verb = next((t for t in climb(place.mention.anchor.root) if t.tag_ in VERBAL), None)
    if verb is None or verb.i >= place.start or own_subject(verb) is not None:
        return None
    if not any(t.lower_ == "having" for t in verb.children):
        return None
    stated = base_form(verb.text) in table("verbs")["stating"] and movement(verb) is None
    other = any(comparable(m.figure, place.mention.figure) for m in place.earlier())
    return Reading("previous", "", "having_been") if stated and other else None


def after_level(place: Place) -> Reading | None:
    """`a loss of 9 million euros after {7 million euros} a year earlier`, `earnings of 2 euros after {1 euro}.`

    So also `made $9m after a {$7m} loss in 2010`, `following a loss of {$7m} a year earlier`.
    """
    if place.led_by not in AFTER and not _after_result(place):
        return None
    end = place.end
    if place.led_by in AFTER and place.kind == "money":
        ahead = takewhile(
            lambda t: t.tag_ in {"JJ", "NN", "NNS"} and not is_time(t), place.doc[end : end + RANGE_REACH]
        )
        end = max((t.i + 1 for t in ahead if t.lower_ in RESULTS), default=end)
    closes = place.word(end) in {"", ".", ";", ")"} and place.kind != "count"
    then = place.doc.span(end, len(place.doc)).text
    if not closes and not THEN_NEXT.match(then) and not (place.kind != "count" and THEN_DATED.match(then)):
        return None
    other = next(place.earlier(), None)
    one, two = place.mention.figure, None if other is None else other.figure
    alike = two is not None and one.kind == two.kind and (one.unit == two.unit or one.unit is None)
    return Reading("previous", "", "after_level") if alike else None


def _after_result(place: Place) -> bool:
    """`after a net loss of {$7m}`: what was earned before, led by `after`"""
    if place.led_by != "of" or place.before is None or place.kind != "money":
        return False
    i = place.before.i
    return place.word(i - 1) in RESULTS and not AFTER.isdisjoint(place.lower[max(i - RANGE_REACH, 0) : i])


def turned_into(place: Place) -> Reading | None:
    """`turned a loss of {5} into a profit of 9`"""
    if "into" not in place.following(RANGE_REACH) or (place.is_rate and place.word(place.end) == "of"):
        return None  # `turns {2 percent} of them into subscribers`
    verb = next((t for t in place.leftward(place.start) if t.tag_ in VERBAL), None)
    return Reading("previous", "", "turned_into") if verb is not None and base_form(verb.text) in TURNING else None


def past_habit(place: Place) -> Reading | None:
    """`the clinic used to treat {90} patients`; not `will be used to train {90}`"""
    if "used" not in place.lower or (place.led_by == "of" and place.kind == "quantity"):
        return None  # `used to sell bricks of {2 kilos}`: only their size
    for token in place.leftward(place.start):
        if token.is_punct or place.start - token.i > HABIT_REACH:
            return None
        if token.lower_ == "used" and place.word(token.i + 1) == "to":
            if any(t.dep_ == "auxpass" for t in token.children) or place.word(token.i - 1) in BEING:
                return None
            return Reading("previous", "", "past_habit")
    return None


def dated_aside(place: Place) -> Reading | None:
    """`losses, {25%} in 2001, had been cut to 7 percent`, `rice, {$4} a week ago, may top $5`"""
    if place.led_by != "," or place.before is None or not is_noun(place.doc[max(place.before.i - 1, 0)]):
        return None
    closed = next((k for k in range(place.end, place.end + ASIDE_REACH) if place.word(k) == ","), None)
    if closed is None or not THEN_NEXT.match(OF_WHOLE.sub("", place.doc.span(place.end, closed).text)):
        return None
    near = (t for t in place.doc[closed + 1 : closed + ASIDE_REACH] if t.tag_ in VERBAL)
    verb = next((t for t in near if movement(t) or base_form(t.text) in table("verbs")["gaps"]["verbs_up"]), None)
    later = place.mention.sentence.mentions[place.mention.index + 1 :]
    now = next((m for m in later if m.host is None and m.figure.kind != "period"), None)
    moved = verb is not None and now is not None and verb.i < now.anchor.start <= verb.i + VERB_REACH
    level = now is not None and now.anchor.doc[now.anchor.start - 1].lower_ != "by"
    alike = moved and now is not None and comparable(now.figure, place.mention.figure)
    return Reading("previous", "", "dated_aside") if alike and level else None


def now_next(place: Place) -> Reading | None:
    """`"In 2014 we had {60 buyers}. This spring we got two."`: what a sentence of its own says of now"""
    mention = place.mention
    sentence, text = mention.sentence, mention.article.text
    if mention.index or len(sentence.figures) != 1:
        return None
    opened = _it_is_now(place) or (
        OPENS_NOW.match(text, sentence.end) if OPENS_THEN.match(text, sentence.start, mention.figure.start) else None
    )
    if opened is None:
        return None
    stop = SENTENCE_END.search(text, opened.end())
    figures = (f for s in mention.article.sentences if sentence.end <= s.start <= opened.end() for f in s.figures)
    later = [f for f in figures if opened.end() <= f.start < (stop.start() if stop else len(text))]
    one = len(later) == 1 and later[0].start - opened.end() <= THEN_REACH
    alike = one and (comparable(later[0], mention.figure) or (later[0].unit is None and later[0].kind == "count"))
    return Reading("previous", "", "now_next") if alike else None


def _it_is_now(place: Place) -> re.Match[str] | None:
    """`We had {40} shifts unfilled a week. [Now it's] six.`: what was said of the past goes on as `it`"""
    now = NOW_IT.match(place.mention.article.text, place.mention.sentence.end)
    verb = next((t for t in place.leftward(place.start) if t.tag_ in VERBAL), None)
    return now if verb is not None and verb.tag_ == "VBD" else None


def expected_change(place: Place) -> Reading | None:
    """`Analysts had expected {4%}`, `beating forecasts of {4%}`, `grew 7% instead of {4}`: what was told, foreseen"""
    instead = _instead(place)
    if not instead and not (place.is_rate and _is_bare(place) and _is_foreseen(place)):
        return None
    before: Iterable[Mention] = place.earlier() if instead else islice(place.mention.earlier(), NEAR)
    if not instead and place.mention.figure.unit == "basis point" and place.word(place.start - 1) == "another":
        before = [m for m in place.mention.earlier() if m.figure.unit == "basis point"] or before
    told = next((m for m in before if _alike(m, place.mention)), None)
    if told is None or told.measure != "change":
        planned = told is not None and instead and (_once_planned(place) or _is_foreseen_now(told, place.mention))
        return Reading("previous", "", "foreseen_earlier") if planned else None
    return Reading("change", told.direction or "", "expected_change")


def _is_foreseen_now(told: Mention, mention: Mention) -> bool:
    """`now expects 9 tonnes instead of {11}`; not `hired 9 nurses instead of {11} doctors`"""
    units = {told.figure.unit, mention.figure.unit} - {None}
    return len(units) == 1 and prospect(told.anchor.root) == PROJECTED


def _once_planned(place: Place) -> bool:
    """`a profit of $2 million instead of the {$3 million} [it had pencilled in]`, `rather than the [planned] {40}`"""
    near = place.doc[place.end : place.end + HABIT_REACH]
    verbs = (t for t in [*near, place.doc[place.start - 1]] if t.tag_ in {"VBD", "VBN", "JJ"})
    return any(base_form(t.text) in word_set("modality", "expecting") for t in verbs)


def _alike(told: Mention, mention: Mention) -> bool:
    same = told.figure.kind == mention.figure.kind or None in {told.figure.unit, mention.figure.unit}
    return same and told.host is None and told.measure != "previous"


def _instead(place: Place) -> bool:
    """`instead of {4}`, with the figure told in the same sentence."""
    at = None if place.before is None else place.before.i
    return at is not None and place.mention.index > 0 and (place.word(at - 1), place.word(at)) in INSTEAD


def _is_bare(place: Place) -> bool:
    """Whether the figure says of nothing of its own how much it is."""
    return place.word(place.end) != "of" and place.after is not None and place.after.tag_ not in {"NN", "NNS", "JJ"}


def _is_foreseen(place: Place) -> bool:
    """Whether a forecaster's verb, or a forecast that `was` or `was for`, leads straight to the figure."""
    lead = place.before
    if lead is not None and lead.lower_ in {"for", "of", "at"} and lead.i:
        if lead.lower_ != "at" and _names_forecast(place.doc[lead.i - 1]):
            return True
        lead = place.doc[lead.i - 1]
    if lead is None or lead.tag_ not in VERBAL:
        return False
    base = base_form(lead.text)
    if base in word_set("modality", "expecting"):
        return True
    return base == "be" and _names_forecast(own_subject(lead))


def _names_forecast(subject: Token | None) -> bool:
    return subject is not None and singular(subject.lower_) in word_set("modality", "outlooks")
