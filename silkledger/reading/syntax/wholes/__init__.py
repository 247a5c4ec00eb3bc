"""Wholes: what an amount is counted per, or a rate is a rate of, said elsewhere in the clause."""
