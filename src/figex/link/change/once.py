"""Earlier levels told after the later one, in a clause or a noun of their own: `now 9; a year earlier it was {7}`."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.change.comparison import AFTER, EARLIER_TIME, comparable, tail_of
from figex.link.change.movement import movement
from figex.link.change.surroundings import VERBAL, Place, Reading
from figex.link.tree import base_form, climb, own_subject

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention

AGO = re.compile(
    r"\b(?:years?|quarters?|months?|weeks?|decades?|season) (?:earlier|ago|before|previously|prior)\b"
    r"|\byear-(?:ago|earlier)\b|\bthe (?:same|corresponding|comparable|like) (?:period|quarter|month|half|week|time)\b"
    r"|\blast (?:year|month|quarter|week|season|spring|summer|autumn|winter|January|February|March|April|May|June"
    r"|July|August|September|October|November|December)\b|\bthe (?:previous|prior|preceding) \w+\b"
    r"|\b(?:previously|originally|initially|formerly|back then|at first)\b",
    re.IGNORECASE,
)
DATED = re.compile(
    r"\bin (?:19|20)\d\d\b|\b(?:in|for|at the end of) (?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b",
    re.IGNORECASE,
)
"""A time that is an earlier one only with `had`."""
TURNS_BACK, YEAR = re.compile(r"\W*in ((?:19|20)\d\d)\b", re.IGNORECASE), re.compile(r"\b(?:19|20)\d\d\b")
DATES_BACK = re.compile(
    r"\W{0,3}(?:In|At the end of|By) (?:the )?(?:(?:19|20)\d\d|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|spring|summer|autumn|winter)\b"
)
IT = frozenset({"it", "they", "that", "this", "he", "she", "i", "we"})
NEAR = 2
"""How many figures back the later level may stand."""
TURNS = frozenset({"reversal", "turnaround", "turnround"})
FOLLOWS = frozenset({"follow", "succeed"})


def then_it_was(place: Place) -> Reading | None:
    """`made $88m; a year earlier it had made {$61m}`"""
    verb = next((t for t in climb(place.mention.anchor.root) if t.tag_ in VERBAL), None)
    subject = own_subject(verb) if verb is not None and verb.i < place.start else None
    if verb is None or subject is None or movement(verb) is not None or _touches(verb):
        return None
    if not _recalls(subject):
        return _earned_before(place, verb)
    had = any(t.lower_ == "had" and t.dep_ == "aux" for t in verb.children)
    if not had and verb.tag_ != "VBD":
        return None
    later = next((m for m in islice(place.earlier(), NEAR) if _alike(m, place.mention)), None)
    if later is None:
        return _opens_earlier(place, verb) or _earned_before(place, verb)
    if verb.i < later.anchor.end:
        return None  # `last year it gave $5m, and this year {$7m}`: of one verb
    told = _clause(place, verb)
    dated = AGO.search(told) or (had and DATED.search(told)) or _turns_back(place, told)
    been = had and base_form(verb.text) == "be" and bool(later.direction)
    return Reading("previous", "", "then_it_was") if dated or been else None


def _turns_back(place: Place, told: str) -> bool:
    """`sold 300 this year; [in 2015] it was {90}`: a clause opened by a year before any that has been named"""
    opened, mention = TURNS_BACK.match(told), place.mention
    if opened is None:
        return False
    named = YEAR.findall(mention.article.text, mention.sentence.start, mention.figure.start)
    date = mention.article.date
    return min(named) == opened[1] and named.count(opened[1]) == 1 and (date is None or int(opened[1]) < date.year)


def _touches(verb: Token) -> bool:
    """`they had touched {612p} in March`"""
    return base_form(verb.text) in table("verbs")["reaching"] and base_form(verb.text) != "stand"


def _recalls(subject: Token) -> bool:
    """`it`, `they`; not the relative `that`: `or {43 cents} a head in the year that began in May`"""
    return subject.lower_ in IT and subject.tag_ != "WDT"


def _opens_earlier(place: Place, verb: Token) -> Reading | None:
    """`… is {40 percent}. Two years ago it was {55}.`: a sentence of its own about the level of the one before"""
    mention, text = place.mention, place.mention.article.text
    later = next(mention.earlier(), None)
    if mention.index or later is None or not (base_form(verb.text) == "be" or _same_verb(verb, later)):
        return None
    had = any(t.lower_ == "had" and t.dep_ == "aux" for t in verb.children)
    told = (text, mention.sentence.start, mention.figure.start)
    opened = AGO.search(*told) or (had and DATED.search(*told))
    near = mention.sentence.index - later.sentence.index == 1 and later.host is None
    if DATES_BACK.match(mention.article.text, later.sentence.start):
        return None  # `In May we paid {$18}. Last month it was {$87}.`: the later of two
    alike = near and later.figure.kind == mention.figure.kind and _alike(later, mention)
    return Reading("previous", "", "then_it_was") if opened and alike else None


def _same_verb(verb: Token, later: Mention) -> bool:
    """`[employs] 310 people. A decade ago it [employed] {190}.`"""
    told = next((t for t in climb(later.anchor.root) if t.tag_ in VERBAL), None)
    return told is not None and base_form(told.text) == base_form(verb.text)


def _earned_before(place: Place, verb: Token) -> Reading | None:
    """`… made $9m in May. The firm had earned {$7m} in the same month last year.`: the same thing of a year before"""
    had = any(t.lower_ == "had" and t.dep_ == "aux" for t in verb.children)
    if not had or base_form(verb.text) not in table("verbs")["earning"] or place.mention.host is not None:
        return None
    sentence, at = place.mention.sentence, place.mention.sentence.index
    later = (m for m in place.mention.earlier() if m.sentence.index >= at - 1 and m.host is None)
    alike = any(m.figure.kind == place.mention.figure.kind and _alike(m, place.mention) for m in later)
    dated = AGO.search(place.mention.article.text, place.mention.figure.end, sentence.end)
    return Reading("previous", "", "then_it_was") if alike and dated else None


def _alike(later: Mention, mention: Mention) -> bool:
    """Whether the figure can be what the later one was; a figure that is of an earlier time itself can't be later."""
    one, two = later.figure, mention.figure
    units = {one.unit, two.unit}
    return later.measure == "level" and comparable(one, two) and (len(units) == 1 or None in units)


def _clause(place: Place, verb: Token) -> str:
    """The text of the figure's own clause, up to what follows the figure: `[a year earlier it had made {61}]`"""
    mention = place.mention
    begin, _ = mention.sentence.offsets(place.doc[min(t.i for t in verb.subtree)])
    begin = max(begin, mention.article.text.rfind(";", begin, mention.figure.start) + 1)
    return mention.article.text[begin : mention.figure.start] + " " + tail_of(place)


def reversed_or_followed(place: Place) -> Reading | None:
    """`a reversal of the {5%} growth of last year`, `a surplus of $4m, which followed one of {$5m} in May`"""
    if place.led_by != "of" or place.before is None or EARLIER_TIME.search(tail_of(place)) is None:
        return None
    other = next((m for m in place.earlier() if comparable(m.figure, place.mention.figure)), None)
    if other is None or other.measure == "previous":
        return None
    i = place.before.i
    if place.word(i - 1) in TURNS:
        return Reading("previous", "", "reversal_of")
    led = place.word(i - 1) == "one" and (place.word(i - 2) in AFTER or base_form(place.word(i - 2)) in FOLLOWS)
    return Reading("previous", other.direction or "", "followed_one") if led else None
