"""When a figure holds: its own time, its clause's, or the one that the text goes on to speak of."""
