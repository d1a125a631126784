import pytest
from rows import found, rows

QUALIFIERS = {
    "~40": "about 40 | around 40 | some 40 | roughly 40 | approximately 40 | approx. 40 | nearly 40 | almost 40 | close to 40 | closer to 40 | an estimated 40 | close on 40 | circa 40 | c. 40 | c.40 | near 40 | just about 40 | in the region of 40 | somewhere around 40 | something like 40 | ~40 | ≈40 | 40-odd | 40 or so | 40 or thereabouts | 40 give or take | perhaps 40 | nears 40 | was hardly 40 | (about 40) | about\n40 | “about 40” | nearly-40",
    ">40": "more than 40 | over 40 | above 40 | well over 40 | just over 40 | a little over 40 | slightly more than 40 | in excess of 40 | upwards of 40 | exceeding 40 | topped 40 | exceeded 40 | surpassed 40 | north of 40 | better than 40 | beyond 40 | past 40 | >40 | rose to more than 40 | in over 40 countries",
    "<40": "less than 40 | fewer than 40 | under 40 | below 40 | just under 40 | just short of 40 | short of 40 | not quite 40 | shy of 40 | <40 | well below 40",
    ">=40": "at least 40 | has not fallen below 40 | will not get less than 40 | no less than 40 | no fewer than 40 | not less than 40 | a minimum of 40 | 40 or more | 40+ | 40-plus | 40 and above | 40 or higher | 40 at least | 40 at the very least | 40 at the least | ≥40 | >= 40 | as few as 40 | rooms cost from 40 | priced from 40 | fares start from 40",
    "<=40": "up to 40 | no better than 40 | must not exceed 40 | is not expected to exceed 40 | is unlikely to surpass 40 | may not own more than 40 | never sold more than 40 | did not grow by more than 40 | never topped 40 | seldom exceeds 40 | 40 at best | may not go above 40 | as many as 40 | as much as 40 | at most 40 | no more than 40 | not more than 40 | a maximum of 40 | as high as 40 | 40 or less | 40 or fewer | 40 at most | 40 at the very most | ≤40 | anything up to 40 | plans to add up to 40 branches",
    "40": "40 | exactly 40 | only 40 | just 40 | a mere 40 | another 40 | the 40 | went up to 40 | picked up to 40 | handed over 40 | will roll over 40 | carried over 40 | an average of 40 | a total of 40 | more than doubling to 40 | was estimated at 40",
    ">40 USD": "more than $40 | over $40 | topped $40",
    "3.5 percent": "a strike over a 3.5 percent offer",
    "40 USD ; 60 USD": "rooms cost from $40 to $60",
    "40 USD": "nears $40 deal | nears $40 takeover of a rival | reached financial close on the $40 | more than the $40 that it paid | less than its $40 of May | topped the $40 that | to pass a $40 budget | above the $40 paid last year",
    "<10 percent": "below 10 percent | below the 10 percent mark | under the 10% ceiling | sub-10 percent",
    "~5 percent": "nearly 5 percent | nearly a full 5 percent | a near-5 percent rise",
    "<=0.2": "as much as a fifth of it | up to a fifth of it",
    ">=2 times": "at least twice that | no less than twice that",
    ">10 percent": "more than the 10 percent limit | not all of it, more than 10 percent",
    "5 USD ; >40": "fell to $5. More than 40 came",
    "<=12 percent": "will stay within 12 percent | a maximum 12 percent | a maximum of 12 percent",
    "<=2 percent": "2 percent of turnover or less | 2 per cent of the total or less in 2030 | 2% of sales at most",
    ">=2 percent": "2 percent of turnover or more",
    "2 percent": "2 percent of turnover or the like",
    "<0.4": "not even two-fifths of it",
    ">=50": "50 employees or more | 50 small firms or more | 50 rooms at least",
    "<=50": "50 employees or fewer | 50 rooms at most",
    "50": "50 firms in all | 50 in May or more than a year ago | went from 50 clerks and over the years lost them",
    "3.9 percent": "was revised up to 3.9 percent | they add up to 3.9 percent | was nudged up to 3.9 percent",
    "61 percent ; 40": "61 percent more than the 40 of May | 61 percent more than 40",
    "2.4 times ; 40": "2.4 times as many as 40 | 2.4 times more than 40",
    "4e6 USD ; 12e6 USD": "$4 million more than the $12 million forecast",
    ">2 times": "in 2023, more than twice that",
    "4 percent ; >60": "up 4 percent, more than 60 firms",
    "40 ; >60": "in 40 countries more than 60 firms",
    "37000": "they are short of 37,000 pickers | ran short of 37,000 pickers",
    "250 USD": "the official minimum of $250",
    ">=250 USD": "a minimum of $250",
    "57e6 USD": "$57m plus add-ons",
    ">=57e6 USD": "$57m plus.",
    "24.8 percent": "it pushed the yield up to 24.8 percent | that will drive the rate up to 24.8 percent",
    "<=44": "they can push through up to 44 orders | it will drive sales of up to 44 vans",
    "~1.3e6": "nights nearly reached 1.3 million",
    "~100 ; >40": "about 100 plants and more than 40 mines",
}


@pytest.mark.parametrize(("answer", "text"), rows(QUALIFIERS))
def test_qualifiers(answer, text):
    assert found(f"it said {text}" if not text.startswith("(") else text) == answer
