"""Text into lines, paragraphs and sentences, without a model: only what holds a figure is worth parsing.

A sentence here is what the parser gets: it never crosses a paragraph, and a headline, a bullet or a table
line is a sentence of its own. Lines that were wrapped at a fixed width are one paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from figex.lexicon import table

BLOCK_BREAK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
TERMINATOR = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’)\]»]*+(?:\[(?:\d{1,3}|[a-z]|note \d+|citation needed)\])*+(?=\s)|[\"”]\s*(?=[“])"
)
NEXT_STARTS = re.compile(r"\s+(?=[\"'“‘«(\[]*[^\W_a-z]|[\"“‘(\[]+\w|[•*–—$€£¥₹-])")
LAST_WORD = re.compile(r"([^\s(\[\"“‘]{1,24})\.$")
PLACE_WORD = r"(?:[A-Z][\w.'’/-]{0,24}|\d{1,2}|\d{4}|es|al|de|del|da|do|la|el|of)"
AGENCY = r"\([A-Z][\w /-]{1,24}\)"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
MONTH_RANGE = rf"{MONTH}[—–][A-Z][a-z]{{2}}"
DATELINE = re.compile(
    rf"(?![^\n—–]{{0,80}}\b{MONTH_RANGE})"
    rf"(?:{PLACE_WORD}(?:,? {PLACE_WORD}){{0,6}},?(?:(?: |--)?{AGENCY})?|{AGENCY})(?: ?(?:--|[—–_])| -) ?(?=[A-Z\"“‘'])"
    r"|(?:[A-Z][A-Z' -]{2,24}|[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20}){0,2}): (?=(?:The|A|An|In|At|On|[A-Z][a-z]{2,20}) )"
    rf"|[A-Z][\w .'’-]{{1,24}}, {MONTH}\.? \d{{1,2}}(?:, \d{{4}})? {AGENCY} (?=[A-Z\"“])"
    r"|\(\d{1,3}\) (?=[A-Z\"“])"
    r"|(?:\d{1,3}\. )?(?:M[rsx]{1,2}\.?|Madam|Hon(?:ou?rable|\.)) (?:Deputy )?"
    r"(?:Speaker|President|Chair(?:man|person|woman)?)(?:,? Sir)?, (?=\w)"
)
"""`TOKYO, Oct 31 (Reuters) -`, `NEW DELHI:`, `OIL:`, `Taipei, Feb. 3 (CNA)`, `(23)`, `4. Madam Speaker,` before one."""
PAGE_LINE = re.compile(r"\s\|\s|\S {3,9}\S|©")
"""`Anna Holm | March 11, 2025   3 comments`: a line of a page's furniture, which no prose runs into"""
WRAP_MIN, WRAP_MAX = 40, 130
"""A wrapped text's longest line, in characters."""
FULL_LINE = 0.72
"""How much of the longest line a wrapped line fills at least."""
BULLETS = "•*–—-►▪#|§●■○◦‣⁃·✓✔➢➤\uf0b7\uf0a7"
SPLIT_WORD = re.compile(r"[a-z]-$")
NUMBERED = re.compile(r"(?:\d{1,2}|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})(?=\)))[.)]\s")
LEADER = re.compile(r"(?:\.{2,}|…+) ?[$€£¥₹(+−-]?\d")
"""`Norway ....... 34%`: no end of a sentence"""
LABEL = re.compile(r"[A-Z][^:.;\n]{0,48}: ?\S")
"""`Loan amount: US$75 million`: a line of data, which no line of prose runs into"""
LEAST_LISTED = 3
"""Lines of a list of data without bullets."""
DIGIT = re.compile(r"\d")
MAX_SENTENCE = 2000
"""A longer "sentence" is cut at white space: the parser's time and memory are bounded by it."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence at `text[start:end]` in paragraph number `paragraph` (from 0), white space trimmed."""

    start: int
    end: int
    paragraph: int


