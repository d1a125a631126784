"""What a copied web page or PDF prints around the article: menus, counters, tickers, other articles' headlines.

Figures there are none of the article's. A line is furniture or it is not; nothing is cut out of a line, and when in
doubt it stays: an article's own headline, bullets, tables and captions hold facts.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from figex.lexicon import table

PAGE = re.compile(
    r"(?:page|p\.)\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?|\d{1,4}\s?(?:of|/)\s?\d{1,4}|[-–—]\s?\d{1,4}\s?[-–—]|\d{16,}",
    re.IGNORECASE,
)
LONE_NUMBER = re.compile(r"\d{1,3}|[ivxl]{1,6}")
CELL = re.compile(r"[\W\d]+")
"""A line without letters; next to one, a lone number is a table's cell and no page number."""
TITLE = r"(?:Accounts|Report|Statements?|Yearbook|Bulletin|Review|Outlook|Survey)"
BOOK = rf"(?:{TITLE}\s(?:19|20)\d\d(?:[-/–]\d{{2,4}})?|(?:19|20)\d\d\s[\w&'’ ]{{0,60}}\b{TITLE})"
RUNNING_HEAD = re.compile(
    r".{0,100}\bPage \d{1,4} of \d{1,4}|(?=.*[|A-Z]{4})[^a-z]{6,80}\s{3,}\d{1,4}|\d{1,4}\s{3,}[^a-z]{6,80}"
    rf"|[\w&'’ ]{{0,80}}\b{BOOK}\s{{3,}}\d{{1,4}}|\d{{1,4}}\s{{3,}}[\w&'’ ]{{0,80}}\b{BOOK}"
)
CLOCK = re.compile(r"\b\d{1,2}(?::\d{2}(?::\d{2})?(?!\d)|[:.]\d{2}\s?[ap]\.?m\b)", re.IGNORECASE)
DATE = re.compile(
    r"\b(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"
    r"|(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s+(?:\d{1,2},?\s+)?\d{4})",
    re.IGNORECASE,
)
RATE = re.compile(r"\b[A-Z]{3}/[A-Z]{3}\s+\d|\d/[$€£]\s")
QUOTE = re.compile(r"(?:^|\s)[▲▼△▽]?\s?[+−-]?\d[\d,]*(?:\.\d+)?%?(?:$|\s)")
MOVES = re.compile(r"[▲▼△▽]\s?\d")
PARTS = re.compile(r"\s*\|\s*|\s{2,}|\t|\s[›»>•·]\s")
COUNTER = re.compile(r"\b(\w+):?\s\(?\d[\d,.]*[km]?\b\)?|(?<![\w$€£.,])\d[\d,.]*[km]?\s(\w+)\b", re.IGNORECASE)
COMMENT = re.compile(r"(?:(?=\w*[\d_])\w++|[a-z][\w.-]{1,23}):\s")
"""A reader's own words: `anna_77: …`, `gardener: …`; the headlines of a list begin with a capital."""
NUMBER = re.compile(r"\d[\d.,]*(?!\.\s)(?:%|\b)")
DATA = 3
"""So many numbers are a line of data, no headline."""
SENTENCE_END = re.compile(r"[.!?][\"”')]?$")
WORD = re.compile(r"[a-z]{2}")
LINE_MAX = 1_000
"""A longer line is a paragraph of the article."""
MASTHEAD_MAX, NOTICE_MAX = 110, 220
"""The longest masthead and the longest notice or time stamp, in characters."""
MENU_PARTS, ENTRY_WORDS = 3, 4
ENTRY = re.compile(r"\w:? {1,9}[-+]?\d+(?:[.,]\d+)+%?$|\w: ?\d{1,9}$|\w:? \d{1,3}%$")
"""`China: 312`, `Japan 110.7`: a line of data"""
PROSE_WORDS = 9


