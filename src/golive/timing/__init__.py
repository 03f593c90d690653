"""When something is said: every form people write, as one shape."""
