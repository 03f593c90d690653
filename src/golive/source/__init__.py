"""YAML text to data, without losing where anything stood."""