def furniture(text: str) -> list[tuple[int, int]]:
    """Start and end of every stretch of lines that is not the article, in order, line ends included; linear time."""
    found: list[tuple[int, int]] = []
    lines = text.splitlines(keepends=True)
    printed = [line.strip() for line in lines]
    pages = _page_numbers(printed)
    at, listing, begun = 0, False, False
    for i, line in enumerate(lines):
        listing = _list_goes_on(printed[i], listing=listing, begun=begun)
        begun = begun or is_prose(printed[i])
        if printed[i] and (listing or i in pages or is_furniture(printed[i])):
            joins = bool(found) and not text[found[-1][1] : at].strip()
            start = found.pop()[0] if joins else at
            found.append((start, at + len(line)))
        at += len(line)
    return found


def _page_numbers(printed: list[str]) -> set[int]:
    """The indices of lines that are a lone number with words above and below."""
    full = [i for i, line in enumerate(printed) if line]
    found = set()
    for k, i in enumerate(full):
        beside = [printed[full[n]] for n in (k - 1, k + 1) if 0 <= n < len(full)]
        if LONE_NUMBER.fullmatch(printed[i]) and not any(CELL.fullmatch(line) for line in beside):
            found.add(i)
    return found


def _list_goes_on(line: str, *, listing: bool, begun: bool) -> bool:
    """Whether the line belongs to a list of other headlines: from its heading to prose or a comment.

    Before the article has `begun`, a blank line ends the list too: the article's own headline may follow.
    """
    if opens_list(line):
        return True
    if not listing or not line:
        return listing and begun
    if len(line) > LINE_MAX or line.lower().rstrip(":") in table("furniture")["stops"] or COMMENT.match(line):
        return False
    if len(NUMBER.findall(line)) >= DATA:
        return False
    return not is_prose(line)


def opens_list(line: str) -> bool:
    """`MOST READ`, `Related stories:`, `TRENDING  1. Bank to cut jobs`, `#1 Trending: shares soar`"""
    if len(line) > LINE_MAX:
        return False
    lower = re.sub(r"^#\d+\s+", "", line.lower()).replace("’", "'")
    plain = lower.rstrip(":… ")
    if plain in _headings() or (
        plain.startswith(("more from ", "more on ")) and len(plain.split()) < PROSE_WORDS - 1 and not line.endswith(".")
    ):
        return True
    inline = re.match(r"([a-z' ]{4,40}?)(?::\s|\s{2,}|\s(?=\d{1,2}\.\s))", lower)
    if inline is None or inline[1].strip() not in _headings():
        return False
    return not is_prose(line[inline.end() :]) and (
        line[: inline.end(1)].isupper() or line[0] == "#" or ":" in inline[0] or "  " in inline[0]
    )


@cache
def _headings() -> frozenset[str]:
    return frozenset(table("furniture")["lists"])


@lru_cache(maxsize=16)
def is_prose(line: str) -> bool:
    """Whether the line reads like sentences: they are the article's, whatever stands above them."""
    if len(line) > LINE_MAX:
        return True
    ended = SENTENCE_END.search(line, max(0, len(line) - 2)) is not None
    return ended and WORD.search(line) is not None and len(line.split()) >= PROSE_WORDS


def is_furniture(line: str) -> bool:
    """Whether a single line, white space stripped, is furniture."""
    return len(line) <= LINE_MAX and any(rule(line) for rule in (RULES_OF_PROSE if is_prose(line) else RULES))


def page_number(line: str) -> bool:
    """`6`, `Page 6 of 19`, `POLICY SUMMARY | MAY 2018        Page 6 of 19`, `Report and Accounts 2018     17`"""
    return bool(PAGE.fullmatch(line) or (RUNNING_HEAD.fullmatch(line) and not line.endswith(".")))


