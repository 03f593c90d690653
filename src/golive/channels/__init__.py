"""The channel registry: what each vehicle can carry, how much of it, and who says so."""
