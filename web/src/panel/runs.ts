/** A report's text cut into runs, each with the claims whose span covers it. */

import type { ClaimView, Stretch } from "../lib/api";

export interface Run {
  start: number;
  text: string;
  claims: string[];
  figure: boolean; // a number that the chosen claim gives
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

export function runs(text: Text, claims: readonly ClaimView[], chosen: string | null): Run[] {
  const spans = claims.map(({ claim }) => ({ id: claim.id, ...claim.span }));
  const figures = claims
    .filter(({ claim }) => claim.id === chosen)
    .flatMap(({ claim }) => [...(claim.figures ?? []), ...(claim.figure ? [claim.figure] : [])]);
  const edges = [...spans, ...figures].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, text.length, ...edges])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!;
    return {
      start,
      text: text.slice(start, end),
      claims: spans.filter(covers(start, end)).map(({ id }) => id),
      figure: figures.some(covers(start, end)),
    };
  });
}
