"""Times that are part of a name, of a thing or of a page: `the 2030 notes`, `Austral Mar SA`, `© 2018`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.period.teller import REACH
from figex.link.tree import lemma
from figex.times.starts import forms_from

if TYPE_CHECKING:
    from figex.link.sentence import Sentence
    from figex.times import Time

LETTERS = re.compile(r"[a-z]+")
MATURE_WORDS = frozenset(
    {"due", "callable", "mature", "matures", "maturing", "expire", "expires", "expiring", "running", "repayable"}
    | {"delivery", "settlement", "loading", "shipment"}
)
"""Words without which the patterns need not be tried."""
CODE = re.compile(r"=1|/[A-Z]\b")
"""`(February 2019=100)`, `bond 2013/E`: an index's base, a code"""
COPYRIGHT = re.compile(r"(?:©|\(c\)|[Cc]opyright)\s?(?:\w+\s)?$")
FORESEEN_NOW = re.compile(r"\s(?:expect|see|forecast|project|predict|anticipat|guid|reckon)(?:s|n|ed|es|ing)?\b")
"""`Growth is now seen at {3%}`, `now expects {9 tons}`: when it was foretold, not when it will be"""
MATURING = re.compile(
    r"\b(?:notes?|bonds?|paper|gilts?|bunds?|Treasur(?:y|ies)|securities|eurobonds?|sukuk|debentures?|facility|facilities|leases?"
    r"|concessions?|contracts?|licen[cs]es?|futures|loans?)\s(?:(?:that|which)\s)?"
    r"(?:due|matur(?:ing|es?)|expir(?:ing|es?)|falling\sdue|running|repayable)\s(?:in|on|until|to|by)?\s?(?:the\s)?$"
    r"|(?:\d|\dm|[bm]n|illion|\btranche|\bhybrid)s?\s(?:(?:due|maturing)\s|callable\s(?:in|from|on)?\s?)$"
    r"|\bfor\s(?:\w+\s)?(?:delivery|settlement|loading|shipment)\s(?:in|on|by)?\s?$",
    re.IGNORECASE,
)
"""`11 percent notes due 2024`, `wheat for delivery in July`: what they are called"""
TRADED = rf"(?:{'|'.join(table('times')['no_period']['traded'])}|contracts?|futures)"
TRADED_FOR = re.compile(rf"\b(?:{TRADED}|barrel)\sfor\s$", re.IGNORECASE)
"""`Brent for February rose {9 cents}`: which contract"""
TRADED_MONTH = re.compile(
    rf"\s(?:[A-Za-z]+\s){{0,3}}?{TRADED}\s(?:(?:futures|contracts?)\s)?(?P<verb>[a-z]+)", re.IGNORECASE
)
"""`[March] raw sugar settled up {9 cents}`, `[May] New York cocoa lost {$9}`"""
NAMED = re.compile(
    r"\s(?:(?:[A-Z]\w+\s){1,3}(?:Plan|Programme|Program|Strategy|Act|Agreement|Survey|Census|Report|Review)|Agenda)\b"
)
"""`the 2017 Development Plan`, `the 2030 Agenda`"""
LAW = re.compile(
    r"\b(?:Act|Law|Order|Rules?|Regulations?|Code|Bill|Ordinance|Directive|Decree|Resolution|Agenda|Vision|Horizon|Expo|Class)"
    r"(?:,|\sof)?\s$"
)
"""`the Finance Act, 2005`, `the Order of 1998`, `Agenda 2063`"""


@cache
def no_period(name: str) -> frozenset[str]:
    """The words of that table of times that say nothing of when."""
    return frozenset(table("times")["no_period"][name])


def is_name(sentence: Sentence, time: Time) -> bool:
    """`the 2030 notes`, `December Brent`, `Russell 2000`, `© 2018`: part of a name, a thing or a page; `now expects`"""
    text = sentence.article_text
    before = text[max(sentence.start, time.core - 24) : time.core]
    if (
        CODE.match(text, time.end)
        or COPYRIGHT.search(before)
        or (text.startswith("now ", time.core) and FORESEEN_NOW.match(text, time.end))
        or (time.form == "bare_quarter" and PART.search(text) is None)
        or (time.form == "full_year" and NTH.search(before))
        or (time.form == "month" and not time.lead and ESTIMATE.match(text, time.end))
    ):
        return True
    words = LETTERS.findall(before.lower())[-3:]
    named = not MATURE_WORDS.isdisjoint(words) and MATURING.search(
        text, max(sentence.start, time.core - REACH), time.core
    )
    if named or _names_thing(sentence, time) or (time.form == "month" and TRADED_FOR.search(before)):
        return True
    if time.form not in {"month", "year"}:
        return False
    name = re.search(r"([A-Z]\w+)\s$", before)
    if time.form == "month":
        return _is_contract(text, sentence, time) or (name is not None and _is_short_name(text, sentence, time))
    if time.lead or name is None or forms_from(name[1].lower()):
        return False
    in_prose = text[sentence.end - 1 : sentence.end] in {".", '"', "”"}
    return in_prose and time.core - len(name[0]) > sentence.start


