"""`python -m marsad` is the command `marsad`."""

import sys

from marsad.cli.app import main

sys.exit(main())
