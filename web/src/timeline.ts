/** The arithmetic of the timeline's axis: times in milliseconds (UTC), places in pixels. */

import type { TimelineView } from "./lib/api";

export const DAY = 86_400_000;
export const MARGIN = 44;
/** Heights of the two charts: incidents, and people killed. */
export const COUNTS = 76;
export const TOLLS = 66;

export type Unit = TimelineView["unit"];

export interface Axis {
  from: number;
  to: number;
  unit: Unit;
  timeAt: (x: number) => number;
  placeOf: (time: number) => number;
  /** Beginning and end of the bar at a place. */
  barAt: (x: number) => [number, number];
}

/** A bar of the timeline as it is drawn: its moments, and what happened between them. */
export interface Drawn {
  from: Date;
  to: Date;
  incidents: Record<string, number>;
  low: number;
  best: number;
  high: number;
}

export function drawn({ bars, unit }: TimelineView): Drawn[] {
  return bars.map(({ start, ...rest }) => {
    const [from, to] = bar(Date.parse(start), unit);
    return { ...rest, from: new Date(from), to: new Date(to) };
  });
}

/** From the beginning of the first bar to the end of the last. */
export function span(bars: readonly Drawn[]): { from: number; to: number } {
  const [first, last] = [bars[0], bars.at(-1)];
  return first && last ? { from: +first.from, to: +last.to } : { from: 0, to: DAY };
}

function bar(time: number, unit: Unit): [number, number] {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (unit === "month") return [Date.UTC(year, month), Date.UTC(year, month + 1)];
  const from = Date.UTC(year, month, unit === "week" ? day - date.getUTCDay() : day);
  return [from, from + (unit === "week" ? 7 : 1) * DAY];
}

/** The first and last moment of the bar that follows a day; the first bar of all after the last. */
export function following(axis: Axis, after: number | null): [number, number] {
  const next = after === null || after >= axis.to ? axis.from : after;
  return bar(next, axis.unit);
}

export function onAxis({ from, to }: { from: number; to: number }, unit: Unit, width: number): Axis {
  const room = Math.max(1, width - 2 * MARGIN);
  const timeAt = (x: number): number => Math.min(to - 1, Math.max(from, from + ((x - MARGIN) / room) * (to - from)));
  return {
    from,
    to,
    unit,
    timeAt,
    placeOf: (time) => MARGIN + ((Math.min(to, Math.max(from, time)) - from) / (to - from)) * room,
    barAt: (x) => bar(timeAt(x), unit),
  };
}
