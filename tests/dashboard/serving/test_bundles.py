"""The modules travel without their comments, each with all that it imports, and are the same programs."""

import re
import subprocess
from pathlib import Path

import pytest

from dashboard.document.document import FIRST_MODULES
from dashboard.serving import bundles
from dashboard.serving.assets import LEAFLET_FILES, assets
from dashboard.serving.bundles import ENTRIES, FOLDER, bundle, imports, module, module_graph, module_names
from tests.module_types import HERE

STATIC_IMPORT = re.compile(r"""\bfrom ["'](\.[^"']+)["']""")


def written_to(folder: Path) -> Path:
    """All modules without their comments, below ``folder``."""
    for name in module_names():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(module(name), encoding="utf-8")
    return folder


def compared(ours: Path, theirs: Path) -> list[str]:
    """What differs between two folders of modules, and last how many were compared."""
    command = ["node", str(HERE / "same_program.mjs"), str(ours), str(theirs)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.mark.usefixtures("javascript_tools")
def test_without_comments_it_is_the_same_program(tmp_path: Path) -> None:
    """Every module, node by node of its syntax tree."""
    assert len(module_names()) > 90
    assert compared(FOLDER, written_to(tmp_path)) == [f"{len(module_names())} compared"]


@pytest.mark.usefixtures("javascript_tools")
@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("const ", "let ", "another program"),
        ("`", "` ", "another program"),
        ("+ 1", "- 1", "another program"),
        ("() {}", "() {", "Unexpected token (3:0)"),
    ],
)
def test_another_program_is_found(tmp_path: Path, old: str, new: str, fault: str) -> None:
    """One word, one space in a template, one operator, one bracket."""
    code = "const a = `${1} b` + 1; // c\nfunction d() {}\n"
    for folder, content in (("ours", code), ("theirs", code.replace(old, new, 1))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "one.js").write_text(content, encoding="utf-8")
    assert compared(tmp_path / "ours", tmp_path / "theirs") == [f"one.js: {fault}", "1 compared"]


@pytest.mark.usefixtures("javascript_tools")
def test_no_comment_is_sent(tmp_path: Path) -> None:
    """They are for who reads the code, and a third of its weight."""
    for number, name in enumerate(ENTRIES):
        (tmp_path / f"{number}.js").write_bytes(assets()[name].plain)
    command = ["node", str(HERE / "comments.mjs"), str(tmp_path)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == ""


@pytest.mark.parametrize("name", ENTRIES)
def test_a_bundle_has_all_that_is_imported_and_imports_nothing(name: str) -> None:
    """Each module once, after what it imports."""
    graph = module_graph(name)
    assert len(graph) == len(set(graph))
    for one in graph:
        # Read by another rule than the bundle's.
        assert len(set(STATIC_IMPORT.findall(module(one)))) == len(imports(one))
        assert set(imports(one)) <= set(graph[: graph.index(one)])
    assert not re.search(r"^import\b", bundle(name), re.MULTILINE)


@pytest.mark.usefixtures("javascript_tools")
@pytest.mark.parametrize("name", ENTRIES)
def test_a_bundle_exports_what_its_module_does(name: str, tmp_path: Path) -> None:
    """As node itself reads both."""
    file = tmp_path / "bundle.mjs"
    file.write_text(bundle(name), encoding="utf-8")
    keys = f"Promise.all(['{FOLDER / name}', '{file}'].map((one) => import(one)))" + (
        ".then((both) => console.log(JSON.stringify(both.map((one) => Object.keys(one).sort()))))"
    )
    said = subprocess.run(["node", "-e", keys], capture_output=True, text=True, check=True).stdout
    source, together = re.findall(r"\[[^\[\]]*\]", said)
    assert source == together != "[]"


def test_what_is_asked_for_is_served() -> None:
    """By a document, a component or another module; and nothing else is."""
    asked = {*FIRST_MODULES, "frame/streamlit_page.js", "frame/theme.js"}
    asked |= set(re.findall(r"_component\([^)]*?\"([\w/]+\.js)\"", all_of("*.py")))
    asked |= set(re.findall(r"assets }}([\w/]+\.js)", all_of("*.html")))
    for name in module_names():
        beside = Path(name).parent
        asked |= {str(beside / one) for one in re.findall(r"\bimport\(\"\./([\w/]+\.js)\"\)", module(name))}
    asked -= {f"leaflet/{name}" for name in LEAFLET_FILES}  # no module, and not put together here
    assert asked == set(ENTRIES)


def all_of(pattern: str) -> str:
    """What the files of that name in the rooms of the page say."""
    return " ".join(file.read_text(encoding="utf-8") for file in sorted(FOLDER.rglob(pattern)))


def test_where_a_module_lies_is_said_from_where_its_bundle_lies() -> None:
    """The story's box and its texts lie beside story/story.js, which comes within page.js."""
    code = bundle("page.js")
    assert 'import("./story/story_box.js")' in code
    assert 'new URL(`../story.${language}.html`, new URL("story/story.js", import.meta.url).href)' in code


@pytest.mark.parametrize(
    "form",
    [
        'import one from "./one.js";',
        'import * as one from "./one.js";',
        'import "./one.js";',
        "export default 1;",
        "export { one };",
        "export let one = 1;",
    ],
)
def test_a_form_that_is_not_understood_is_named(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rather than sent as it is, to fail in the browser."""
    monkeypatch.setattr(bundles, "module", lambda _: f"{form}\n")
    with pytest.raises(ValueError, match=re.escape(f"one.js: {form}; allowed: import {{ … }} from")):
        bundle("one.js")


def test_a_circle_of_imports_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """None of the functions could be called before the other."""
    code = {"a.js": 'import { b } from "./b.js";\n', "b.js": 'import { a } from "./a.js";\n'}
    monkeypatch.setattr(bundles, "module", code.__getitem__)
    with pytest.raises(ValueError, match=re.escape("a circle of imports: a.js → b.js → a.js")):
        bundle("a.js")
