"""What the benchmark reads of the page's own files is still there: else it would fail only when it is run."""

from tests.bench import results, step_figures


def test_the_settling_time_is_read_from_the_module_that_waits() -> None:
    """In milliseconds, from view/store.js."""
    assert 0 < step_figures.settle_delay() < 1000


def test_the_figures_have_their_place_in_the_readme() -> None:
    """Between its two marks."""
    assert results.marked(results.README.read_text(encoding="utf-8"))
