"""Where a figure holds, when a phrase of its own says so."""
