"""The command line: the only part that reads arguments, the clock and the environment."""
