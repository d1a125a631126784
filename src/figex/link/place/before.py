"""Places before their figure: `In Kenya, sales rose {5 percent}`, `fell most in Kenya (-{3%})`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.parse import kept
from figex.link.place.name import NAME, SAID_PLACE, WINDOW, found_at, is_place, place_at
from figex.link.tree import VERB_TAGS

if TYPE_CHECKING:
    from figex.link.parse import Span, Token
    from figex.link.sentence import Found, Mention, Sentence

FRONT = re.compile(rf"(?P<word>[A-Za-z]+)\s+{NAME}")
FIRST_WORD = re.compile(r"[A-Za-z]+")
JOINED = re.compile(
    rf"\b(?:and|but|while|whereas)\s+(?P<word>[a-z]+)\s+{NAME}\s+(?:to|at|by|from)\s(?:[\w%.-]+\s){{0,2}}$"
)
THING_IN = re.compile(rf"(?:At|In|Near)\s(?:an?|one|the)\s(?:[a-z-]+\s){{1,3}}(?P<word>in|near|outside)\s{NAME}(?=,)")
"""`At a depot in [Ohio], demolition cost {$2 million}`"""
OTHER_CLAUSE = re.compile(r",\s(?:while|whereas)\s(?!in\s|it\s|they\s|that\s)")
"""`In Elbo, rents rose 4 percent, while the line to Tern cost {$9 million}`"""
OF_FIRMS = re.compile(
    r",\s(?:[\w'’-]+\s){0,3}?(?:sales|profits?|revenues?|earnings|orders|turnover|income|margins?|shares?|bookings|loss(?:es)?|costs"
    r"|deliveries|shipments|staff|workers|employees|headcount|net|operating|pre-?tax|ebitda?)\b"
)
"""What a firm has: `At Norvex, [sales] rose {5 percent}`"""
CLAUSE = re.compile(r",|\s+(?:[a-z]+\b|[$€£¥₹]?-?\d)")
ASIDE = re.compile(r",\s+(?:home|which|whose|(?:from|of|in)\s+which|host|site|long|once|now)\b[^,]*$")
"""What says more of a fronted place before the clause begins: `In Elbo, home to {a third} of them, …`"""
FIRM = re.compile(
    r",\s+an?\s(?:[\w'’-]+\s){0,3}(?:firm|company|[a-z]*maker|group|producer|start-up|startup|chain|manufacturer|supplier|retailer"
    r"|bank|lender|[a-z]*builder|operator|co-?operative|brewer|[a-z]+er)\b"
)
"""What tells that a name is none of a place: `At Elbo Tea, a family [firm], …`"""
QUOTES = frozenset("\"“‘'«")
OPENS = re.compile(r";\s+|:\s+|,\s+(?:and|but|while|whereas|though|although)\s+|–(?<=[^;:]\s–)\s|—(?<=[^;:]\s—)\s")
"""Where a clause opens inside a sentence."""
BEGINS = re.compile(
    r",|\s(?:the|an?|its?|they|just|only|some|about|around|nearly|almost|there|each|every|[$€£]?\d[\d.,]*)\b"
)
"""What a clause begins with for sure: `In Elbo just {4 percent} do`"""
BULLET = re.compile(r"[-–•▪*]\s+")
NAME_MAX = 4
"""The most words of a name that nobody knows."""
WHERE = re.compile(rf"\b{NAME},\s+where\s+(?:[\w'’-]+\s+){{0,5}}$")
AND_CLAUSE = re.compile(
    r"[^,;.:()\n]{0,80} and [^,;.:()\n]{0,40}"
    r"|,? (?:to|from) (?:(?:about|around|nearly|almost|just|some|a|over) )?"
)
LABEL = re.compile(rf"[-–•▪*·◦‣]\s*{NAME}:\s(?=[a-z])")
"""`• Niger: irrigation of {900 hectares}`"""
SIGNS = frozenset({"-", "+", "–", "~"})
SETTING = frozenset({"JJS", "JJR", "RBS", "RBR"}) | VERB_TAGS
"""What a place says where it was: [highest] in Kenya, [registered] in Kenya; not a noun, `gains in Kenya`."""


@kept
def place_before(mention: Mention) -> Span | None:
    """The name of the place where the clause's subject does or is so: `was highest in [Malta] ({9%})`"""
    if mention.figure.kind in {"quantity", "period"}:
        return None  # was built in Kenya ({40 km} from the coast)
    doc, words, at = mention.anchor.doc, mention.sentence.words, mention.anchor.start - 1
    while at > 0 and words[at] in SIGNS:
        at -= 1
    if at < 2 or not (words[at] == "(" or (words[at] in {"by", "at", "with"} and words[at - 1] == ",")):  # noqa: PLR2004
        return None
    noun = doc[at - 1 - (words[at] != "(")]
    start = noun.i
    while start > 0 and doc[start - 1].tag_ in {"NNP", "NNPS"}:
        start -= 1
    if noun.tag_ not in {"NNP", "NNPS"} or not _is_where(noun):
        return None
    name = doc.span(start, noun.i + 1)
    return name if is_place(mention.sentence.original(name)) else None


def _preposition(noun: Token) -> Token:
    """`in` of `in [Malta] (9%) and [Cyprus] (8%)`"""
    while noun.dep_ == "conj" and noun.head.i < noun.i:
        noun = noun.head
    return noun.head


def _is_where(noun: Token) -> bool:
    """Whether the name is where something was done or was so: not `sales in Malta`"""
    link = _preposition(noun)
    led = link.head.tag_ in SETTING or link.head.lower_ == "than"
    led = led or [t.lower_ for t in noun.doc[max(link.i - 2, 0) : link.i]] == ["of", "all"]  # least of all in Malta
    return link.lower_ in {"in", "across"} and link.dep_ in {"prep", "pcomp"} and led


