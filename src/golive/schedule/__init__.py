"""Timing made dates: every touchpoint resolved against the launch, or said why not."""
