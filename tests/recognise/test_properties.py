"""What holds for any text, and for every way to print a known number."""

from decimal import Decimal

from hypothesis import example, given, settings
from hypothesis import strategies as st

from figex.lexicon import table
from figex.recognise import claims, recognise

ODDITIES = (
    "0123456789.,-–—−/%$€£¥ \n\t()+'’½¼⅓×~≈<>:#@&_=*°\u00a0\u202f\u200b\u200f\u00ad\u0301\u0660\ud800\U0001f600İßﬁ"
)
PIECES = st.one_of(
    st.text(ODDITIES, max_size=6),
    st.sampled_from(
        sorted(
            {
                *table("numbers")["cardinals"],
                *table("numbers")["magnitudes"],
                *table("numbers")["letters"],
                *table("numbers")["parts"],
            }
        )
    ),
    st.sampled_from(
        [
            "percent",
            "points",
            "bps",
            "of",
            "a",
            "per",
            "year",
            "years",
            "tonnes",
            "km",
            "MW",
            "barrels",
            "USD",
            "EUR",
            "MEUR",
            "Rs",
            "ALL",
            "dollars",
            "cents",
            "pence",
            "times",
            "x",
            "fold",
            "from",
            "to",
            "and",
            "or",
            "between",
            "up",
            "about",
            "more",
            "than",
            "May",
            "13",
            "2016",
            "Section",
            "No.",
            "page",
            "aged",
            "half",
            "twice",
            "third",
            "in",
            "out",
            "every",
            "minus",
            "negative",
            "S&P",
            "Boeing",
            "-odd",
            "-plus",
            "or",
            "so",
            "point",
            "one",
        ]
    ),
    st.integers(0, 10**15).map(str),
    st.decimals(0, 10**9, places=2).map(str),
    st.text(max_size=5),
)
TEXTS = st.one_of(
    st.text(),
    st.lists(PIECES, max_size=24).map(" ".join),
    st.lists(PIECES, max_size=24).map("".join),
    st.lists(PIECES, max_size=24).map("\n".join),
)


@settings(max_examples=600, deadline=None)
@given(TEXTS)
@example("$")
@example("-")
@example("(")
@example("1\ud8002%")
@example("\u202e5 percent\u202c")
@example("5\u0301 percent")
@example("a 1/0 b")
@example("0 in 0")
@example("$(0)")
def test_figures_lie_in_the_text_in_order_and_apart(text):
    figures, refusals = claims(text)
    for found in (figures, refusals, sorted([*figures, *refusals], key=lambda one: one.start)):
        end = 0
        for one in found:
            assert end <= one.start < one.end <= len(text)
            end = one.end
    for figure in figures:
        printed = text[figure.start : figure.end]
        assert printed == printed.strip()
        assert figure.value.is_finite()
        assert figure.value_high is None or figure.value_high.is_finite()
        assert figure.why


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_paragraphs_do_not_touch_each_other(first, second):
    """A figure never reaches over a blank line."""
    text = first + "\n\n" + second
    assert all("\n\n" not in text[figure.start : figure.end] for figure in recognise(text))


NUMBERS = st.decimals(Decimal("0.1"), 9999, places=1)
WHOLE = st.integers(1, 10**9)
MAGNITUDES = {
    "": 1,
    " million": 10**6,
    "m": 10**6,
    "mn": 10**6,
    " mln": 10**6,
    " billion": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    " bn": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    " trillion": 10**12,
    " crore": 10**7,
    " lakh": 10**5,
    " lakh crore": 10**12,
    "k": 10**3,
    " thousand": 10**3,
}
BEFORE = {
    "$": "USD",
    "US$": "USD",
    "€": "EUR",
    "£": "GBP",
    "EUR ": "EUR",
    "USD": "USD",
    "Rs ": "INR",
    "₹": "INR",
    "HK$": "HKD",
    "CHF ": "CHF",
    "RM": "MYR",
    "-$": "USD",
    "€ ": "EUR",
}
AFTER = {
    " dollars": "USD",
    " euros": "EUR",
    " yen": "JPY",
    " USD": "USD",
    " EUR": "EUR",
    " Swiss francs": "CHF",
    "-dollar": "USD",
    " yuan": "CNY",
}


def plain(number):
    return f"{number:f}"


def western(number):
    return f"{number:,f}"


def spaced(number):
    return f"{number:,f}".replace(",", "\u202f")


def european(number):
    return f"{number:,f}".translate({44: ".", 46: ","})


@settings(max_examples=500, deadline=None)
@given(
    NUMBERS,
    st.sampled_from([plain, western, spaced]),
    st.sampled_from(sorted(MAGNITUDES)),
    st.sampled_from(sorted(BEFORE)),
)
def test_what_is_printed_is_read_back_with_a_sign_before(number, form, magnitude, sign):
    (figure,) = recognise(f"It paid {sign}{form(number)}{magnitude} then")
    assert figure.value == number * MAGNITUDES[magnitude] * (-1 if sign.startswith("-") else 1)
    assert (figure.kind, figure.unit) == ("money", BEFORE[sign])


@settings(max_examples=500, deadline=None)
@given(
    NUMBERS,
    st.sampled_from([plain, western, spaced]),
    st.sampled_from(sorted(MAGNITUDES)),
    st.sampled_from(sorted(AFTER)),
)
def test_what_is_printed_is_read_back_with_a_name_after(number, form, magnitude, name):
    (figure,) = recognise(f"It paid {form(number)}{magnitude}{name} then")
    assert (figure.value, figure.kind, figure.unit) == (number * MAGNITUDES[magnitude], "money", AFTER[name])


@settings(max_examples=200, deadline=None)
@given(st.decimals(1000, 10**9, places=2))
def test_european_print_is_read_back(number):
    (figure,) = recognise(f"It paid € {european(number)} then")
    assert figure.value == number


ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number):
    """`1234` → one thousand two hundred and thirty-four"""
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= size:
            rest = number % size
            link = "" if not rest else " and " if rest < 100 else " "
            return f"{in_words(number // size)} {name}{link}{in_words(rest) if rest else ''}"
    if number >= 100:
        rest = number % 100
        return f"{ONES[number // 100]} hundred{' and ' + in_words(rest) if rest else ''}"
    if number >= 20:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


@settings(max_examples=400, deadline=None)
@given(st.integers(2, 10**12 - 1), st.sampled_from([str, str.title, str.upper]))
def test_numbers_in_words_are_read_back(number, case):
    (figure,) = recognise(f"they paid {case(in_words(number))} dollars")
    assert figure.value == number


@settings(max_examples=200, deadline=None)
@given(
    WHOLE,
    st.integers(1, 10**9),
    st.sampled_from(["{}-{} percent", "{} to {} percent", "between {} and {} percent", "{}% to {}%", "{}%-{}%"]),
)
def test_ranges_are_read_back(low, more, form):
    high = low + more
    (figure,) = recognise("It is " + form.format(f"{low:,}", f"{high:,}"))
    assert (figure.value, figure.value_high, figure.unit) == (low, high, "percent")
