"""Words that rules look for, each list with its source; a workspace may add to them or mute them."""
