"""A real yaml-language-server over stdio, as an editor speaks with it. It is told to ask no schema of the network."""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

VARIABLE = "PARLEY_YAML_LANGUAGE_SERVER"
"""Names the command, where it is not on PATH."""
PATIENCE = 60.0
QUIET = 0.4
"""Seconds without a word after which the last list of problems counts."""
SETTINGS: dict[str, Any] = {
    "yaml": {
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
        "validate": True,
        "completion": True,
        "hover": True,
        "yamlVersion": "1.2",
    },
    "http": {"proxy": "", "proxyStrictSSL": False},
    "[yaml]": {},
    "editor": {},
    "files": {},
    "redhat": {"telemetry": {"enabled": False}},
}
CAPABILITIES: dict[str, Any] = {
    "textDocument": {
        "publishDiagnostics": {},
        "completion": {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]}
        },
        "hover": {"contentFormat": ["markdown", "plaintext"]},
    },
    "workspace": {"configuration": True, "workspaceFolders": True},
}
CURSOR = "▮"
"""Marks in a text where the cursor stands."""


def command() -> list[str]:
    """Give the command that starts the server; empty where there is none."""
    named = os.environ.get(VARIABLE, "")
    found = shutil.which(named) if named else shutil.which("yaml-language-server")
    return [found, "--stdio"] if found else []


class Mark(NamedTuple):
    """A problem that the editor shows: its line from 1, and its words."""

    line: int
    message: str


class Server:
    """One running server; ends with ``close``."""

    def __init__(self, start: list[str], folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            start, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder
        )
        self.inbox: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self.asked = 0
        self.opened = 0
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        place = folder.as_uri()
        self._ask(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": place,
                "workspaceFolders": [{"uri": place, "name": "scenarios"}],
                "capabilities": CAPABILITIES,
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": SETTINGS})
        self._wait(lambda _: False, QUIET)  # it asks for its settings now

    def close(self) -> None:
        """End the server, and whatever waits for it."""
        self.process.kill()
        self.process.wait()
        self.reader.join()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()

    def problems(self, path: Path, text: str | None = None) -> list[Mark]:
        """Open a file, with another text than it holds where one is given, and list what is marked in it."""
        uri = self._open(path, text)

        def is_ours(message: dict[str, Any]) -> bool:
            return message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri

        found = self._wait(is_ours, PATIENCE)
        assert found is not None, "the server never said what is wrong"
        while (later := self._wait(is_ours, QUIET)) is not None:
            found = later
        marks = [
            Mark(mark["range"]["start"]["line"] + 1, mark["message"]) for mark in found["params"]["diagnostics"]
        ]
        self._tell("textDocument/didClose", {"textDocument": {"uri": uri}})
        return sorted(marks)

    def complete(self, path: Path, text: str) -> dict[str, str]:
        """Give what is offered at the cursor in a text: each word with what is said of it."""
        answer = self._at_cursor("textDocument/completion", path, text)
        items = answer["items"] if isinstance(answer, dict) else answer or []
        return {item["label"]: _words(item.get("documentation")) for item in items}

    def hover(self, path: Path, text: str) -> str:
        """Give what is said about the word at the cursor in a text."""
        answer = self._at_cursor("textDocument/hover", path, text)
        return _words(answer["contents"]) if answer else ""

    def _at_cursor(self, method: str, path: Path, text: str) -> Any:
        before, mark, after = text.partition(CURSOR)
        assert mark, "the text has no cursor"
        lines = before.split("\n")
        uri = self._open(path, before + after)
        position = {"line": len(lines) - 1, "character": len(lines[-1])}
        answer = self._ask(method, {"textDocument": {"uri": uri}, "position": position})
        self._tell("textDocument/didClose", {"textDocument": {"uri": uri}})
        return answer

    def _open(self, path: Path, text: str | None) -> str:
        """Open a file as if it stood beside itself: it finds its schema, and an earlier answer is never taken for its own."""
        self.opened += 1
        uri = path.resolve().with_name(f"{path.stem}-{self.opened}.yaml").as_uri()
        document = {
            "uri": uri,
            "languageId": "yaml",
            "version": self.opened,
            "text": path.read_text(encoding="utf-8") if text is None else text,
        }
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _ask(self, method: str, params: Any) -> Any:
        self.asked += 1
        number = self.asked
        self._send({"id": number, "method": method, "params": params})
        answer = self._wait(lambda message: message.get("id") == number and "method" not in message, PATIENCE)
        assert answer is not None, f"no answer to {method}"
        assert "error" not in answer, answer
        return answer.get("result")

    def _tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        content = json.dumps({"jsonrpc": "2.0", **message}).encode("utf-8")
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self.process.stdin.flush()

    def _wait(self, wanted: Callable[[dict[str, Any]], bool], seconds: float) -> dict[str, Any] | None:
        """Take messages until one is wanted; None when the time is over. Questions of the server are answered."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            try:
                message = self.inbox.get(timeout=left)
            except queue.Empty:
                return None
            assert message is not None, "the server has ended"
            if "method" in message and "id" in message:
                self._answer(message)
            if wanted(message):
                return message
        return None

    def _answer(self, question: dict[str, Any]) -> None:
        result: Any = None
        if question["method"] == "workspace/configuration":
            result = [SETTINGS.get(item.get("section") or "") for item in question["params"]["items"]]
        self._send({"id": question["id"], "result": result})

    def _read(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        length = 0
        while line := stream.readline():
            name, _, value = line.decode("ascii").strip().partition(":")
            if name.lower() == "content-length":
                length = int(value)
            elif not name:
                content = stream.read(length)
                if len(content) < length:
                    break  # it was ended in the middle of a word
                self.inbox.put(json.loads(content))
        self.inbox.put(None)


def _words(content: Any) -> str:
    if isinstance(content, dict):
        return str(content.get("value", ""))
    return "\n".join(map(_words, content)) if isinstance(content, list) else str(content or "")
