import pytest
from rows import found, rows

PERCENT = {
    "6.9 percent": "6.9% | 6.9 % | 6.9 percent | 6.9 per cent | 6.9-percent | 6.9 pct | 6.9pc | 6,9 % | 6.90% | ６.９％",
    "10 percent": "ten percent | ten per cent | 10\npercent | 10 per\ncent | ten-percent | TEN PERCENT | 10\u00a0percent",
    "2.5 percent": "2½ per cent | 2 1/2 percent | two and a half percent | 2½%",
    "0.5 percent": "half a percent | 0.5% | .5 percent | half of one percent | half of a percent | zero point five percent",
    "100 percent": "a hundred percent | one hundred percent | 100 percent",
    "3.1 percentage point": "growth is known to plus or minus 3.1 points",
    "0.1 percent": "one tenth of one percent | a tenth of one per cent",
    "0.75 percent": "three-quarters of a percent | 0.75 percent",
    "1200 percent": "1,200 percent | 1200%",
    "-0.4 percent": "-0.4% | −0.4 percent | minus 0.4 percent | –0.4%",
    "3.1 percent": "+3.1% | plus 3.1%",
    "0.3 percentage point": "0.3 percentage point | 0.3 percentage points | 0.3 p.p. | 0.3pp | 0.3 ppt | 0.3 pct points | 0.3 percent points | 0.3 percentage\npoints",
    "0.25 percentage point": "a 0.25-percentage-point cut | a quarter-point cut | a quarter of a percentage point | a quarter-percentage-point cut",
    "0.5 percentage point": "half a percentage point | a half-point rise | a half-percentage-point hike",
    "0.5 percentage point ; 3 percent": "half a point, to 3%",
    "0.4 percentage point": "Inflation slowed by 0.4 points | knocked 0.4 point off growth | the jobless rate rose 0.4 points",
    "0.2 percentage point": "two-tenths of a percentage point | 0.2 of a percentage point | a fifth of a percentage point",
    "1 percentage point": "one percentage point | one full percentage point | a one-percentage-point rise",
    "25 basis point": "25 basis points | 25 bps | 25bp | 25bps | a 25-basis-point cut | 25 basis-point | twenty-five basis points",
    "5 percent ; 6 percent ; 7 percent": "5, 6 and 7 percent | 5%, 6% and 7% | rose 5, 6 and 7 percent respectively",
    "75 basis point ; 50 basis point": "raised it 75 basis points, after 50 points in May",
    "25 basis point ; 0.4 percentage point": "cut rates 25 basis points as inflation fell 0.4 points",
    "5 percent ; 2 percentage point": "to 5%, up 2 points | 5 percent, two points more",
    "~20 percent": "20-odd percent | some 20 percent",
    ">=10 percent": "10 percent-plus | 10% or more | at least 10 percent",
}


@pytest.mark.parametrize(("answer", "text"), rows(PERCENT))
def test_every_print_of_a_percentage(answer, text):
    assert found(text, "percent") == answer


NOT_PERCENT = [
    "five points to note",
    "percentages",
    "per person",
    "the percent sign %",
    "a percentage of sales",
    "The Dow fell 120 points",
    "12 points on the agenda",
    "The side won by 12 points",
    "The growth index fell 12 points",
]


@pytest.mark.parametrize("text", NOT_PERCENT)
def test_no_percentage(text):
    from figex.recognise import recognise

    assert "percent" not in {figure.kind for figure in recognise(text)}
