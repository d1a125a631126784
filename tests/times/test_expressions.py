"""Where time expressions stand: they are in [brackets], with the words that open or close them."""

import re
import time
from pathlib import Path

import pytest

from figex.times import expressions, find
from figex.times.forms import FORMS

FOUND = """
    Sales rose 4% in the [third quarter of 2016], the fastest pace [since 2012].
    Output fell [from] 5% in [April] to 3%.
    The plant will open [by the end of March 2020].
    [From 2013 to 2016] the bank lent $5 billion.
    Exports for [January-September] came to 3 million tonnes.
    The rate stood at 5% [as of October 20].
    [In the past five years] wages have doubled.
    Profit for [the nine months to September] beat [the same period last year].
    Sun Foods and Sat Power, its rivals, made less.
    A fee of $9 a year [from October] was agreed.
    It sold 5 in [the six months from October], 3 in the six months [from October to March].
    It earned 5 [in less than a year] and spent 3 on Easter eggs.
    Wages grew 3% [in the years ahead], up 4% through [the year to June].
    The fee rose [later that day], and [the next day] it fell.
    It [now] employs 300, against 120 in [2015].
    Shares rose on [Tuesday].
    It may cost $5 million.
    Troops march through the town at 5 p.m.
    Call 555-2010-2015 for details.
    The firm has 2,015 workers and pays $2015 a month.
    A 2015% rise was printed by mistake.
    Room 2016a is closed.
    It was [a year ago] that prices peaked.
    He left a year [before the merger].
    They trade [Q4 2018] swaps and [3Q18] futures.
    In [May and June] sales fell.
    Output slid [over the summer].
    Output slid for the third quarter running, to 5 million.
    Output slid 5% in [the third quarter] to 5 million, and in [the third quarter to September] by 3 tons.
    Output rose to 5 million in [the quarter] from 4 million.
    In [11 months of 2020] it sold 5 tons, in spite of 11 months of work.
    Costs were low in [the past fiscal year].
    It ended [the year] with 5 mills and closes [the quarter] with four.
    Costs for the [2019-2020 fiscal period] beat those of [the last fiscal period].
    The target for [FY24] was met.
    Inflation hit 5% in [the year to February].
    The mill [once] employed 900 people.
    Once approved, the loan will be paid out.
    It pays $900 a month on top.
    [In a bad week] nine shifts go unfilled.
    It cut its [annual] forecast but not its annual fee.
    Sales slid to 5 million from [this month]'s 7 million.
    [In the past five years] the fund grew; [from January] it may lend more.
    It fell 5% and 6% in the [first] and [second quarters] respectively.
    Following [January]'s rise it fell.
    The next one will cost $5 million.
    It will hire 70 people, president Jun Abalos said, as Ms April Winters had.
    Retail sales in [Jan] fell, while US [Jan] CPI rose.
    Since the bank has raised its rates, few borrow.
    [Since it was privatised in May 2019] it has grown.
    Output on [May 28]: 3 tonnes, at 3:30 on [May 29].
    Effective [May 2019], the toll is $3; it will be $4 [starting in June].
    It sold 9M shares of Q7 and 3 million cars.
"""
CUT = {
    "Sales rose in the second quar-\nter, and": "the second quar-\nter",
    "It has grown since Septem-\nber 2016.": "since Septem-\nber 2016",
    "They met on Thurs-  \n   day.": "Thurs-  \n   day",
    "It was higher in the year-\nago period.": "the year-\nago period",
}


@pytest.mark.parametrize(("text", "wanted"), CUT.items())
def test_words_cut_by_a_line_end(text, wanted):
    assert [text[t.start : t.end] for t in find(text)] == [wanted]


SPLIT = re.compile(r"\[([^\]]+)\]")


@pytest.mark.parametrize("marked", [line.strip() for line in FOUND.strip().splitlines()])
def test_found(marked):
    text = SPLIT.sub(r"\1", marked)
    wanted = [w for w in SPLIT.findall(marked) if w not in {"from", "From"}]
    got = [text[t.start : t.end] for t in find(text)]
    assert [w.removeprefix("the ").removeprefix("in ") for w in wanted] == [
        g.removeprefix("the ").removeprefix("The ").removeprefix("in ") for g in got
    ]


@pytest.mark.parametrize("text", ["", "—", "…?", "the", "The mill. The"])
def test_nothing_to_find(text):
    assert find(text) == []


def test_offsets_are_of_the_whole_text():
    text = "In 2015 it rose. In 2016 it fell."
    (found,) = find(text, 17)
    assert text[found.start : found.end] == "2016"
    assert find(text, 0, 6) == []


def test_a_text_of_one_word_repeated_takes_time_in_proportion():
    for word in ("the ", "in the ", "since ", "2015-", "May ", "first "):
        start = time.process_time()
        find(word * 20_000)
        assert time.process_time() - start < 4


def test_no_form_begins_with_a_word_that_the_lexicon_does_not_give_it(monkeypatch):
    """With every form tried at every word the same is found, in the sentences above and those that are resolved."""
    above = Path(__file__)
    texts = [line for path in (above, above.parent / "test_resolve.py") for line in path.read_text().splitlines()]
    wanted = [find(text) for text in texts]
    monkeypatch.setattr(expressions, "forms_from", lambda word: tuple(FORMS))
    monkeypatch.setattr(expressions, "after_the", lambda word: True)
    monkeypatch.setattr(expressions, "goes_on", lambda *rest: True)
    assert [find(text) for text in texts] == wanted
