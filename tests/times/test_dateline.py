"""The publication date that a page prints; a wrong one is worse than none."""

import pytest

from figex.times import dateline

PRINTED = [
    ("2017-05-13 12:03Larkin News Editor: A. Holm\n\nThe port grew.", "2017-05-13"),
    ("HOME > Economy\nBy Ida Holm | Posted : 2023-10-05 16:20 | Updated : 2023-10-07 17:42", "2023-10-05"),
    ("Retail trade\nReleased: 2021-07-23\n\nSales rose in May 2021.", "2021-07-23"),
    ("Staff Writer   18 May 2022 06:45   3 min read", "2022-05-18"),
    ("Published: 02 Apr 2022, 09:15   |   4 min read", "2022-04-02"),
    ("The Elm Post | Thu, Oct 5, 2023\nNational  Business", "2023-10-05"),
    ("Basel, 18 July 2019\n\nTarvik raises its guidance", "2019-07-18"),
    ("ELMSUND, Norway, May 13, 2017 – Tarvik Group said today it would close two mills.", "2017-05-13"),
    ("CALGARY, Nov. 9, 2023 /NewsLine/ - Tarvik Inc. announced its results.\nPosted: Nov. 9, 2023", "2023-11-09"),
    ("FOR IMMEDIATE RELEASE, TUESDAY, MARCH 17, 2020, AT 10:00 A.M. EDT", "2020-03-17"),
    ("ELMSUND, April 18 (Larkin) -- Exports rose.\n\nCopyright © 2001-2018 Larkin News", "2018-04-18"),
    ("Last updated: 3 June 2021\n\nThe port grew.", "2021-06-03"),
]
NOT_PRINTED = [
    "ELMSUND, April 18 (Larkin) -- Exports rose.",
    "The ministry said on May 13, 2017 that exports had risen.",
    "Conference call: February 24, 2022 8:30 a.m.",
    "Posted: 03/04/2021",
    "Results for the quarter ended June 30, 2018",
    "One report | 5 May 2018 |\nAnother report | 9 June 2019 |",
    "Exports rose 5% in March 2018.",
    "",
]


@pytest.mark.parametrize(("text", "wanted"), PRINTED)
def test_printed(text, wanted):
    found = dateline(text)
    assert found is not None
    assert found.isoformat() == wanted


@pytest.mark.parametrize("text", NOT_PRINTED)
def test_none_rather_than_a_wrong_one(text):
    assert dateline(text) is None
