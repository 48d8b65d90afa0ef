"""What the design promises, measured: this page and a naive app side by side, in one run, in one Chromium.

``python -m tests.bench`` (Linux) starts both servers, each behind a proxy that counts bytes, drives both
pages in turn with every other host blocked, prints a table and writes it to ``results.md``. A figure that
cannot be measured ends the run with 1; a goal that is not met is a "no" in the table.
"""
