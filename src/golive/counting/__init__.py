"""Counting text as each platform counts it."""
