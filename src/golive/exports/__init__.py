"""Calendars as files: for calendar programs, spreadsheets, readers and other programs."""
