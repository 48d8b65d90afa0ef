"""The rows that the design promises, by the beginnings of their names and in their order."""

from collections.abc import Sequence

PROMISED = (
    "input → map shows the day, p50",
    "input → map shows the day, p95",
    "the same, how many times faster",
    "map reloads, and frames with a blank or half-drawn map",
    "settle → panel, p95",
    "click → visible answer, p95",
    "click → panel, p95",
    "bytes on the wire, both ways, a settled step, p95",
    "server CPU time a settled step, mean, idle ticking taken off",
    "first load, bytes on the wire as they are packed, both ways",
    "first load, bytes more than in English",
    "first load, largest contentful paint (no frame's content counts)",
    "first load, largest contentful paint, ",
    "first load, requests to other hosts, all loads",
    "first view, largest contentful paint, 1366",
    "first view, largest contentful paint, 1350",
    "first view, largest contentful paint, phone",
    "first view, server time to write it",
    "layout shift (CLS) of load, ",
    "layout shift (CLS) of load alone, ",
    "layout shift of the ",
    "worst interaction (INP) of ",
    "play, fast, 1855 to today: dropped frames while it moves",
    "memory of the tab after ",
    "as files, bytes on the wire of the first load",
    "as files, largest contentful paint of the first load",
    "as files, bytes on the wire in ",
    "as files, time to build",
    "crowd of 200, ",
    "memory kept a visit, ",
    "pages open at rest in one process, ",
    "another reader's step, p95, beside ",
)


def amiss(names: Sequence[str]) -> list[str]:
    """What is wrong with a table of these rows: promised ones that lack or stand twice, ones not promised."""
    return [
        *(f"lacking: {one}" for one in PROMISED if not any(name.startswith(one) for name in names)),
        *(f"not promised: {name}" for name in names if not name.startswith(PROMISED)),
        *(f"twice: {one}" for one in PROMISED if sum(name.startswith(one) for name in names) > 1),
    ]
