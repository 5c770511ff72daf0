"""Who says so: the chain of claimants, whoever takes turns, who claims, who denies."""
