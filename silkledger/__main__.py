"""Run the command line with `python -m silkledger`."""

from silkledger.cli import main

if __name__ == "__main__":
    main()