def fronted(mention: Mention) -> Found | None:
    """`In [Kenya], sales rose {5 percent}`, `fell in Kenya; in [Ghana] they rose {5 percent}`"""
    sentence, text = mention.sentence, mention.article.text
    if (thing := THING_IN.match(text, sentence.start, mention.figure.start)) is not None:
        return place_at(mention, thing, "fronted", unknown=False)
    for start, end in reversed(fronts(sentence)):
        if end > mention.figure.start or OTHER_CLAUSE.search(text, end, mention.figure.start):
            continue
        match = FRONT.match(text, start, mention.figure.start)
        first = text[start].isupper()
        if not match:
            continue
        if match["word"][0].isupper() != first or (not first and match["word"] in {"for", "on", "at"}):
            continue
        found = place_at(mention, match, "fronted", unknown=False, ends=False)
        found = found or _fronted_name(mention, match)
        if found and CLAUSE.match(text, found.end, sentence.end):
            said = SAID_PLACE.match(text, found.end, sentence.end)
            if said and said.end() > mention.figure.start:
                return None
            named = mention.subject.text if mention.subject and mention.subject.start > found.end else "-"
            own = is_place(named.removesuffix("'s").removesuffix("’s"))  # `In Asia output fell: Japan's by {9 percent}`
            return None if own or ASIDE.match(text, found.end, mention.figure.start) else found
    return None


@kept
def fronts(sentence: Sentence) -> list[tuple[int, int]]:
    """The words that a clause of the sentence opens with, where they can lead to a place: `In`, `in`"""
    text = sentence.article_text
    mark = BULLET.match(text, sentence.start, sentence.end)
    opened = mark.end() if mark else sentence.start + (text[sentence.start] in QUOTES)
    starts = [opened, *(m.end() for m in OPENS.finditer(text, sentence.start, sentence.end))]
    words = (word for start in starts if (word := FIRST_WORD.match(text, start, sentence.end)))
    return [word.span() for word in words if word[0].lower() in word_set("places", "fronting")]


def _fronted_name(mention: Mention, match: re.Match[str]) -> Found | None:
    """`In [Elbo], {900 units} found buyers`, `At [Elbo Heights], a flat sold for {$5}`: a name nobody knows, set off

    before a clause; no line of business.
    """
    start, end = match.span(match.re.groups)
    name, text = match[match.re.groups].split(), mention.article.text
    plain = [word.lower().rstrip(".,") for word in name]
    timed = any(word in table("links")["times"] for word in plain)
    proper = all(word[0].isupper() and word[1:].islower() for word in name) and len(name) < NAME_MAX
    at = match["word"] == "At" and not FIRM.match(text, end) and (len(name) > 1 or not OF_FIRMS.match(text, end))
    led = match["word"].lower() == "in" or at
    opened = (CLAUSE if match["word"] == "in" else BEGINS).match(text, end) is not None
    if not led or not proper or timed or not opened:
        return None
    return (
        None if not word_set("places", "no_fronts").isdisjoint(plain) else found_at(mention, start, end, "fronted-name")
    )


def joined(mention: Mention) -> Found | None:
    """`fell to {5 percent}, and on [Green Island] to {3 percent}`"""
    shift = max(mention.sentence.start, mention.figure.start - WINDOW)
    head = mention.article.text[shift : mention.figure.start]
    match = JOINED.search(head)
    if not match or match["word"] not in word_set("places", "fronting"):
        return None
    return found_at(mention, shift + match.start(2), shift + match.end(2), "joined")


def where(mention: Mention) -> Found | None:
    """`cranes over [Palm Bay], where {a dozen towers} are going up`, `where 9 stand and {two} do`, `rose 9 to {90}`"""
    other = mention.sentence.mentions[mention.index - 1] if mention.index else None
    between = "" if other is None else mention.article.text[other.figure.end : mention.figure.start]
    if other is not None and other.place is not None and other.place.rule == "where" and AND_CLAUSE.fullmatch(between):
        return other.place
    shift = max(mention.sentence.start, mention.figure.start - WINDOW)
    match = WHERE.search(mention.article.text[shift : mention.figure.start])
    name = match[1] if match else "-"
    firm = not word_set("places", "no_fronts").isdisjoint(name.lower().split()[-1:])
    if not match or firm or not name[0].isupper() or (" and " in name and not is_place(name)):
        return None
    return found_at(mention, shift + match.start(1), shift + match.end(1), "where")


def labelled(mention: Mention) -> Found | None:
    """`• [Niger]: irrigation of {900 hectares}. Loan: {$5 million}.`: the place that an item of a list is of"""
    text, end = mention.article.text, mention.sentence.start + 1
    match = LABEL.match(text, text.rfind("\n", 0, end) + 1, mention.figure.start)
    return found_at(mention, match.start(1), match.end(1), "labelled") if match and is_place(match[1]) else None


@kept
def joins(sentence: Sentence) -> bool:
    """Whether a sentence holds what `JOINED` begins with: `and in`"""
    return _joining().search(sentence.article_text, sentence.start, sentence.end) is not None


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(rf"\b(?:and|but|while|whereas)\s+(?:{'|'.join(table('places')['fronting'])})\s")


@kept
def tells_where(sentence: Sentence) -> bool:
    """Whether a sentence holds what `WHERE` needs."""
    return sentence.article_text.find("where", sentence.start, sentence.end) >= 0
