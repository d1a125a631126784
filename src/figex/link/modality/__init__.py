"""Whether a figure is done, or a forecast, a plan, a possibility."""
