/** One chart a thing that is counted: each claimant's claims, and the gaps between them. */

import * as Plot from "@observablehq/plot";
import type { SeriesView } from "../lib/api";
import { number } from "../lib/i18n/index.svelte";
import { plotted } from "../lib/plotted";
import { addressOf, SHUT } from "../lib/state.svelte";

const HEIGHT = 240;
/** Okabe–Ito, dark enough for both grounds; symbols tell claimants apart too. */
const HUES = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#7a7a7a", "#b8860b"];

export interface Point {
  series: string;
  by: string;
  named: boolean; // whether reports say who counts
  date: Date;
  low: number;
  high: number;
  words: string;
  claim: string | null;
}

export interface Counted {
  words: string;
  points: Point[];
  undated: number;
}

function pointsOf({ series, points, claimant_words: by }: SeriesView): Point[] {
  return series.points.flatMap(({ when, quantity, claims }, i) => {
    const day = when.end ?? when.start;
    const low = quantity.low ?? quantity.high;
    if (!day || low === null) return [];
    const { up_to_words, number_words } = points[i]!;
    const words = `${number_words}, ${up_to_words}, ${by}`;
    return [{ series: series.id, by, named: series.claimant !== null, date: new Date(`${day}T00:00:00Z`), low, high: quantity.high ?? low, words, claim: claims[0] ?? null }];
  });
}

/** Whether a chart says more than the list: one day's claims are no course of things. */
export const isCourse = ({ points }: Counted): boolean => new Set(points.map(({ date }) => +date)).size > 1;

/**
 * What is counted, with the points that have a day and a number; what has none is in the list alone.
 * Totals since 2011 and since last week are two things: side by side they would look like a gap.
 */
export function counted(all: readonly SeriesView[]): Counted[] {
  const found = new Map<string, Counted>();
  for (const one of all) {
    const key = `${one.counted_words} ${one.series.since.start ?? ""}`;
    const into = found.get(key) ?? { words: one.counted_words, points: [], undated: 0 };
    const points = pointsOf(one);
    into.points.push(...points);
    into.undated += one.points.length - points.length;
    found.set(key, into);
  }
  return [...found.values()].sort((a, b) => b.points.length - a.points.length);
}

/** Whether one claim dwarfs the others so that nothing else could be told apart: such a chart has a logarithmic scale, and says so. */
export function isSteep({ points }: Counted): boolean {
  const numbers = points.map(({ high }) => high).sort((a, b) => a - b);
  return points.every(({ low }) => low > 0) && numbers.at(-1)! > 10 * numbers[Math.floor(numbers.length / 2)]!;
}

/** The chart; its marks are links to the claims. */
export function chart(one: Counted, width: number): Element {
  const { points, words } = one;
  const steep = isSteep(one);
  const link = (one: Point): string => addressOf({ ...SHUT, tab: "totals", entry: one.series, claim: one.claim });
  return plotted({
    width,
    height: HEIGHT,
    marginLeft: 84,
    ariaLabel: words,
    style: { background: "none", color: "inherit", fontSize: "12px" },
    x: { type: "utc", label: null },
    y: { type: steep ? "log" : "linear", grid: true, zero: !steep, ticks: 5, label: null, nice: true, tickFormat: number },
    color: { range: HUES },
    symbol: { legend: true },
    marks: [
      ...(steep ? [] : [Plot.ruleY([0], { strokeOpacity: 0.4 })]),
      Plot.line(points.filter(({ named }) => named), { x: "date", y: "low", z: "series", stroke: "by", strokeDasharray: "2 5", sort: "date" }),
      Plot.ruleX(points, { x: "date", y1: "low", y2: "high", stroke: "by", strokeWidth: 3, strokeOpacity: 0.6 }),
      Plot.dot(points, { x: "date", y: "low", stroke: "by", symbol: "by", strokeWidth: 2, r: 4.5, href: link, ariaLabel: "words", title: "words" }),
    ],
  });
}
