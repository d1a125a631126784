"""The thesaurus of change: each verb, particle and noun in plain sentences, then rows as in `test_change`."""

import pytest
from answers import change, rows

UP = """
    ballooned boomed broadened climbed crept deepened edged exploded firmed galloped hardened inched jumped
    leapt mushroomed perked popped quickened rebounded rocketed snowballed soared spiked spiralled sprang
    stiffened surged swelled vaulted zoomed
"""
DOWN = """
    abated buckled cooled cratered crumbled dipped dived ebbed eroded evaporated fell imploded lapsed
    nosedived plummeted receded sagged shrank shrivelled skidded slackened slumped softened sputtered swooned
    tapered tumbled waned weakened withered
"""
CUTTING = ["pared", "trimmed", "whittled down", "scaled back", "dialled back", "shaved", "slashed", "axed", "reined in"]
RAISING = ["bolstered", "fattened", "jacked up", "ramped up", "stepped up", "upped", "boosted", "beefed up"]
ROWS = """
    It lost {$9 million} last year on sales of {$80 million}. | level; level
    Lending came to {$9 million}, nearly {four times} the <$2 million> lent in the twelve months before. | level; change other
    The deal would hand drivers raises of {$1.50} an hour. | up change
    Shares of the rival gained {$0.38}. | up change
    The stock closed {$0.12} lower. | down change
    Scooter sales zoom {23%} in March | up change
    Every fall in the yen fattens its profit by {$7 million}. | up change
    Turnover leapt {41%} to {$9 million}. | up change; up level
    That was a fall of {0.6 points} on the quarter and of {4.8 points} on a year earlier. | down change qoq; down change yoy
    The port moved <268,000 tonnes> of fruit, {4.6 times} as much as in the same period of 2022. | change yoy
    It sells {three times} as much as its rival. | change other
    Berths handled {16 moves} an hour. | level
    The bank has made {three rate cuts} this year. | level
    The stock gained {$0.45}, or {3.4%}, to close at {$13.70}. | up change; up change; up level
    Only clothes got cheaper, by {0.14%}. | down change
    Traders have priced in {75 basis points} of rate cuts. | down change
    The mill has seen output shrink by {a third} since 2015. | down change other
    The rate, which had been {5%} a year earlier, fell to {4%}. | previous; down level
    Coal, which had met {a quarter} of demand in 2015, supplied {5%}. | previous; level
    Revenue rose to {$2.3 million} in the nine months to September ({$2.1 million}). | up level; previous
    Economists had expected inflation of {3%}. | level
    Consumer prices rose {0.9%} in May. Economists had expected {1.1%}. | up change; up change
    Orders fell {3%} in May. The consensus was for {2%}. | down change; down change
    There were {108 vacancies} for every {100 seekers}, down from {110}. | down level; level; previous
    The plan would send cheques of {$250} to {530,000 filers}. | level; level
    The parcel firm whittled its losses down to {$3 million}. | down level
    Rents have eased back to {$900} a month. | down level
    Its cash pile has dwindled to {$3 million} from {$9 million}. | down level; previous
    Sales were {$9 million}, {4%} better than a year before. | level; up change yoy
    Volumes were {4%} softer. | down change
    Sales ran {4%} ahead of the year before. | up change yoy
    Bookings are tracking {6%} ahead of 2019. | up change other
    Profit came in {6%} under last year's. | down change yoy
    Prices are {6%} off their peak. | down change other
    The index is down {8%} from its peak. | down change other
    Factory orders sagged {2%} in April after a {3%} bounce in March. | down change; up change
    The airline axed {8%} of its flights. | level
    The chain will lop {$5} off the price. | down change
    The strike lopped {0.2 points} off growth. | down change
    Tourism tacked {0.2 points} onto growth. | up change
    A weak pound added {£4 million} to costs. | up change
    Higher fuel prices will add {$5 million} to its bill. | up change
    Sales to Asia powered ahead {15%}. | up change
    Unemployment is edging toward {5%}. | up level
    The rate is heading for {5%}. | level
    The fund's assets swelled from {$3 million} to {$9 million}. | previous; up level
    Loan growth slowed to {5%} from {7%}. | up change; previous
    The yield jumped as many as {12 basis points}. | up change
    The yield was {12 basis points} higher at {4.1%}. | up change; up level
    The yield added {3 basis points} to {4.1%}. | up change; up level
    Milk went up from {$1.10} to {$1.40}. | previous; up level
    It cost {$1.40}, against {$1.10} last year. | level; previous
    In 2019 it was {$1.10}; now it is {$1.40}. | previous; level
    The ferry carried {9,000 people}, {400} fewer than in May. | level; down change mom
    The ferry carried {9,000 people}, {400} up on the year before. | level; up change yoy
    The gap doubled to {$4 billion}. | up level
    The gap has nearly doubled from {$2 billion} to {$4 billion}. | previous; up level
    Prices halved to {$2}. | down level
    Sales were flat at {$9 million}. | level
    Sales held steady at {$9 million}. | level
    Sales were little changed at {$9 million}. | level
    A {9%} hike in tolls takes effect in July. | up change
    The union won a {9%} raise. | up change
    The union rejected a {4%} pay offer. | level
    Staff will get a {4%} pay rise. | up change
    Output was cut in half to {900 barrels}. | down level
    Membership has fallen to {40,000}, a drop of {a fifth} since 2010. | down level; down change other
    Sales have picked up, rising {4%} so far this month. | up change
    The rise in sales was {4%}. | up change
    Sales rose {4%}, the most in a year, to {$9 million}. | up change; up level
    GDP shrank an annualised {1.4%} in the quarter. | down change
    GDP growth came in at {1.4%}, down from {2%}. | up change; previous
    Growth of {1.4%} was down from {2%}. | up change; previous
    The trade gap came to {$3 million}, {$1 million} wider than in May. | level; up change mom
    Car output slid {4%} month on month and {9%} year on year. | down change mom; down change yoy
    Car output slid {4%} on the month but was up {9%} on the year. | down change mom; up change yoy
    Inflation eased to {3%}, its lowest since 2021. | down level
    The loss narrowed by {$3 million} to {$9 million}. | down change; down level
    It swung to a loss of {$3 million} from a profit of {$9 million}. | level; previous
    The firm turned a loss of {$3 million} into a profit of {$9 million}. | previous; level
    The company reported a loss of {$3 million}, compared with a profit of {$9 million} a year earlier. | level; previous
    Sales were {$9 million}, above the year-earlier figure of {$8 million}. | level; previous
    Profit of {$9 million} topped last year's {$8 million}. | level; previous
    Revenue hit {$9 million}, beating the previous year's total of {$8 million}. | level; previous
    Spot deals are being signed at {2.5 times} last year's terms. | change yoy
    The price is {2.5 times} last year's earnings. | level
    The cure let the bank shave {3 basis points} off the spread. | down change
    Rents rose {8%}, with {a third} of towns recording double-digit increases. | up change; level
    Jobs in care rose by {25,000} (+{309,000} over the year). | up change; up change yoy
    Compared with the previous quarter, it rose in ten states, Elbonia (-{4 points}) showing the sharpest fall and Syldavia (+{1 points}) the biggest gain. | down change qoq; up change qoq
    Output will expand by {4%} a year, and inflation, {1.5%} on average in the first half, will slow. | up change; level
"""


@pytest.mark.model
@pytest.mark.parametrize(("verb", "direction"), [(v, "up") for v in UP.split()] + [(v, "down") for v in DOWN.split()])
def test_a_verb_moves_its_subject(mentions, verb, direction):
    by, to, moved = (
        mentions(text)[0]
        for text in (
            f"Retail sales {verb} {{5%}} in May.",
            f"It {verb} {{5%}} to {{$9 million}}.",
            f"Output {verb} to {{5 million tonnes}} last year.",
        )
    )
    assert [change(m) for m in (*by, *to, *moved)] == [
        f"{direction} {m}" for m in ("change", "change", "level", "level")
    ]


@pytest.mark.model
@pytest.mark.parametrize(("verb", "direction"), [(v, "down") for v in CUTTING] + [(v, "up") for v in RAISING])
def test_a_verb_moves_its_object(mentions, verb, direction):
    (by,), _ = mentions(f"The ministry {verb} the levy by {{5%}} in May.")
    (to,), _ = mentions(f"The board {verb} the dividend to {{$5 million}}.")
    assert [change(m) for m in (by, to)] == [f"{direction} change", f"{direction} level"]


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(ROWS))
def test_change(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [change(m) for m in found] == expected
