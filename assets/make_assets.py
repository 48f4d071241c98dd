"""Makes everything in this folder from published packages; run it only to refresh the assets, never at play.

It needs Node's npm, and in Python: fonttools, pygame-ce, resvg-py. Nothing here is imported by the game.
Run it as ``python assets/make_assets.py``; the packages go to a temporary folder outside the project.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
PACKAGES = (
    "@expo-google-fonts/inter@0.4.2",
    "flag-icons@7.5.0",
    "i18n-iso-countries@7.14.0",
    "lucide-static@1.62.0",
    "world-atlas@2.0.2",
)
WEIGHTS = ("400Regular", "500Medium", "600SemiBold", "700Bold")
FLAGS = ("us", "mx")
FLAG_HEIGHTS = {"small": 90, "large": 360}
# Latin with its two extensions, quotation marks and dashes, arrows, mathematics, and the marks of the screens.
RANGES = (
    (0x20, 0x17F), (0x218, 0x21B), (0x2010, 0x2027), (0x202F, 0x203A), (0x2070, 0x209C), (0x20AC, 0x20AC),
    (0x2116, 0x2116), (0x2122, 0x2122), (0x2150, 0x215E), (0x2190, 0x2199), (0x21E7, 0x21E7), (0x2212, 0x2212),
    (0x221E, 0x221E), (0x2248, 0x2248), (0x2260, 0x2265), (0x25A0, 0x25A1), (0x25B2, 0x25BD), (0x25C6, 0x25CF),
    (0x2605, 0x2606), (0x2713, 0x2717),
)  # fmt: skip
ICONS = """
archive armchair arrow-down arrow-left arrow-left-right arrow-right arrow-up arrow-up-right baby ban banknote battery
bell book-open bot briefcase building building-2 bus calendar calendar-clock car chart-line chart-scatter check
chevron-down chevron-left chevron-right chevron-up church circle circle-alert circle-check circle-dot
circle-question-mark circle-x clock cloud coins columns-2 copy crown dice-5 door-open droplet droplets ellipsis eye
eye-off factory file file-lock file-text fish flag flame folder folder-open fuel gavel gift globe graduation-cap
hand-coins handshake hard-hat heart heart-handshake history hotel house info key keyboard landmark languages layers
leaf library lightbulb link list loader-circle lock lock-open log-in log-out map map-pin medal megaphone
message-square message-square-lock message-square-quote messages-square mic minus moon mountain newspaper
package palette pause pen-line pencil pickaxe pill plane plane-landing plane-takeoff play plus power presentation
printer puzzle qr-code radio receipt refresh-cw repeat rotate-ccw rotate-cw route ruler save scale school scroll-text
search send settings shield shield-alert shield-check shield-x ship siren skip-back skip-forward sliders-horizontal
snowflake sparkles sprout square stamp star step-back step-forward store sun swords table-2 target tent thermometer
thumbs-down thumbs-up timer tractor train-front train-track trash-2 tree-pine trending-down trending-up
triangle-alert trophy truck type undo-2 unlink user user-plus users users-round vote volume-2 volume-x wallet
wand-sparkles warehouse waves wheat wifi wifi-off wind wrench x zap
"""
STEP = 0.25
NORTH, SOUTH = 80.0, -58.0


def fetch(folder: Path) -> Path:
    """Install the packages into a folder and return where they are."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is needed to make the assets. Install Node.js first.")
    (folder / "package.json").write_text('{"private": true}', encoding="utf-8")
    subprocess.run([npm, "install", "--silent", *PACKAGES], cwd=folder, check=True)
    return folder / "node_modules"


def make_fonts(modules: Path) -> None:
    """Write the four weights: Latin and our symbols only, digits all of one width."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    out = HERE / "fonts"
    out.mkdir(exist_ok=True)
    for weight in WEIGHTS:
        font = TTFont(modules / "@expo-google-fonts" / "inter" / weight / f"Inter_{weight}.ttf")
        remap_digits(font)
        wanted = subset.Options()
        wanted.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
        wanted.hinting = True
        cut = subset.Subsetter(wanted)
        cut.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
        cut.subset(font)
        font.save(out / f"Inter-{weight[3:]}.ttf")
    shutil.copy(modules / "@expo-google-fonts" / "inter" / "LICENSE_FONT", out / "OFL.txt")


def remap_digits(font: object) -> None:
    """Let the digits' characters show the glyphs of the feature ``tnum``."""
    lookups = font["GSUB"].table.LookupList.Lookup  # type: ignore[index]
    swaps: dict[str, str] = {}
    for record in font["GSUB"].table.FeatureList.FeatureRecord:  # type: ignore[index]
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for sub in lookups[index].SubTable:
                    swaps |= dict(getattr(sub, "ExtSubTable", sub).mapping)
    for table in font["cmap"].tables:  # type: ignore[index]
        for code in range(0x30, 0x3A):
            if code in table.cmap:
                table.cmap[code] = swaps.get(table.cmap[code], table.cmap[code])


