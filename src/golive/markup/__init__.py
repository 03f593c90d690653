"""Markdown read once, and written as whatever else a form asks for."""
