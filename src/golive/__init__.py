"""golive: the communications of a launch as text, checked, drafted and put on a calendar."""
