/** A report's text cut into runs, each with the claims whose span covers it. */

import type { ClaimView } from "../lib/api";

export interface Run {
  start: number;
  text: string;
  claims: string[];
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

export function runs(text: Text, claims: readonly ClaimView[]): Run[] {
  const spans = claims.map(({ claim }) => ({ id: claim.id, ...claim.span }));
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!;
    return {
      start,
      text: text.slice(start, end),
      claims: spans.filter((span) => span.start <= start && span.end >= end).map(({ id }) => id),
    };
  });
}
