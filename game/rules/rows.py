"""Records of flat rows: a class whose fields are single integers or rows of a length that stands with each.

They are cleared and copied field by field; what the numbers mean is not known here.
"""

from __future__ import annotations

from typing import Any, TypeAlias, get_type_hints

Row: TypeAlias = list[int]

_SIZES: dict[type, dict[str, int]] = {}


def sizes(record: type[Any]) -> dict[str, int]:
    """Give the length of every field of a record; 0 stands for a single integer."""
    if record not in _SIZES:
        hints = get_type_hints(record, include_extras=True)
        _SIZES[record] = {n: h.__metadata__[0] if hasattr(h, "__metadata__") else 0 for n, h in hints.items()}
    return _SIZES[record]


def clear(record: Any) -> None:
    """Set every number of a record to zero."""
    for name, size in sizes(type(record)).items():
        setattr(record, name, [0] * size if size else 0)
