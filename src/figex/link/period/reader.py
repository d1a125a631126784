"""Where the reading of an article stands: what it speaks of, and has spoken of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from figex.link.period.carry import is_topical
from figex.link.period.spoken import Topic, is_ahead, is_recent, is_within
from figex.link.period.spots import DAYS
from figex.link.sentence import Found
from figex.times import UNKNOWN, FiscalYear, Span, Time, resolve

if TYPE_CHECKING:
    from collections.abc import Iterable

    from figex.link.sentence import Article, Sentence

CAPTION = re.compile(r"\s?[(\[]?(?:File\s)?(?:[Pp]hoto|[Ii]mage|[Pp]icture|Pic|Credit)s?(?:\s[Bb]y\b|:|/|\s—|\)|$)")
REPORTED = frozenset({"quarter", "glued_quarter", "year_quarter", "first_some", "half", "glued_half", "part_profit"})
"""Forms of the times of results, which may be told after what a firm will do."""
OPENING = 2
"""Sentences with figures, the headline's too, that tell what a report is about."""


@dataclass(slots=True)
class Reader:
    """Where the reading of an article stands: its fiscal year, the topic now, and the first topic of the report."""

    article: Article
    fiscal: FiscalYear
    topic: Topic | None = None
    lead: Topic | None = None
    stretch: Topic | None = None
    """The last time longer than a day that was spoken of."""
    outlook: Topic | None = None
    """What was spoken of in the paragraph before, where that was by the way."""
    point: Topic | None = None
    """The day on which what was told last was done."""
    bracketed: Topic | None = None
    """What a heading says that the figures in brackets are of: `(first half of 2018 in brackets)`"""
    pointed: int = 0
    """The sentence that last spoke of it."""
    sentences: int = 0
    """Sentences with figures so far."""
    told: int = 0
    """The same without a page's lines above the report: its headline, and sentences of prose."""
    _named: list[Span] = field(default_factory=list)
    _day: Time | None = None
    """The last day that was named."""
    _unread: list[Time] = field(default_factory=list)
    """Times whose dates nobody has asked for yet."""

    def count(self, sentence: Sentence) -> None:
        """Counts a sentence with figures; of lines without a full stop only the first, which may be the headline"""
        self.sentences += 1
        prose = sentence.text.endswith((".", "?", "!", '"', "”")) and not CAPTION.match(
            sentence.article_text, sentence.end
        )
        self.told += prose or self.told == 0 or self.lead is not None

    def remember(self, times: Iterable[Time]) -> None:
        """Keeps the stretches that these times name by themselves."""
        for time in times:
            if is_topical(time):
                self._unread.append(time)
            elif time.form in DAYS:
                self._day = time

    @property
    def named(self) -> list[Span]:
        """The stretches that the text has named so far, of which `the quarter` may speak."""
        spans = (resolve(t, self.article.date, UNKNOWN, self.fiscal) for t in self._unread)
        self._named.extend(span for span in spans if None not in span)
        self._unread.clear()
        return self._named

    @property
    def day(self) -> Span:
        """The day last named, or the period spoken of since, of which `on that day` may speak."""
        if self._day is None or (self.topic is not None and self.topic.found.start > self._day.start):
            return UNKNOWN if self.topic is None else self.topic.span
        return resolve(self._day, self.article.date, UNKNOWN, self.fiscal)

    def is_coming(self, span: Span) -> bool:
        """Whether a span is not over by the publication date."""
        return self.article.date is None or span[1] is None or span[1] >= self.article.date

    def is_ahead(self, span: Span) -> bool:
        """Whether a span has yet to begin."""
        return is_ahead(span, self.article.date)

    def speak_of(self, topic: Topic) -> None:
        """Takes up a new topic; what headings and first sentences speak of is what the report is about."""
        lead = self.lead
        opening = OPENING + 2 * (self.lead is None and (topic.form == "weekday" or topic.form in REPORTED))
        early = self.told <= opening and is_recent(topic.span, self.article.date) and not topic.aside
        coming = topic.form in REPORTED and not topic.ahead and self.is_ahead(topic.span)  # `due in the third quarter`
        early = early and not (topic.once or coming) and not (topic.outlook and topic.is_open(self.article.date))
        narrower = lead is not None and is_within(topic.span, lead.span) and topic.span[0] != topic.span[1]
        narrower = narrower and not (lead is not None and lead.form in REPORTED and topic.form == "month")
        point = lead is not None and is_within(topic.span, lead.span) and not narrower  # `at the end of May` of May
        opens = early and not topic.budget and (lead is None or (lead.line and not point) or narrower)
        if opens or topic.leading or (lead is not None and topic.span == lead.span):
            topic = replace(topic, leading=True)
            self.lead = topic
        self.topic = topic
        if topic.span[0] != topic.span[1]:
            self.stretch = topic


def found_at(sentence: Sentence, time: Time, rule: str) -> Found:
    """A time as the phrase that a figure's period is."""
    return Found(time.start, time.end, sentence.article_text[time.start : time.end], rule)
