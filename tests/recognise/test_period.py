import pytest
from rows import found, rows

PERIOD = {
    "2013..2016": "from 2013 to 2016 | 2013 to 2016 | 2013-2016 | 2013–2016 | 2013 – 2016 | between 2013 and 2016 | 2013-16 | 2013–16 | FY2013-16 | 2013 through 2016 | 2013\nto 2016",
    "2019..2020": "fiscal 2019-20 | 2019/20 | the 2019/20 season | FY 2019-20 | 2019-20 | 2019-2020",
    "1999..2018": "1999–2018 | 1999 to 2018",
    "1999..2000": "1999-00 | 1999/00 | 1999-2000",
    "1960..1961": "1960-1961 | 1960–61",
    "2018..2019 ; 2019..2020": "2018-19 and 2019-20",
}
NOT_PERIOD = [
    "2015-12",
    "2015-32-10",
    "Tel: +86 2010-2015-86",
    "2016-2010",
    "$2013-2016",
    "2013-2016-77",
    "in 2013 and 2016",
    "2019/10",
    "A2013-16",
    "Copyright 2007-2019",
    "© 2007-2019",
    "12-2010-15",
    "2010-2015.5",
    "2013 or 2016",
]


@pytest.mark.parametrize(("answer", "text"), rows(PERIOD))
def test_ranges_of_years(answer, text):
    assert found(text, "period") == answer


@pytest.mark.parametrize("text", NOT_PERIOD)
def test_no_period(text):
    from figex.recognise import recognise

    assert "period" not in {figure.kind for figure in recognise(text)}
