"""Whether a figure is a level, a change or an earlier level, in which direction and against what."""
