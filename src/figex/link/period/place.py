"""How a figure and a time stand to each other in their sentence: clauses, brackets, what lies between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.period.apart import is_enclosed, is_holding, is_hoped_for, is_price_paid, is_ranked
from figex.link.period.size import MODIFIERS, is_description, is_thing_priced, is_whole
from figex.link.period.spots import DAYS, Spot
from figex.link.tense import FUTURE, PAST, PERFECT, PRESENT, VERBLESS, tense, tense_at, verb_of
from figex.link.tree import FINITE_TAGS, is_verb, lemma, own_subject, remembered

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention

AFTER = r"after(?<!profit\safter)(?<!profits\safter)(?<!income\safter)(?<!loss\safter)(?<!earnings\safter)"
"""`after`; not in `profit after tax`"""
BREAK = re.compile(
    rf";|:\s|\.\s|\s[—–-]{{1,2}}\s|,?\s(?:while|whereas|but|which|who|whose|where|when|although|though|despite|{AFTER}|because)\s|,\sbefore\s\w+ing\s|\spencill?ed\sin\s|,\sand\s|\sand,\s",
    re.IGNORECASE,
)


"""What parts a figure from a time after it."""
MERGED = frozenset({"xcomp", "auxpass", "aux", "pcomp"})


@remembered
def clause(token: Token) -> Token | None:
    """The verb of the clause, past infinitives and auxiliaries: `expects to [sell]` is `expects`."""
    verb = verb_of(token)
    while verb is not None and (verb.dep_ in MERGED or _is_late(verb) or _is_seen(verb)) and verb.head.i != verb.i:
        above = verb_of(verb.head)
        if above is None or above.i == verb.i:
            break
        verb = above
    return verb


def _is_late(verb: Token) -> bool:
    """sales in May and June [combined] were {5}: a participle that the parser takes for the subject"""
    return verb.tag_ == "VBN" and verb.dep_ in {"nsubj", "nsubjpass"}


def _is_seen(verb: Token) -> bool:
    """`Last year saw brewers [sell] {9 tons}`: of the year that saw it"""
    return verb.dep_ == "ccomp" and lemma(verb.head) == "see" and verb.head.i < verb.i and verb.tag_ in {"VB", "VBP"}


def same_clause(mention: Mention, spot: Spot) -> bool:
    """Whether figure and time hang on one verb, or neither on any."""
    mine = clause(mention.anchor.root)
    theirs = clause(spot.verb) if spot.verb is not None else None
    return mine.i == theirs.i if mine is not None and theirs is not None else mine is None and theirs is None


def when_clause(mention: Mention, spot: Spot) -> bool:
    """{Nine firms} bid when the offers were opened on May 3; it will make {5} when it opens in 2030: the same time

    So also `As oil fell in 2015, revenue dropped {40%}`, `By the time it opens in 2030, it will have cost {5}`
    """
    mine = clause(mention.anchor.root)
    verb = spot.verb
    if mine is None or verb is None:
        return False
    if mine.dep_ == "conj" and verb.dep_ == "advcl" and verb.head.i == mine.head.i and verb.i < mine.head.i:
        mine = mine.head  # `When it opens in 2030, it will be fast and lorries will save {5}`
    by_then = _is_by_the_time(verb)
    if verb.dep_ == "relcl" and by_then:
        hung = verb.head.head.head.i == mine.i
    elif verb.dep_ == "relcl":
        hung = verb.head.i in range(mention.anchor.start, mention.anchor.end)
    else:
        hung = verb.dep_ == "advcl" and verb.head.i == mine.i
    if not hung:
        return False
    openers = {t.lower_ for t in verb.lefts}
    at_once = by_then or not openers.isdisjoint({"when", "once"})
    if tense(mine) == FUTURE and tense(verb) == PRESENT:
        return at_once
    beside = verb.i < mine.i and tense(mine) == PAST and not openers.isdisjoint({"as", "while"})
    return (at_once and verb.tag_ == "VBN") or ((at_once or beside) and tense(verb) == PAST)


def _is_by_the_time(verb: Token) -> bool:
    """`by the time it opens in 2030`, which the parser hangs on `time` or not"""
    if verb.dep_ == "relcl":
        return verb.head.lower_ == "time" and verb.head.head.lower_ == "by"
    return any(t.lower_ == "by" and any(c.lower_ == "time" for c in t.rights) for t in verb.lefts)


def figure_between(mention: Mention, start: int, end: int) -> bool:
    """Whether another figure of the sentence, bracketed ones and parts aside, stands between these offsets."""
    return any(
        m.figure.start >= start and m.figure.end <= end and m.host is None and not _is_part(m)
        for m in mention.sentence.mentions
    )


def _is_part(mention: Mention) -> bool:
    """will train 60,000 returnees, {half} of them women, by 2023: an aside on the figure before"""
    text, figure = mention.article.text, mention.figure
    return re.match(r"\sof\s(?:them|it|these|those|which|whom)\b", text[figure.end : figure.end + 12]) is not None


def verb_between(mention: Mention, spot: Spot) -> bool:
    """raised rates by {a quarter point} and expects another rise in December"""
    opens = mention.sentence.token_at(spot.time.start) if spot.time.lead == "since" else spot.at
    between = mention.anchor.doc[mention.anchor.end : opens]
    helper = {"has", "have"} if spot.time.lead == "since" else set()
    return any(t.tag_ in FINITE_TAGS and t.lower_ not in helper for t in between)


def is_open(mention: Mention, spot: Spot) -> bool:
    """Whether the time can date more than its neighbour: in no bracket and on this side of any semicolon."""
    if spot.bracket >= 0:
        return False
    figure = mention.figure
    between = (figure.end, spot.time.start) if spot.time.start >= figure.end else (spot.time.end, figure.start)
    return ";" not in mention.article.text[between[0] : between[1]]


def fits_figure(mention: Mention, spot: Spot) -> bool:
    """`on May 3 approved a {$420-million} loan for a {64-km} line`: a day dates what was done, not how long it is"""
    if (
        is_description(mention)
        or _is_nowadays(mention, spot)
        or is_holding(mention, spot)
        or _is_lasting(mention, spot)
        or is_hoped_for(mention, spot)
        or is_ranked(mention, spot)
        or (spot.time.lead == "by" and is_thing_priced(mention))  # `a {$40 million} line would be open by May`
    ):
        return False
    if spot.time.form not in DAYS or spot.time.lead or mention.measure == "change":
        return True
    token = mention.anchor.root
    while token.dep_ in MODIFIERS:
        token = token.head
    while token.dep_ == "pobj" and token.head.lower_ == "of":
        token = token.head.head
        if mention.figure.kind != "money" and _is_deed(token):
            return False
    if token.dep_ == "pobj" and token.head.lower_ == "for" and _is_bid(token.head.head):
        return True
    if is_thing_priced(mention):
        return False
    with_it = token.head.lower_ == "with" and token.head.i > 0
    begun = with_it and lemma(token.head.head) in BEGINNING
    with_it = begun or (with_it and token.head.nbor(-1).lower_ in TOGETHER)
    return (
        is_price_paid(mention)
        or is_verb(token)
        or token.dep_ in {"dobj", "nsubj", "nsubjpass", "attr", "conj", "ROOT", "advmod", "oprd"}
        or (token.dep_ == "pobj" and (with_it or token.head.lower_ not in {"for", "of", "with"}))
    )


BEGINNING = frozenset({"begin", "start", "launch", "open", "commence", "join", "set"})
"""`began on Monday with {200} drivers`: as many as were there"""
TOGETHER = frozenset({"along", "together"})
"""`cleared on Monday along with {14 other plans}`"""
BIDS = frozenset({"bids", "orders", "applications", "requests", "subscriptions", "tenders", "offers"})


def _is_bid(above: Token) -> bool:
    """received bids for {5 million} on Wednesday"""
    return above.lower_ in BIDS or any(t.dep_ == "dobj" and t.lower_ in BIDS for t in above.children)


def _is_lasting(mention: Mention, spot: Spot) -> bool:
    """`Of its {90 mills}, 31 have shut since May`: as many as there are"""
    return spot.time.lead == "since" and is_whole(mention)


NOWADAYS = frozenset({"now", "currently", "presently", "at present", "right now", "nowadays", "these days"})


def _is_nowadays(mention: Mention, spot: Spot) -> bool:
    """yields fell {21 points}, and traders now hope for more: what was is not now"""
    time, text = spot.time, mention.article.text
    if time.form != "vague" or text[time.start : time.end].lower() not in NOWADAYS:
        return False
    between = text[mention.figure.end : time.start]
    return clause_tense(mention) == PAST and re.search(r",?\s(?:and|but|while)\s", between) is not None


DEEDS = ("tion", "sion", "ment", "sure", "ing", "sale", "purchase", "removal", "layoff")


def _is_deed(noun: Token) -> bool:
    """on Monday approved the elimination of {63 posts}: what was decided that day is yet to be done"""
    verb = verb_of(noun)
    return lemma(noun).endswith(DEEDS) and verb is not None and lemma(verb) in table("times")["no_period"]["deciding"]


NEXT_WORD = re.compile(r"[\s-](\w+)")


def is_label(mention: Mention, spot: Spot) -> bool:
    """`the full-year target`: the time only says which target"""
    after = NEXT_WORD.match(mention.article.text, spot.time.end, spot.time.end + 24)
    return after is not None and after[1].lower() in table("times")["no_period"]["labels"]


OUTLOOK = re.compile(
    r"\b(?:forecasts?|guidance|targets?|outlook|projections?|expectations?|goals?|predictions?|bets?|pric(?:e|es|ed|ing)\sin|bet(?:s|ting)?\son)"
    r"(?:\s(?!in\b|by\b)[\w%$€£.-]+){0,6}\s(?:for|in)\s(?:the\s|its\s)?$",
    re.IGNORECASE,
)


FORESEEN = re.compile(
    r"[\s-](?:(?!in\b|on\b|of\b|at\b|beat\b|miss|topp?|meets?\b|met\b|exceed|above\b|below\b|and\b|or\b)[\w&-]+\s){1,3}"
    r"(?:forecast|guidance|outlook|target|goal)s?\b(?!\s(?:by|was|were)\b)",
    re.IGNORECASE,
)
"""After a time: `full-year revenue guidance`; not `full-year revenue beat forecasts`."""


def is_outlook(mention: Mention, spot: Spot) -> bool:
    """`guidance for the year to March`, `its full-year forecast`: a time that is looked ahead to, whatever the tense"""
    time, text = spot.time, mention.article.text
    if is_label(mention, spot) or FORESEEN.match(text, time.end):
        return True
    return OUTLOOK.search(text, max(mention.sentence.start, time.core - 70), time.core) is not None


TURNS = re.compile(r"\sbut\s|(?:,|\s(?:and|while))\s(?:is|are|was|were|up|down|off)\s")


def is_cut_off(mention: Mention, spot: Spot) -> bool:
    """Whether another statement parts figure and time: `fell {5%}, and deposits stood at {6} as of May 1`"""
    if spot.time.start < mention.figure.end:
        return (
            in_opening_aside(mention, spot)
            or is_enclosed(mention, spot)
            or _looks_back(mention, spot)
            or _is_closed_before(mention, spot)
        )
    gap, since = mention.article.text[mention.figure.end : spot.time.start], spot.time.lead == "since"
    if ("," in gap and is_whole_of(mention)) or APART.search(gap) or (since and _is_of_now(mention)):
        return True
    if figure_between(mention, mention.figure.end, spot.time.start):
        told_of = spot.verb is not None and lemma(spot.verb) in {"say", "tell", "write"}
        if not told_of and COMPARED.search(gap):
            return True  # `is put at {5 million}, compared with an estimate of 4 million for 2018`
        if WITH.search(gap) or (since and (TURNS.search(gap) or CAUSED.search(gap))):
            return (
                True  # `grow by {5%}, with output put at 9 in 2026`, `up {3%} thanks to a 9% rise in prices since May`
            )
        if re.search(r",\s(?:and|but)\s", gap) and verb_between(mention, spot):
            return True  # `widened to {223,000}, and the price leapt by 60 percent between May and July`
    pointed = spot.time.lead in {"as of", "as at", "as on", "by", "since", "until"} or spot.time.edge == "end"
    return pointed and re.search(r",\s(?:and|but|while|whereas)\s|;", gap) is not None


def _is_of_now(mention: Mention) -> bool:
    """`The rupee, at {72} to the dollar, has lost 5 percent since May`: how much it is, by the way"""
    text, figure = mention.article.text, mention.figure
    if mention.measure != "level" or ASIDE_AT.match(text, figure.end) is None:
        return False
    return AT_NOW.search(text, max(mention.sentence.start, figure.start - 24), figure.start) is not None


def is_whole_of(mention: Mention) -> bool:
    """`Of the {900 homes} planned, 310 had been built by May`: how many there are, whatever is told of a part"""
    return OF_ALL.fullmatch(mention.article.text, mention.sentence.start, mention.figure.start) is not None


OF_ALL = re.compile(r"\W{0,2}(?:Of|Out\sof)\s(?:the|its|their|our)\s(?:[a-z-]+\s)?")
APART = re.compile(rf"\s(?:despite|{AFTER}|because|although|following|including|of which)\s|,\sbefore\s\w+ing\s")
AT_NOW = re.compile(r",\s(?:now\s|currently\s)?at\s(?:[a-z]+\s){0,2}$")
ASIDE_AT = re.compile(r"[^,;]{0,30},\s(?:has|have)\s")
WITH = re.compile(r",\swith\s[^,;]*$")
CAUSED = re.compile(r"\s(?:on\sthe\s(?:back|strength|heels)\sof|in\sthe\swake\sof|thanks\sto|owing\sto|due\sto|amid)\s")
COMPARED = re.compile(r",\s(?:as\s)?(?:compared\s(?:with|to)|against|versus|(?:up|down)\sfrom)\s")


def _is_closed_before(mention: Mention, spot: Spot) -> bool:
    """`will save 5 million by 2024, but shutting mills will cost {9}`: the time closed the clause before"""
    verb, gap, lead = spot.verb, mention.article.text[spot.time.end : mention.figure.start], spot.time.lead
    since = lead == "since" and mention.measure != "change" and not _shares_subject(mention, spot)
    pointed = lead in {"by", "until"} or since
    closed = verb is not None and verb.i < spot.at and re.match(r",\s(?:and|but|while|whereas|though)\s", gap)
    return pointed and bool(closed)


def _shares_subject(mention: Mention, spot: Spot) -> bool:
    """`has spent 9 million since 2015, and hired {90}`: what has been done besides"""
    verb = clause(mention.anchor.root)
    joined = verb is not None and verb.dep_ == "conj" and verb.head is spot.verb and verb.tag_ in {"VBN", "VBD"}
    return joined and verb is not None and own_subject(verb) is None and tense(verb.head) == PERFECT


def _looks_back(mention: Mention, spot: Spot) -> bool:
    """`will strike from Tuesday after rejecting {5%}`, `will shed jobs by May, blaming imports {30%} cheaper`"""
    gap = mention.article.text[spot.time.end : mention.figure.start]
    if re.search(r",\s(?:blaming|citing)\s|:\s(?:over|in|within|during|for|by|since)\s", gap):
        return True
    return re.search(r"\s(?:after|following|despite)\s", gap) is not None and (
        spot.time.lead in {"from", "by", "until"} or (spot.verb is not None and tense(spot.verb) == FUTURE)
    )


def is_measured_by(mention: Mention, spot: Spot) -> bool:
    """{half} the number sold in 2019, {1.5 times} what we paid last year: the time is that of what it is measured by

    So also for the level before it: {$9 million}, 3.5 times its value in 2010
    """
    following = next(iter(mention.sentence.mentions[mention.index + 1 :]), None)
    if following is not None and following.figure.kind == "multiple" and spot.time.start > following.figure.end:
        apart = mention.article.text[mention.figure.end : following.figure.start].startswith(", ")
        return apart and mention.host is None and is_measured_by(following, spot)
    if mention.figure.kind not in {"fraction", "multiple"} or mention.measure != "change" or spot.time.lead == "by":
        return False
    gap = mention.article.text[mention.figure.end : spot.time.start]
    return (
        re.match(r"\s(?:of\s)?(?:the|its|their|what|that|as)\b(?!\s(?:value|worth)\b)", gap) is not None
        and "," not in gap
    )


OPENING_ASIDE = re.compile(
    r"[\"“]?(?:[A-Z]\w+,?\s)?(?:after|following|despite|before|unlike|notwithstanding|in\sspite\sof)\b[^,;]*$",
    re.IGNORECASE,
)


def in_opening_aside(mention: Mention, spot: Spot) -> bool:
    """`After a 3 percent drop in May, exports rose {4 percent}`: the time stands in what is only looked back to"""
    text, start = mention.article.text, mention.sentence.start
    gap = text[spot.time.end : mention.figure.start]
    return (
        "," in gap
        and spot.time.lead not in {"after", "before"}
        and OPENING_ASIDE.match(text[start : spot.time.start]) is not None
    )


LIMIT = re.compile(
    r"\b(?:against|within|inside|outside|above|below|under|over|beyond|exceed\w{0,3}|of|to|than|and|versus|from|at|near|behind)\s"
    r"(?:the|a|an|its|their|his|our)\s((?:[\w'’-]+\s){1,5})of\s(?:[a-z]+\s){0,2}$",
    re.IGNORECASE,
)


def limit_start(mention: Mention) -> int | None:
    """Where `within its target band of {2 to 4 percent}`, `against a goal of {5}` begins, which holds at all times."""
    begin, end = max(mention.sentence.start, mention.figure.start - 90), mention.figure.start
    if "of" not in mention.article.text[begin:end].lower().rsplit(maxsplit=3)[-3:]:
        return None
    before = LIMIT.search(mention.article.text, begin, end)
    words = before[1].lower().split() if before is not None else []
    named = set(words) & set(table("times")["no_period"]["limits"]) or USUAL.search(" ".join(words))
    return before.start() if before is not None and named else None


USUAL = re.compile(r"(?:[a-z]-(?:years?|term|run)|historical|seasonal|normal)\saverage$")
"""`behind the five-year average of {93 percent}`"""
NEXT_WORDS = re.compile(r"\s?(?:[\w-]+\s)?(\w+)")
"""One or two words after a figure."""


def is_yardstick(mention: Mention) -> bool:
    """the {7-8 percent} target, its {$1.20} guidance range"""
    after = NEXT_WORDS.match(mention.article.text, mention.figure.end, mention.figure.end + 40)
    if after is None:
        return False
    limits = table("times")["no_period"]["limits"]
    return after[1].lower() in limits or after[0].split()[0].lower() in limits


def clause_tense(mention: Mention) -> str:
    """The tense that counts for a figure: a target's is the future, whatever its clause says."""
    notes = mention.notes
    if "clause_tense" not in notes:
        notes["clause_tense"] = _clause_tense(mention)
    return str(notes["clause_tense"])


def _clause_tense(mention: Mention) -> str:
    if is_yardstick(mention):
        return FUTURE
    found = tense_at(mention.anchor.root)
    doc = mention.sentence.doc
    if found == VERBLESS and doc is not None and any(t.tag_ in FINITE_TAGS for t in doc):
        return PRESENT
    return found