def _happened(sentence: Sentence, time: Time) -> bool:
    """`The [January] fire destroyed 60 buses`: what is told of it was so then; not `since the 2011 flood`"""
    if sentence.doc is None:
        return False
    noun = sentence.doc[sentence.token_at(time.core)].head
    return noun.dep_ == "nsubj" and noun.head.tag_ == "VBD"


def _names_thing(sentence: Sentence, time: Time) -> bool:
    """`the 2030 notes`, `the 2017 Development Plan`; not `in a May survey 44 percent said`"""
    if time.form not in {"year", "years", "month"} or _befell_then(sentence, time):
        return False
    text = sentence.article_text
    if time.form != "month" and NAMED.match(text, time.end):
        return True
    before = max(0, time.core - 16)
    if time.form != "month" and (PROVISION.search(text, before, time.core) or LAW.search(text, before, time.core)):
        return True
    after = re.match(r"\s(\w+)", text[time.end : time.end + 24])
    if (
        after is not None
        and after[1].lower().removesuffix("s") in no_period("happenings")
        and _happened(sentence, time)
    ):
        return False
    asked = time.form == "month" and after is not None and after[1].lower() == "survey"
    return time.form != "years" and after is not None and after[1].lower() in no_period("not_after") and not asked


def _befell_then(sentence: Sentence, time: Time) -> bool:
    """`In [2002] floods caused {$9} of damage`: when, as the verb after the noun shows"""
    if sentence.doc is None or sentence.article_text[sentence.start : time.core] != "In ":
        return False
    verb = sentence.doc[sentence.token_at(time.end) + 1 :][:1]
    return bool(verb) and verb[0].tag_ == "VBD"


PROVISION = re.compile(r"\b(?:part|section|rule|title|article|chapter|docket|room|flight|no\.)\s$", re.IGNORECASE)
"""`under part 1739`: what of a law or a list the number names"""
PART = re.compile(r"\b(?:quarters?|half|halves|[QH][1-4])\b", re.IGNORECASE)
"""What `in the third` may be short for; not in `two cargoes at $9 and a dollar more for the third`."""
NTH = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|\d{1,2}(?:st|nd|rd|th))\s$")
"""`in its third full year`: of which the text doesn't say which one it is"""
ESTIMATE = re.compile(
    r"(?:['’]s)?\s(?:(?!the\b|its\b|their\b|an?\b|that\b|this\b)[a-z]+\s)?(?:estimate|forecast|projection|prediction)\b"
)
"""`short of the April estimate`: when it was made, not of when it is"""
CONTRACT = re.compile(r"\b(?:contracts?|futures|for\s\w+\s(?:delivery|settlement))\b")


def _is_contract(text: str, sentence: Sentence, time: Time) -> bool:
    """`The March contract lost 9 cents. [December] fell {8 cents}`: what is traded"""
    if time.lead or len(time.parts) > 1 or sentence.doc is None:
        return False
    traded = TRADED_MONTH.match(text, time.end, sentence.end)
    if traded is not None:
        verb = sentence.doc[sentence.token_at(traded.start("verb"))]
        return verb.tag_ in {"VBD", "VBZ", "VBN"} and (lemma(verb) in no_period("markets") or lemma(verb) == "be")
    if CONTRACT.search(text) is None:
        return False
    at = sentence.token_at(time.core)
    then = sentence.doc[at + 1] if at + 1 < len(sentence.doc) else None
    if at and sentence.doc[at - 1].dep_ == "prep":
        return False  # `output in February fell`
    return then is not None and then.tag_ == "VBD" and lemma(then) in no_period("markets")


COMPANY = re.compile(
    r"\s(?:S\.?A|SpA|Inc|Ltd|Limited|plc|PLC|AG|NV|AB|Corp|Group|Holdings?|Co|Bancorp|Industries|Foods)\b"
)
SHORT = frozenset({"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"})


def _is_short_name(text: str, sentence: Sentence, time: Time) -> bool:
    """`to buy Austral [Mar] SA`, `Austral [Mar] runs {38} farms.`: a name's last word, in prose no month"""
    if len(time.parts) != 1 or text[time.core : time.end] not in SHORT or time.lead:
        return False
    in_prose = text[sentence.end - 1 : sentence.end] in {".", '"', "”"}
    return COMPANY.match(text, time.end) is not None or (
        in_prose and re.match(r"\s[a-z]+", text[time.end :]) is not None
    )
