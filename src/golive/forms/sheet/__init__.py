"""Sheets to print: what stands on them, how large it may be, and where."""
