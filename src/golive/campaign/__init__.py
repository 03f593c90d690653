"""A campaign: what a launch's YAML may hold, and what it means once inherited."""
