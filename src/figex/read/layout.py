"""Lines on pages → paragraphs: what the printed page broke is joined, what repeats on every page is left out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

EDGE_LINES = 3
"""Headers and footers are among so many lines at a page's top and bottom."""
MIN_PAGES = 3
"""Fewer pages don't show what repeats."""
REPEATS = 0.5
"""What stands on this share of the pages is furniture."""
GAP = 1.45
"""A paragraph begins where lines are so many times the usual distance apart."""
SHORT = 0.8
"""A line that ends its sentence before this share of the usual width ends its paragraph."""
ROW = 0.5
"""A line shorter than this share is a row of a table or a list, whatever follows."""
INDENT = 6.0
"""Points by which a paragraph's first line is drawn in."""
PLACE = 8.0
"""Points within which a running header keeps its height."""
PAGE_NUMBER = re.compile(
    r"(?:page\s{0,3})?[-–—|(\s]{0,4}\d{1,4}(?:\s{0,3}(?:/|of)\s{0,3}\d{1,4})?[-–—|)\s]{0,4}", re.IGNORECASE
)
PRINTED_BY_BROWSER = re.compile(
    r"\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d{2}(?: ?[AP]M)?(?: .{0,300})?"
    r"|(?:https?|file)://\S{1,2000}(?: \d{1,4}/\d{1,4})?"
)
"""The day and the address above and below a page that was printed from a browser."""
BULLET = re.compile(r"[•▪●◦‣■–—*-]\s|\(?[a-z0-9]{1,2}[.)]\s")
COMPOUND = re.compile(r"(?:^|[\s(\"“‘])([\w’]+(?:-[\w’]+){0,3})-$")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; `left`, `right`, `top`, `bottom` in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The text of the pages in paragraphs; one that a page's end cuts goes on on the next page."""
    pages = without_furniture(pages)
    words = _words(line.text for page in pages for line in page)
    blocks: list[str] = []
    open_end = False
    for page in pages:
        for number, block in enumerate(_blocks(page)):
            text = _joined(block, words)
            goes_on = number == 0 and open_end and text[:1].islower()
            if goes_on and blocks:
                blocks[-1] = _join(blocks[-1], text, words)
            else:
                blocks.append(text)
        if page:
            open_end = not re.search(r"[.!?:;][\"'”’)\]]*$", blocks[-1])
    return blocks


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages less the lines at their edges that repeat from page to page, digits aside, and page numbers."""
    seen = Counter(shape for page in pages for shape in {_shape(line) for line in _edges(page)})
    repeated = {shape for shape, count in seen.items() if len(pages) >= MIN_PAGES and count >= REPEATS * len(pages)}
    kept = []
    for page in pages:
        edges = [
            line
            for line in _edges(page)
            if _shape(line) in repeated or _is_page_number(line, page) or PRINTED_BY_BROWSER.fullmatch(line.text)
        ]
        kept.append([line for line in page if not any(line is edge for edge in edges)])
    return kept


def _edges(page: Sequence[Line]) -> list[Line]:
    """The highest and lowest lines of a page."""
    by_height = sorted(page, key=lambda line: -line.top)
    return list({id(line): line for line in by_height[:EDGE_LINES] + by_height[-EDGE_LINES:]}.values())


def _shape(line: Line) -> tuple[str, int]:
    """What a line says, digits aside, and how high it stands: a running header is always in its place."""
    return re.sub(r"\d+", "0", " ".join(line.text.split())).casefold(), round(line.top / PLACE)


def _is_page_number(line: Line, page: Sequence[Line]) -> bool:
    """`- 7 -`, `Page 3 of 12` as the highest or the lowest line of its page."""
    highest, lowest = max(page, key=lambda other: other.top), min(page, key=lambda other: other.bottom)
    return (line is highest or line is lowest) and PAGE_NUMBER.fullmatch(line.text) is not None


def _blocks(page: Sequence[Line]) -> list[list[Line]]:
    """The lines of a page in paragraphs."""
    if not page:
        return []
    steps = [before.bottom - line.bottom for before, line in pairwise(page) if before.bottom > line.bottom]
    step = median(steps) if steps else 0.0
    widths = sorted(line.right - line.left for line in page)
    width = widths[int(0.9 * (len(widths) - 1))]
    blocks = [[page[0]]]
    for before, line in pairwise(page):
        if _begins(before, line, blocks[-1][0], step, width):
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return blocks


def _begins(before: Line, line: Line, first: Line, step: float, width: float) -> bool:
    """Whether `line` begins a paragraph: after a gap, a jump upwards or a short line, with an indent or a bullet."""
    down = before.bottom - line.bottom
    if BULLET.match(line.text) or down > GAP * step:
        return True
    if down < -step:  # the next column, or a page's next part
        return not line.text[:1].islower()
    ended = re.search(r"[.!?:][\"'”’)\]]*$", before.text) is not None
    if ended and line.left > before.left + INDENT and abs(before.left - first.left) < 3 * INDENT:
        return True
    if before.text.endswith("-") and not before.text.endswith(" -"):
        return False
    length = before.right - before.left
    is_short = length < SHORT * width and (ended or before.right < line.right - INDENT or length < ROW * width)
    return is_short and (ended or not line.text[:1].islower()) and down > 0.5 * step


def _joined(block: Sequence[Line], words: Counter[str]) -> str:
    text = ""
    for line in block:
        text = _join(text, " ".join(line.text.split()), words) if text else " ".join(line.text.split())
    return text


def _join(text: str, following: str, words: Counter[str]) -> str:
    """`bil-` + `lion` → `billion`; `year-on-` + `year` and `2018-` + `19` keep their hyphen."""
    soft = text.endswith("\xad")
    text = text.removesuffix("\xad") + ("-" if soft else "")
    part = COMPOUND.search(text)
    if part is None:
        return f"{text} {following}"
    after = re.match(r"[\w’]+", following)
    tail = after[0] if after else ""
    last = part[1].rpartition("-")[2]
    if not tail or not tail[0].islower() or not last.isalpha():
        return f"{text}{following}"
    whole, compound = (last + tail).casefold(), f"{part[1]}-{tail}".casefold()
    keeps = not soft and ("-" in part[1] or words[compound] > words[whole])
    return f"{text}{following}" if keeps else f"{text[:-1]}{following}"


def _words(lines: Iterable[str]) -> Counter[str]:
    """How often each word stands whole, inside a line: what settles whether a hyphen belongs to it."""
    return Counter(
        word.strip(".,;:!?()[]\"'“”‘’").casefold() for line in lines for word in line.split() if not word.endswith("-")
    )
