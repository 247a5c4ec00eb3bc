"""`python -m silkledger` is the command line."""

from silkledger.cli import main

main()
