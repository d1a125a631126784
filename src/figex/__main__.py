"""`python -m figex` is `figex`."""

from figex.cli import main

main()
