/** A report's text cut into runs, each with the claims whose span covers it. */

import type { ClaimView, Stretch } from "../lib/api";

export interface Run {
  start: number;
  claims: string[];
  parts: { start: number; text: string; figure: boolean }[]; // `figure`: a number that the chosen claim gives
}

/**
 * A text that is cut by the API's offsets. They count characters (code points), JavaScript's strings
 * count UTF-16 units: a single emoji before a sentence would shift all marks behind it.
 */
export class Text {
  private readonly characters: string[];

  constructor(text: string) {
    this.characters = Array.from(text);
  }

  get length(): number {
    return this.characters.length;
  }

  slice(start: number, end: number): string {
    return this.characters.slice(start, end).join("");
  }
}

const covers = (start: number, end: number) => (one: Stretch) => one.start <= start && one.end >= end;

/** The stretches between the edges of others, from `start` to `end`. */
function between(start: number, end: number, others: readonly Stretch[]): Stretch[] {
  const inside = others.flatMap((one) => [one.start, one.end]).filter((edge) => edge > start && edge < end);
  const edges = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, i) => ({ start: from, end: edges[i + 1]! }));
}

export function runs(text: Text, claims: readonly ClaimView[], chosen: string | null): Run[] {
  const spans = claims.map(({ claim }) => ({ id: claim.id, ...claim.span }));
  const figures = claims
    .filter(({ claim }) => claim.id === chosen)
    .flatMap(({ claim }) => [...(claim.figures ?? []), ...(claim.figure ? [claim.figure] : [])]);
  return between(0, text.length, spans).map(({ start, end }) => ({
    start,
    claims: spans.filter(covers(start, end)).map(({ id }) => id),
    parts: between(start, end, figures).map((part) => ({
      start: part.start,
      text: text.slice(part.start, part.end),
      figure: figures.some(covers(part.start, part.end)),
    })),
  }));
}
