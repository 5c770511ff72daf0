/** The arithmetic of the timeline's axis: times in milliseconds (UTC), places in pixels. */

export const DAY = 86_400_000;
export const MARGIN = 44;
/** Incidents known to no single month are not drawn: a bar would show a guess. */
export const LONGEST = 31 * DAY;

export type Unit = "day" | "week" | "month";

export interface Axis {
  from: number;
  to: number;
  unit: Unit;
  timeAt: (x: number) => number;
  placeOf: (time: number) => number;
  /** Beginning and end of the bar at a place. */
  barAt: (x: number) => [number, number];
}

/** From the first day to the last, with a little room so that bars at the ends are whole. */
export function span(dates: readonly Date[]): { from: number; to: number } {
  if (!dates.length) return { from: 0, to: DAY };
  const [first, last] = dates.reduce(([a, b], date) => [Math.min(a, +date), Math.max(b, +date)], [Infinity, -Infinity]);
  const unit = unitOf(last - first);
  const [from] = bar(first, unit);
  const [, to] = bar(last, unit);
  return { from, to };
}

function unitOf(length: number): Unit {
  const days = length / DAY;
  return days > 1500 ? "month" : days > 150 ? "week" : "day";
}

function bar(time: number, unit: Unit): [number, number] {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (unit === "month") return [Date.UTC(year, month), Date.UTC(year, month + 1)];
  const from = Date.UTC(year, month, unit === "week" ? day - date.getUTCDay() : day);
  return [from, from + (unit === "week" ? 7 : 1) * DAY];
}

/** Deaths of a bar's incidents, as their origins state them. */
export interface Toll {
  from: Date;
  to: Date;
  low: number;
  best: number;
  high: number;
}

/** The tolls of incidents with a figure of people in all, added up by bars. */
export function tolls(rows: readonly { date: Date; killed: { low: number | null; best: number | null; high: number | null } | null }[], unit: Unit): Toll[] {
  const bars = new Map<number, Toll>();
  for (const { date, killed } of rows) {
    if (!killed) continue;
    const [from, to] = bar(+date, unit);
    const sum = bars.get(from) ?? { from: new Date(from), to: new Date(to), low: 0, best: 0, high: 0 };
    const low = killed.low ?? 0;
    const best = killed.best ?? killed.low ?? killed.high ?? 0;
    bars.set(from, { ...sum, low: sum.low + low, best: sum.best + best, high: sum.high + (killed.high ?? best) });
  }
  return [...bars.values()];
}

/** The first and last moment of the bar that follows a day; the first bar of all after the last. */
export function following(axis: Axis, after: number | null): [number, number] {
  const next = after === null || after >= axis.to ? axis.from : after;
  return bar(next, axis.unit);
}

export function onAxis({ from, to }: { from: number; to: number }, width: number): Axis {
  const room = Math.max(1, width - 2 * MARGIN);
  const timeAt = (x: number): number => Math.min(to - 1, Math.max(from, from + ((x - MARGIN) / room) * (to - from)));
  const unit = unitOf(to - from);
  return {
    from,
    to,
    unit,
    timeAt,
    placeOf: (time) => MARGIN + ((Math.min(to, Math.max(from, time)) - from) / (to - from)) * room,
    barAt: (x) => bar(timeAt(x), unit),
  };
}
