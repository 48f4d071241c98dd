"""A report as one HTML file that needs nothing else: no scripts, no links, pictures as SVG inside; all text escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape

from game.language import say, spoken
from game.report.plots import Block, Chart, Heading, Table, Words
from game.report.svg import draw

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_SOFT = re.compile(r"\*([^*\s][^*]*?)\*")
STYLE = """
:root {{ color-scheme: light; }}
body {{ margin: 0; background: {ground}; color: {ink}; font: 17px/1.5 Inter, "Segoe UI", system-ui, sans-serif; }}
main {{ max-width: 860px; margin: 0 auto; padding: 32px 24px 64px; }}
h1 {{ font-size: 32px; line-height: 1.2; margin: 0 0 8px; }}
h2 {{ font-size: 23px; margin: 40px 0 8px; border-top: 2px solid {line}; padding-top: 20px; }}
h3 {{ font-size: 18px; margin: 24px 0 4px; }}
p {{ margin: 8px 0; max-width: 68ch; }}
.question {{ font-size: 19px; font-weight: 600; border-left: 4px solid {amber}; padding-left: 12px; }}
.answer {{ background: {bar}; color: {white}; padding: 12px 16px; border-radius: 10px; }}
.answer strong {{ color: {amber}; }}
.name {{ display: block; font-size: 15px; font-weight: 600; }}
blockquote {{ margin: 12px 0; padding: 10px 16px; background: {card}; border-left: 4px solid {edge}; }}
figure {{ margin: 20px 0; padding: 16px; background: {card}; border: 1px solid {line}; border-radius: 10px; }}
figcaption {{ margin-bottom: 8px; }}
svg {{ width: 100%; height: auto; font-family: inherit; }}
.wide {{ overflow-x: auto; }}
table {{ border-collapse: collapse; width: 100%; margin: 12px 0; font-size: 15px; background: {card}; }}
th, td {{ text-align: left; padding: 5px 10px; border-bottom: 1px solid {line}; vertical-align: top; }}
th.n, td.n {{ text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }}
summary {{ cursor: pointer; padding: 6px 0; font-weight: 600; }}
@media print {{
  body {{ background: {white}; font-size: 11pt; }}
  main {{ max-width: none; padding: 0; }}
  h2 {{ break-after: avoid; }}
  figure, blockquote, tr, .answer {{ break-inside: avoid; }}
  .answer {{ background: {white}; color: {ink}; border: 1px solid {ink}; }}
  .answer strong {{ color: {ink}; }}
  .wide {{ overflow: visible; }}
}}
"""


def marked(words: str) -> str:
    """A paragraph with ``**bold**`` and ``*stressed*`` words, escaped."""
    text = escape(" ".join(words.split()))
    return _SOFT.sub(r"<em>\1</em>", _BOLD.sub(r"<strong>\1</strong>", text))


def _cells(row: tuple[str, ...], tag: str, table: Table) -> str:
    cells = []
    for cell, figure in zip(row, table.figures(), strict=True):
        kind = ' class="n"' if figure else ""
        scope = ' scope="col"' if tag == "th" else ""
        cells.append(f"<{tag}{scope}{kind}>{escape(cell)}</{tag}>")
    return "".join(cells)


def _table(table: Table, caption: str = "") -> str:
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    head = f"<thead><tr>{_cells(table.head, 'th', table)}</tr></thead>"
    rows = "".join(f"<tr>{_cells(row, 'td', table)}</tr>" for row in table.rows)
    return f'<div class="wide"><table>{title}{head}<tbody>{rows}</tbody></table></div>'


def _chart(chart: Chart, colours: Mapping[str, str]) -> str:
    sentence = chart.sentence.replace("**", "")
    picture = draw(chart.plot, colours, f"{chart.title}. {sentence}") if chart.plot else ""
    caption = f"<figcaption><h3>{escape(chart.title)}</h3><p>{marked(chart.sentence)}</p></figcaption>"
    listed = f"<details open><summary>{escape(say('The same as a table'))}</summary>{_table(chart.table)}</details>"
    return f"<figure>{caption}{picture}{listed}</figure>"


def _words(block: Words) -> str:
    text, name = marked(block.words), escape(block.name)
    match block.kind:
        case "question":
            return f'<p class="question">{text}</p>'
        case "answer":
            head = f'<span class="name">{name}</span>' if name else ""
            return f'<p class="answer">{head}{text}</p>'
        case "quote":
            return f'<blockquote><p><span class="name">{name}</span>{text}</p></blockquote>'
        case "item":
            return f"<p><strong>{name}</strong>&#8195;{text}</p>"
        case _:
            return f"<p>{text}</p>"


def _block(block: Block, colours: Mapping[str, str]) -> str:
    match block:
        case Heading(words, level):
            return f"<h{level}>{escape(words)}</h{level}>"
        case Words():
            return _words(block)
        case Table():
            return _table(block)
        case Chart():
            return _chart(block, colours)


def make_page(title: str, blocks: Iterable[Block], colours: Mapping[str, str]) -> str:
    """Make the whole page in the language that is spoken; ``colours`` are the palette's, by name."""
    body = "\n".join(_block(block, colours) for block in blocks)
    style = STYLE.format(
        **{name: colours[name] for name in ("ground", "ink", "line", "amber", "bar", "white", "card", "edge")}
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{spoken()}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n<h1>{escape(title)}</h1>\n"
        f"{body}\n</main>\n</body>\n</html>\n"
    )
