"""What `--all` adds: durations, ordinals and dates, each with its value."""

import pytest
from rows import extras, found, rows

EXTRAS = {
    "duration 10 year": "a 10-year bond | 10 years | ten years | ten-year | 10 yrs | 10yrs | 10 full years | 10 consecutive years",
    "duration 58 year": "a 58-year-old | aged 58 | Ona Ferrer, 58, said | 58 years old",
    "duration 24 hour": "24h | 24 hours | 24-hour | twenty-four hours | 24 hrs",
    "duration 2.5 hour": "two and a half hours | 2.5 hours | 2½ hours",
    "duration 5 month": "five months | a five-month low | 5 months",
    "duration 9 week": "nine-week strike | 9 weeks",
    "duration 30 day": "30 days | thirty days | 30 trading days",
    "duration 90 second": "90 seconds | 90 secs",
    "duration 180 minute": "180 minutes | 180 mins | 180 min",
    "duration 2 decade": "two decades",
    "duration 3 quarter": "three quarters in a row | three consecutive quarters",
    "duration 7 night": "7 nights",
    "ordinal 3": "third-largest | the third plant | its 3rd plant | 3RD",
    "ordinal 31": "its 31st store | the thirty-first",
    "ordinal 1": "first | the first time | its 1st",
    "ordinal 21": "the twenty-first | the 21st",
    "date 2016": "in 2016 | May 13, 2016 | 13 May 2016 | 2016-05-13 | 13/05/2016 | mid-2016",
    "": "on May 13 | per second | a year | twice | Form 10-K | Boeing 737",
}


@pytest.mark.parametrize(("answer", "text"), rows(EXTRAS))
def test_extra_kinds(answer, text):
    assert extras(text) == answer


@pytest.mark.parametrize("text", ["two-thirds of it", "a quarter of it", "$5 a second", "one in five", "5 percent"])
def test_figures_are_no_extra_kinds(text):
    assert found(text)
    assert extras(text) == ""


def test_ranges_of_durations_have_two_ends_and_qualifiers():
    from figex.recognise import claims

    (refusal,) = claims("in about 5 to 7 years")[1]
    assert (refusal.kind, refusal.value, refusal.value_high, refusal.unit, refusal.qualifier) == (
        "duration",
        5,
        7,
        "year",
        "~",
    )
