"""figex."""
