import pytest
from rows import found, rows

COUNT = {
    "34": "34 projects are done | 34 new projects | thirty-four projects | THIRTY-FOUR PROJECTS | another 34 were built | the 34 projects",
    "4000": "4,000 jobs | 4000 jobs | 4 000 jobs | four thousand jobs | 4k jobs | 4K jobs | 4'000 jobs | ４,０００ jobs",
    "2.5e6": "2.5 million users | 2.5m users | 2.5 mn users | 2.5mln users | two and a half million users | 2½ million users | 25 lakh users",
    "3e6": "a 3m-strong crew | a 3m-user service | a 3m-unit order",
    "100": "a hundred jobs | hundred jobs | one hundred jobs | over there 100 jobs",
    "~100 ; 30": "of the 100 or so firms 30 shut",
    "171000": "grew by 171 000 quarter-to-quarter",
    "600": "carries 600 foot passengers",
    "140": "its farms number 140",
    "2 ; 1": "two mills in Elbo and one in Tern | Two boats came back; one sank | Two firms bid. One was ruled out | Two mills shut and one has reopened",
    "1 ; 4": "closed one of its 4 mills",
    "4": "is one of its 4 mills",
    "15": "a fleet of 15 Norvex 50 aircraft",
    "12": "a dozen towers | twelve towers | one dozen towers | 12 towers",
    "36": "three dozen towers | thirty-six towers",
    "6": "half a dozen plants | half-a-dozen plants | six plants",
    "50": "sold the U.S. 50 trams",
    "1": "the slide killed one man | it bought one tug | only one plant | it had one plant | just one plant",
    "1e5": "1,00,000 voters | 1 lakh voters | one lakh voters | a hundred thousand voters",
    "2012": "in all 2,012 cars",
    "~2000": "some 2000 jobs | about 2000 jobs | about 2,000 jobs",
    ">2000": "more than 2000 jobs | over 2000 jobs",
    "23 ; 9": "23 cities in nine countries",
    "113550 ; 90": "113,550 employees across 90 countries",
    "140 ; 95": "Ireland will lose 140 posts and India 95.",
    "5e7": "5 crore families | fifty million families | 50m families",
    "1.5e6": "a million and a half voters | 1.5 millions",
    "3e6 ; 2e6": "three million and two million",
    "860000": "860,000 working days were lost | 860,000 nights in hotels",
    "300": "The 300-strong crew | more than the 300 it hired | the 300 that failed",
    "2 ; 3": "two plants and three mines | 2 plants, 3 mines",
}


@pytest.mark.parametrize(("answer", "text"), rows(COUNT))
def test_counts(answer, text):
    assert found(text, "count") == answer


NO_COUNT = [
    "dozens of ships",
    "hundreds of jobs",
    "tens of thousands of people",
    "thousands",
    "millions of voters",
    "several hundred workers",
    "a few hundred workers",
    "a couple of hundred workers",
    "several million voters",
    "many thousand voters",
    "a couple hundred",
    "no one knew",
    "one of the firms",
    "the one that fell",
    "one another",
    "one day it rose",
    "No firm bid. One was told to wait",
    "the strike lasted 40 working days",
    "a skull 260,000 years old",
    "at one point",
    "a one-off gain",
    "two-way trade",
    "a three-way race",
    "zero",
    "someone",
    "everyone",
    "oneself",
    "tension rose",
    "attended the tent",
    "a weighty often-used word",
    "It will (1) buy and (2) sell.",
    "Units 5 and 6",
    "the category 4 storm",
    "the twenty-first firm",
]


MILLIONS = {
    "4000000 GBP ; 3000000 ; 2000000": "It lost £4m. Users rose to 3m from 2m",
    "4000000 GBP ; 3000000": "It lost £4m. Some say 3m are idle | It lost £4m. Users, now 3m, left",
    "2.1e6 ; 3 percent": "Sales: Europe 2.1m (3%)",
    "4000000 GBP ; 30 metre": "For £4m it got a wall 30m high",
}


@pytest.mark.parametrize(("answer", "text"), rows(MILLIONS))
def test_millions_of_what_is_left_out_where_the_text_prints_millions_so(answer, text):
    assert found(text) == answer


@pytest.mark.parametrize("text", NO_COUNT)
def test_no_count(text):
    assert found(text) == ""
