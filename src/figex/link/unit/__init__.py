"""What a figure is counted in: the noun of a bare number, the denominator of a rate."""
