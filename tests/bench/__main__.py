"""Measure the apps in one run, print the tables, write them to results.md and the README; see ``--help``."""

import argparse
import sys
from dataclasses import dataclass
from time import monotonic

from playwright.sync_api import Browser, sync_playwright

from geo.text import LANGUAGES
from tests.bench import (
    files,
    firefox,
    first_load,
    first_view,
    frames,
    load,
    lookups,
    memory,
    results,
    step_figures,
    steps,
    vital_figures,
    vitals,
)
from tests.bench.apps import Apps, served
from tests.bench.figures import Figure, UnmeasuredError, measuring
from tests.bench.machine import circumstances
from tests.bench.steps import Amount, Samples
from tests.bench.visits import ISLANDS, visit
from tests.browser.browsers import CHROMIUM, CHROMIUM_FLAGS, find, fresh_home
from tests.browser.fonts import NARROW


@dataclass(frozen=True)
class Plan:
    """How much is measured."""

    steps: Amount
    loads: int
    held_steps: int
    processes: int
    crowd: load.Plan


FULL = Plan(
    Amount(rounds=8, scrubs=45, settled=6, naive=2, clicks=2),
    loads=5,
    held_steps=5000,
    processes=3,
    crowd=load.FULL,
)
QUICK = Plan(
    Amount(rounds=2, scrubs=4, settled=2, naive=1, clicks=2),
    loads=1,
    held_steps=200,
    processes=1,
    crowd=load.QUICK,
)


def main() -> int:
    """Run the benchmark; the exit status is 1 if a figure could not be measured."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="few samples, nothing written: only to see that it runs"
    )
    quick = parser.parse_args().quick
    begun = monotonic()
    try:
        # What can be known to fail is said before minutes are spent.
        step_figures.settle_delay()
        results.marked(results.README.read_text(encoding="utf-8"))
        goals, beside, chromium = _measure(QUICK if quick else FULL)
    except UnmeasuredError as error:
        print(f"bench: not measured: {error}", file=sys.stderr)
        return 1
    except results.UnmarkedError as error:
        print(f"bench: nowhere to write in README.md: {error}", file=sys.stderr)
        return 1
    text = results.report(goals, beside, circumstances(chromium, monotonic() - begun))
    print(text)
    if quick:
        print("Quick: too few samples to mean anything; nothing was written.")
    else:
        results.write(text)
    return 0


def _measure(plan: Plan) -> tuple[list[Figure], list[Figure], str]:
    found = find(CHROMIUM)
    if found is None:
        raise UnmeasuredError("all: there is no Chromium here")
    record = lookups.figures(plan.processes)
    with measuring("all"), served() as apps, fresh_home(NARROW) as environment, sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=str(found), args=list(CHROMIUM_FLAGS), env={**environment}
        )
        tongues = {language: apps.ours.in_language(language) for language in LANGUAGES}
        others = [language for language in LANGUAGES if language != "en"]
        loaded = (apps.ours, apps.naive, apps.bare, *(tongues[language] for language in others))
        ours, naive, bare, *in_others = first_load.load(browser, loaded, plan.loads)
        viewed = first_view.figures(browser, apps.ours, apps.bare, plan.loads)
        samples = _walk(browser, apps, plan.steps)
        told = {language: vitals.measure(browser, one) for language, one in tongues.items()}
        on_phone = vitals.load_on_phone(browser, apps.ours)
        playing = frames.play(browser, apps.ours)
        growth = memory.grow(browser, apps.ours, plan.held_steps)
        with files.built_and_served(apps.ours) as built:
            as_files = files.figures(browser, apps.ours, bare.middle("lcp"), built, plan.loads)
        version = browser.version
        browser.close()
        beside_chromium = firefox.figure(firefox.measure(driver, apps.ours, plan.steps))
    parts = (
        step_figures.figures(*samples),
        first_load.figures(ours, naive, bare, dict(zip(others, in_others, strict=True))),
        viewed,
        vital_figures.figures(told, on_phone),
        frames.figures(playing),
        memory.figures(growth),
        as_files,
        load.figures(plan.crowd),
    )
    goals = [figure for promised, _ in parts for figure in promised]
    beside = [figure for _, others in parts for figure in others]
    return goals, [*beside, beside_chromium, *record], version


def _walk(browser: Browser, apps: Apps, amount: Amount) -> tuple[Samples, Samples, Samples]:
    with (
        visit(browser, apps.ours) as ours,
        visit(browser, apps.naive) as naive,
        visit(browser, apps.floor) as floor,
    ):
        with measuring("floor: settle → panel"):
            floor.open()
            # Its first step, like their first clicks, finds nothing warm.
            floor.press("ArrowRight")
            floor.settle()
        for one in (ours, naive):
            with measuring(f"{one.app.name}: steps"):
                one.open()
                # Both panels tell of an island from the first step on.
                one.click(ISLANDS[-1])
                one.settle()
        return steps.walk(ours, naive, floor, amount)


if __name__ == "__main__":
    sys.exit(main())
