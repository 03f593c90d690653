"""The version, kept apart so that `--version` imports nothing."""

VERSION = "0.1.0"