def segments(text: str) -> list[Segment]:
    """Every sentence of `text` in order; blank stretches belong to none."""
    found: list[Segment] = []
    for number, (start, end) in enumerate(paragraphs(text)):
        dateline = DATELINE.match(text, start, end)
        found.extend(Segment(a, b, number) for a, b in sentences(text, dateline.end() if dateline else start, end))
    return found


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The paragraphs of `text` as offsets: blocks between blank lines, cut at line ends that are no wrapping."""
    found: list[tuple[int, int]] = []
    at = 0
    for gap in [*BLOCK_BREAK.finditer(text), None]:
        stop = gap.start() if gap else len(text)
        found.extend(_unwrap(text, at, stop))
        at = gap.end() if gap else stop
    return [(a, b) for a, b in (_trim(text, a, b) for a, b in found) if a < b]


def _unwrap(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Lines of a block, those joined that a fixed width has wrapped."""
    lines: list[tuple[int, int]] = []
    at = start
    while at <= end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        if text[at:stop].strip():
            lines.append((at, stop))
        at = stop + 1
    width = max((b - a for a, b in lines if "   " not in text[a:b].strip()), default=0)
    printed = [text[a:b].strip() for a, b in lines]
    if _is_data(printed) or _is_data(printed[1:]):  # with or without a heading
        return lines
    joined = lines[:1]
    for a, b in lines[1:]:
        before, here = text[joined[-1][0] : joined[-1][1]].rstrip(), text[a:b].strip()
        last_line = before.rpartition("\n")[2]
        if WRAP_MIN <= width <= WRAP_MAX and _is_wrapped(last_line, here, width):
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    return joined


def _is_data(lines: list[str]) -> bool:
    """`Output of 41,200 tonnes` / `Debt of $412 million` / `Margin 6%`: figures in all lines, full stops in none"""
    if len(lines) >= LEAST_LISTED and all(LABEL.match(line) for line in lines):
        return True
    listed = (DIGIT.search(line) and not line[0].islower() and line[-1] not in ".,;:-(/" for line in lines)
    return len(lines) >= LEAST_LISTED and all(listed)


def _is_wrapped(line: str, following: str, width: int) -> bool:
    """`…trade surplus of US$1.1 bil-` | `lion (2.2% of GDP) for…`: a full line whose sentence goes on below."""
    if not following or following[0] in BULLETS or NUMBERED.match(following):
        return False
    entries = LABEL.match(line) and LABEL.match(following) and line[-1] not in ",;-"
    if entries or PAGE_LINE.search(line) or PAGE_LINE.search(following):
        return False
    if following[0].islower() and ((len(line) >= WRAP_MIN and line[-1] not in ".!?:;") or SPLIT_WORD.search(line)):
        return True
    if len(line) < FULL_LINE * width:
        return False
    if line[-1] in '.!?:;"”' and following[0].isupper():
        return line[-1] not in ":;"
    return following[0].isdigit() or line[-1] in ",-(&/" or line[-1].islower() or line[-1].isdigit()


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of one paragraph as offsets."""
    found: list[tuple[int, int]] = []
    at = start
    for mark in TERMINATOR.finditer(text, start, end):
        if mark.end() <= at or LEADER.match(text, mark.start()):
            continue
        follows = NEXT_STARTS.match(text, mark.end(), end)
        if follows and not _is_abbreviation(text, at, mark, follows.end()):
            found.append((at, mark.end()))
            at = follows.end()
    found.append((at, end))
    return [piece for a, b in found for piece in _cut(text, *_trim(text, a, b)) if piece[0] < piece[1]]


def _is_abbreviation(text: str, start: int, mark: re.Match[str], next_start: int) -> bool:
    """`Mr. Song`, `No. 5`, `Sept. 2`, `the U.S. dollar`: the full stop ends a word, not a sentence."""
    if mark[0] != ".":
        return False
    word = LAST_WORD.search(text, max(start, mark.start() - 25), mark.end())
    if not word:
        return False
    last, follow = word[1], re.match(r"\W*(\w*)", text[next_start : next_start + 30])
    next_word = follow[1] if follow else ""
    words = table("abbreviations")
    if last.lower() in words["never_final"]:
        return True
    initial = len(last) == 1 and last.isupper()
    if last.lower() in words["before_digit"] and not (initial and next_word[:1].isalpha()):
        return next_word[:1].isdigit()
    may_end = last.lower() in words["may_be_final"] or re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", last) is not None
    return (may_end or initial) and next_word not in words["sentence_openers"]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Pieces of at most MAX_SENTENCE characters, cut at white space where there is some."""
    pieces = []
    while end - start > MAX_SENTENCE:
        space = text.rfind(" ", start + MAX_SENTENCE // 2, start + MAX_SENTENCE)
        stop = space if space > 0 else start + MAX_SENTENCE
        pieces.append((start, stop))
        start = stop + (space > 0)
    return [*pieces, (start, end)]