def make_flags(modules: Path) -> None:
    """Write each flag at two heights; resvg draws the stars that SDL leaves out."""
    import resvg_py

    out = HERE / "flags"
    out.mkdir(exist_ok=True)
    for code in FLAGS:
        text = (modules / "flag-icons" / "flags" / "4x3" / f"{code}.svg").read_text(encoding="utf-8")
        for name, height in FLAG_HEIGHTS.items():
            png = bytes(resvg_py.svg_to_bytes(svg_string=text, width=height * 4 // 3, height=height))
            (out / f"{code}-{name}.png").write_bytes(png)
    shutil.copy(modules / "flag-icons" / "LICENSE", out / "LICENSE.txt")


def make_icons(modules: Path) -> None:
    """Copy the icons the screens and scenarios may name."""
    out = HERE / "icons"
    out.mkdir(exist_ok=True)
    missing = []
    for name in ICONS.split():
        source = modules / "lucide-static" / "icons" / f"{name}.svg"
        if source.is_file():
            (out / f"{name}.svg").write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
        else:
            missing.append(name)
    shutil.copy(modules / "lucide-static" / "LICENSE", out / "LICENSE.txt")
    if missing:
        print("no such icon:", ", ".join(missing))


def make_map(modules: Path) -> None:
    """Write the world as rows of runs ``[length, country, …]``, one cell a quarter of a degree."""
    import pygame

    codes = json.loads((modules / "i18n-iso-countries" / "codes.json").read_text(encoding="utf-8"))
    alpha = {numeric: two.lower() for two, _, numeric, *_ in codes}
    topology = json.loads((modules / "world-atlas" / "countries-50m.json").read_text(encoding="utf-8"))
    arcs = decode(topology)
    size = (round(360 / STEP), round((NORTH - SOUTH) / STEP))
    sheet = pygame.Surface(size, depth=32)
    names = [""]
    shapes = []
    for country in topology["objects"]["countries"]["geometries"]:
        polygons = {"Polygon": [country.get("arcs")], "MultiPolygon": country.get("arcs")}.get(country["type"], [])
        names.append(alpha.get(str(country.get("id", "")), country["properties"]["name"]))
        for polygon in polygons:
            ring = [point for index in polygon[0] for point in (arcs[index] if index >= 0 else arcs[~index][::-1])]
            shapes.append((len(names) - 1, [((lon + 180) / STEP, (NORTH - lat) / STEP) for lon, lat in ring]))
    for index, ring in sorted(shapes, key=lambda shape: -spread(shape[1])):
        pygame.draw.polygon(sheet, (0, index // 256, index % 256), ring)
    rows = []
    for y in range(size[1]):
        row: list[int] = []
        for x in range(size[0]):
            _, high, low, _ = sheet.get_at((x, y))
            if row and row[-1] == high * 256 + low:
                row[-2] += 1
            else:
                row += [1, high * 256 + low]
        rows.append(row)
    world = {"north": NORTH, "west": -180.0, "step": STEP, "countries": names, "rows": rows}
    (HERE / "map.json").write_text(json.dumps(world, separators=(",", ":")), encoding="utf-8")


def decode(topology: dict[str, object]) -> list[list[tuple[float, float]]]:
    """Turn TopoJSON's stepwise integer arcs into longitudes and latitudes."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]  # type: ignore[index]
    arcs = []
    for steps in topology["arcs"]:  # type: ignore[attr-defined]
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((x * kx + tx, y * ky + ty))
        arcs.append(arc)
    return arcs


def spread(ring: list[tuple[float, float]]) -> float:
    """Area of a ring's frame, so that enclaves are drawn after what surrounds them."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return (max(xs) - min(xs)) * (max(ys) - min(ys))


def main() -> None:
    """Fetch the packages and write fonts, flags, icons and the map."""
    with tempfile.TemporaryDirectory() as folder:
        modules = fetch(Path(folder))
        make_fonts(modules)
        make_flags(modules)
        make_icons(modules)
        make_map(modules)


if __name__ == "__main__":
    main()
