"""Results of tests as JUnit XML, which CI systems read: a suite for each file, a case for each game."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree as ET

from game.trials.model import Result

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _plain(text: str) -> str:
    """Leave out what XML cannot hold."""
    return _UNFIT.sub("", text)


def _count(element: ET.Element, results: Sequence[Result]) -> None:
    outcomes = [result.outcome for result in results]
    element.set("tests", str(len(results)))
    element.set("failures", str(outcomes.count("failed")))
    element.set("errors", "0")
    element.set("skipped", str(outcomes.count("known_failure")))
    element.set("time", f"{sum(result.seconds for result in results):.3f}")


def write_junit(results: Sequence[Result]) -> bytes:
    """Give results as the bytes of a JUnit file; a known failure counts as skipped, with its reason."""
    root = ET.Element("testsuites", name="parley")
    _count(root, results)
    for file, found in groupby(results, lambda result: result.file):
        cases = list(found)
        suite = ET.SubElement(root, "testsuite", name=_plain(file))
        _count(suite, cases)
        for result in cases:
            case = ET.SubElement(
                suite,
                "testcase",
                classname=_plain(file),
                name=_plain(result.name),
                file=_plain(file),
                line=str(result.line),
                time=f"{result.seconds:.3f}",
            )
            if result.outcome != "passed":
                told = "failure" if result.outcome == "failed" else "skipped"
                message = _plain(result.message)
                ET.SubElement(
                    case, told, message=message.partition("\n")[0]
                ).text = f"{_plain(file)}:{result.line}: {message}"
    ET.indent(root)
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
