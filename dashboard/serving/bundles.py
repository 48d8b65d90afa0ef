"""Browser modules put together: each that a document or a component asks for comes with all that it imports.

A hundred requests of a few hundred bytes each would keep Streamlit's own scripts waiting. A module becomes a
function that is called once and gives what it exports; a bundle calls them in the order of their imports. Our
modules import and export in few forms, and one that uses another is an error as soon as it is put together.
"""

import re
from functools import cache
from pathlib import Path, PurePosixPath
from posixpath import dirname, normpath, relpath

FOLDER = Path(__file__).resolve().parents[1]
"""The folder whose rooms hold modules, style sheets and pictures."""
ENTRIES = (
    "cite/cite_box.js",
    "embed/embed.js",
    "frame/streamlit_page.js",
    "frame/theme.js",
    "lists/list_opening.js",
    "lists/record_lists.js",
    "map/framed_map.js",
    "map/map_picture.js",
    "page.js",
    "panel/panel.js",
    "reference/copy_text.js",
    "reference/source_search.js",
    "site/compare.js",
    "site/site_page.js",
    "site/ways.js",
    "story/story_box.js",
    "timeline/timeline_second.js",
)
"""The modules that are asked for by name, each an asset with all that it imports; no other is served."""

_IMPORT = re.compile(r'^import \{\s*([^}]*?),?\s*\} from "(\.{1,2}/[\w./]+\.js)";\n', re.MULTILINE)
_LATER = re.compile(r'\bimport\("(\.{1,2}/[\w./]+\.js)"\)')
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
_NOTHING = re.compile(r"^export \{\};\n", re.MULTILINE)
_OTHER_FORM = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_COMMENT = re.compile(
    r"/\*[^*]*(?:\*(?!/)[^*]*)*\*/[ \t]*|^[ \t]*//.*$|(?<=[;,{}()\[\]>:&|?]) +// .*$", re.MULTILINE
)
"""A comment as our modules write them; tests hold each module to be the same program without it."""
BLANK_LINE = re.compile(r"^[ \t]*\n", re.MULTILINE)


def module_names() -> list[str]:
    """Every browser module by its path below ``FOLDER``."""
    return [path.relative_to(FOLDER).as_posix() for path in sorted(FOLDER.rglob("*.js"))]


@cache
def module(name: str) -> str:
    """A module without its comments, which would be a third of what is sent of it."""
    return BLANK_LINE.sub("", _COMMENT.sub("", (FOLDER / name).read_text(encoding="utf-8")))


def imports(name: str) -> list[str]:
    """The modules that ``name`` imports at once, in its order."""
    return [_beside(name, path) for _, path in _IMPORT.findall(module(name))]


def module_graph(name: str) -> list[str]:
    """``name`` and all that it imports, each once and after what it imports.

    Raises ``ValueError`` where modules import one another in a circle.
    """
    found: list[str] = []

    def visit(one: str, above: tuple[str, ...]) -> None:
        if one in above:
            raise ValueError(f"a circle of imports: {' → '.join((*above, one))}")
        for needed in imports(one):
            if needed not in found:
                visit(needed, (*above, one))
        found.append(one)

    visit(name, ())
    return found


def bundle(name: str) -> str:
    """One module that exports what ``name`` does, and imports nothing before it is asked to.

    Raises ``ValueError`` for a module that imports or exports in another form than ours do.
    """
    graph = module_graph(name)
    names = {one: f"${number}" for number, one in enumerate(graph)}
    parts = [f"const {names[one]} = (() => {{\n{_body(one, names, dirname(name))}}})();\n" for one in graph]
    return "".join(
        [*parts, f"export const {{ {', '.join(_EXPORT.findall(module(name)))} }} = {names[name]};\n"]
    )


def _body(name: str, names: dict[str, str], beside: str) -> str:
    code = module(name)
    exported = ", ".join(_EXPORT.findall(code))
    code = _IMPORT.sub(
        lambda one: f"const {{ {one[1].replace(' as ', ': ')} }} = {names[_beside(name, one[2])]};\n",
        code,
    )
    code = _NOTHING.sub("", _EXPORT.sub("", code))
    if other := _OTHER_FORM.search(code):
        raise ValueError(
            f'{name}: {other[0]}; allowed: import {{ … }} from "./….js"; export function, class, const'
        )
    # Where it lies is said from where the bundle lies.
    here = relpath(name, beside)
    code = _LATER.sub(lambda one: f'import("./{relpath(_beside(name, one[1]), beside)}")', code)
    code = code.replace("import.meta.url", f'new URL("{here}", import.meta.url).href')
    return f"{code}return {{ {exported} }};\n"


def _beside(name: str, path: str) -> str:
    return normpath(PurePosixPath(name).parent / path)
