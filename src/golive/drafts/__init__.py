"""Drafts: copy and templates, rendered for each touchpoint."""
