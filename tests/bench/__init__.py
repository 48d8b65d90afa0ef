"""What the design promises, measured: this page beside a naive app and an empty one, in one run and Chromium.

``python -m tests.bench`` (Linux) starts their servers, each behind a proxy that counts bytes, drives their
pages in turn with every other host blocked, reads Chromium's own metrics of this page in each language,
prints the tables, writes them to ``results.md`` and the promised part to the README. A figure that cannot
be measured ends the run with 1; a goal that is not met is a "no".
"""