def notice(line: str) -> bool:
    """`© 2018 Echo Ltd`, `Sign up for our newsletter`, `Tel. 555-0137`, `[Docket No. 61]`, `For enquiries: 555-014`"""
    words, lower = table("furniture"), line.lower()
    opening = _opens().match(lower)
    told = (
        opening and opening[0] in words["goods"] and not lower.startswith(":", opening.end()) and _tells().search(lower)
    )
    if opening and not told and not (is_prose(line) and lower.startswith(tuple(words["spoken"]))):
        return True
    return len(line) < NOTICE_MAX and any(cue in lower for cue in words["holds"])


@cache
def _opens() -> re.Pattern[str]:
    """What begins a notice, as whole words: `subscribe now`, not `subscribers fell`"""
    cues = sorted(table("furniture")["opens"], key=len, reverse=True)
    return re.compile("|".join(re.escape(cue) + (r"(?![^\W\d_])" if cue[-1].isalpha() else "") for cue in cues))


@cache
def _tells() -> re.Pattern[str]:
    """A headline's verb with a figure behind it: `Newsletter sales rise to 1.2 million`"""
    verbs = "|".join(table("furniture")["tells"])
    return re.compile(rf"\b(?:{verbs})\b[^.:|]{{0,60}}\d")


def time_stamp(line: str) -> bool:
    """`2017-05-13 12:03 Echo Editor: Li Wen`, `By Ann Hill | 2023-10-05 16:20`, `The Daily Echo | Thu, Oct 5, 2023`"""
    if len(line) > NOTICE_MAX or is_prose(line) or not DATE.search(line):
        return False
    return bool(CLOCK.search(line)) or (
        "|" in line and len(line) < MASTHEAD_MAX and len(line.split()) < PROSE_WORDS * 2
    )


def ticker(line: str) -> bool:
    """`ASX 200 6,266.0 -0.29%  |  AUD/USD 0.7368`, `Menu  Markets  R15.92/$ ▲0.4%  Brent 111.20`"""
    if is_prose(line) or not QUOTE.search(line):
        return False
    if MOVES.search(line):
        return True
    parts = [part for part in PARTS.split(line) if part]
    markets = tuple(f"{name} " for name in table("furniture")["markets"])
    return len(parts) > 1 and any(RATE.search(part + " ") or part.lower().startswith(markets) for part in parts)


def counter(line: str) -> bool:
    """`1.4K SHARES  Facebook 963  LINE`, `Share 36  Tweet 8`, `f 12  t 3  Print  Comments 4`, `18 comments`"""
    if is_prose(line) or re.search(r"[%$€£¥₹]", line):
        return False
    words = table("furniture")["counters"]
    hits = [m for m in COUNTER.finditer(line) if (m[1] or m[2]).lower() in words]
    return bool(hits) and (len(PARTS.split(line)) > 1 or hits[0].end() - hits[0].start() == len(line))


def menu(line: str) -> bool:
    """`Home  News  Business  Sports`, `HOME > Business > Economy`, `Echo › Companies › Retail`, `LINE`"""
    if line.endswith((".", ":", '"')) or ENTRY.search(line):
        return False
    known = table("furniture")["menu"]
    words = [w for w in re.findall(r"[\w’'-]+", line.lower()) if not w.isdigit()]
    if not words:
        return False
    share = sum(w in known for w in words) / len(words)
    parts = [p for p in PARTS.split(line) if p]
    if len(parts) >= MENU_PARTS:
        return all(len(p.split()) <= ENTRY_WORDS for p in parts) and share >= 1 / 3
    return share == 1 or (len(parts) > 1 and share >= 1 / 2)


def offer(line: str) -> bool:
    """`EchoPremium: R75 pm, first month free`, `Subscribe now: 30 days for B99  |  Hotline 555-3700`"""
    lower = line.lower()
    cue = any(word in lower for word in table("furniture")["offers"])
    return cue and not is_prose(line) and len(PARTS.split(line)) > 1


RULES = (page_number, notice, time_stamp, ticker, counter, menu, offer)
RULES_OF_PROSE = (notice, menu)
"""Those that a sentence can be, too."""
