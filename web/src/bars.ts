/** The timeline's two charts: how many incidents, and how many deaths are stated, low to high. */

import * as Plot from "@observablehq/plot";
import { GROUPS } from "./lib/groups";
import { number, tick } from "./lib/i18n/index.svelte";
import { plotted } from "./lib/plotted";
import { type Axis, COUNTS, type Drawn, MARGIN, TOLLS } from "./timeline";

const IDS = GROUPS.map((group) => group.id);

function frame(axis: Axis, width: number, height: number, bottom: number): Plot.PlotOptions {
  return {
    width,
    height,
    marginLeft: MARGIN,
    marginRight: MARGIN,
    marginTop: 8,
    marginBottom: bottom,
    style: { background: "none", color: "inherit", fontSize: "11.5px" },
    x: { type: "utc", domain: [new Date(axis.from), new Date(axis.to)], axis: null },
    y: { ticks: 2, label: null, tickFormat: (n: number) => (Number.isInteger(n) ? number(n) : "") },
  };
}

/** How many incidents of each group fall into each bar. */
export function counts(bars: readonly Drawn[], axis: Axis, width: number): Element {
  const parts = bars.flatMap(({ from, to, incidents }) => Object.entries(incidents).map(([group, count]) => ({ from, to, group, count })));
  return plotted({
    ...frame(axis, width, COUNTS, 6),
    color: { domain: IDS, range: GROUPS.map((group) => group.colour) },
    marks: [
      Plot.rectY(parts, Plot.stackY({ order: IDS }, { x1: "from", x2: "to", y: "count", z: "group", fill: "group", inset: 0.4 })),
      Plot.ruleY([0], { strokeOpacity: 0.4 }),
    ],
  });
}

/** Deaths by bar: a band from the lowest to the highest stated, a line at the best. */
export function killed(all: readonly Drawn[], axis: Axis, width: number): Element {
  const ticks = Math.max(3, Math.floor(width / 110));
  const unit = axis.unit === "day" && axis.to - axis.from < 90 * 86_400_000 ? "day" : "month";
  const bars = all.filter(({ high }) => high);
  return plotted({
    ...frame(axis, width, TOLLS, 24),
    marks: [
      Plot.rectY(bars, { x1: "from", x2: "to", y1: "low", y2: "high", fill: "currentColor", fillOpacity: 0.25, inset: 0.4 }),
      Plot.rectY(bars, { x1: "from", x2: "to", y1: 0, y2: "low", fill: "currentColor", fillOpacity: 0.5, inset: 0.4 }),
      Plot.link(bars, { x1: "from", x2: "to", y1: "best", y2: "best", stroke: "var(--accent)", strokeWidth: 2 }),
      Plot.axisX({ ticks, label: null, tickFormat: (date: Date) => tick(date, unit) }),
      Plot.ruleY([0], { strokeOpacity: 0.4 }),
    ],
  });
}
