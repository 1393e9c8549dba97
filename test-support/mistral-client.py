"""Runs commands of python-mistralclient: a JSON list of arguments a line in, its exit code and output a line out.

The interpreter and its imports are two thirds of a second of what one call of `mistral` costs, and the suite makes
hundreds of calls.
"""
import contextlib
import io
import json
import logging
import sys

from mistralclient import shell

for line in sys.stdin:
    logging.getLogger().handlers.clear()
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = shell.main(json.loads(line))
        except SystemExit as end:
            code = end.code
    print(json.dumps({"code": code or 0, "out": out.getvalue(), "err": err.getvalue()}), flush=True)
