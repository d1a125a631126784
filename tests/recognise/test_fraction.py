import pytest
from rows import found, rows

FRACTION = {
    "0.5": "half of exports | half the exports | in half the cases | in the half of the country that lies low | half its staff | cut by half | one-half of it | ½ of exports | Half of them | 1/2 of them | one in two | one out of two",
    "0.3333": "a third of output | one-third of output | one third of output | a third, | 1/3 of output | ⅓ of output | one in three | every third worker",
    "0.6667": "two-thirds of exports | two thirds of exports | 2/3 of exports | ⅔ of exports | a two-thirds majority | Two-thirds",
    "0.25": "a quarter using bicycles | a quarter of sales | one-quarter of sales | one quarter of sales | ¼ of sales | 1/4 of sales | one in four | 1 in 4 firms | every fourth house | a quarter more",
    "0.75": "three-quarters of sales | three quarters of sales | ¾ of sales | 3/4 of sales",
    "0.2": "a fifth coming from ponds | a fifth of GDP | one-fifth of GDP | one in five | one firm in five | 2 in 10 firms | one out of every five",
    "0.8": "four-fifths of homes | four out of five homes | four in five homes | 8 out of 10 homes",
    "0.9": "nine out of ten | nine out of every ten | nine in 10 | nine-tenths of it | NINE IN TEN",
    "0.1": "1-in-10 jobs | a tenth of it | one in ten | 1 in 10 | one-tenth",
    "0.125": "an eighth of them | one in eight jobs",
    "0.0833": "a twelfth of the sum | one in twelve",
    "0.3333 ; 0.2": "a third went to Ghana, a fifth stayed | A third said no and a fifth don't know",
    "0.62": "62 in every 100 of them",
    "<0.25": "less than a quarter of it | under a quarter of them",
    ">0.5": "more than half of them | well over half",
    "~0.3333": "about a third of them | nearly one in three",
}
TOLD = {
    "": "after two quarters of decline | three quarters of growth",
    "17 ; 20": "17 out of 20 analysts polled see a cut | 17 out of 20 bank economists surveyed",
    "14 ; 37": "14 out of 37 mills closed",
    "0.95": "19 out of 20 mills closed | 19 out of every 20 analysts polled",
}


@pytest.mark.parametrize(("answer", "text"), rows(TOLD))
def test_the_whole_of_a_fraction_is_any_number_of_things(answer, text):
    assert found(text) == answer


IN_MEASURES = {
    "0.7": "seven tons out of ten | Seven tonnes in ten",
    "0.2": "one mile in five of our roads | one litre out of every five",
    "0.4": "two of every five dollars | two out of every five acres",
}


@pytest.mark.parametrize(("answer", "text"), rows(IN_MEASURES))
def test_parts_told_in_measures(answer, text):
    assert found(text) == answer


def test_an_amount_beside_a_number_is_no_fraction():
    assert found("3 tons in 40 bags") == "3 ton ; 40"


NOT_FRACTION = [
    "the first half",
    "in the second half of 2018",
    "half an hour later",
    "half a century",
    "half-time",
    "halfway",
    "a third party",
    "the third quarter",
    "a quarter ago",
    "a quarter of an hour",
    "two quarters in a row",
    "a fifth plant opened",
    "a third named as a suspect",
    "a third followed",
    "24/7",
    "9/11",
    "better half",
    "in the October-March half",
    "the December half",
    "profit for the half",
    "in the half, sales",
    "thirds",
    "5/8/19",
]


@pytest.mark.parametrize(("answer", "text"), rows(FRACTION))
def test_fractions(answer, text):
    assert found(text, "fraction") == answer


@pytest.mark.parametrize("text", NOT_FRACTION)
def test_no_fraction(text):
    assert found(text) == ""
