"""Of what a figure is the number, and the word that ties it to its subject."""
