"""A file server as newspapers have them: it sends what lies packed beside a file, and packs what does not."""

import gzip
import sys
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class PackedFiles(SimpleHTTPRequestHandler):
    """Answers GET with brotli where it lies there, else with gzip; assets and panels are kept for good."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        content, encoding = packed(file)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(content)))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        digested = self.path.startswith(("/assets/", "/panels/"))
        self.send_header("Cache-Control", "max-age=31536000, immutable" if digested else "no-cache")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@cache
def packed(file: Path) -> tuple[bytes, str]:
    """What is sent of ``file``, and how it is packed."""
    beside = file.with_name(f"{file.name}.br")
    if beside.is_file():
        return beside.read_bytes(), "br"
    if file.suffix == ".png":
        return file.read_bytes(), ""
    return gzip.compress(file.read_bytes(), 6, mtime=0), "gzip"


if __name__ == "__main__":
    folder, port = sys.argv[1:]
    handler = partial(PackedFiles, directory=folder)
    with ThreadingHTTPServer(("127.0.0.1", int(port)), handler) as server:
        server.serve_forever()
