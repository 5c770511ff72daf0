/** A report's text cut into runs, each with the claims whose span covers it. */

import type { Claim, ClaimView, DocumentView, Stretch } from "../lib/api";

/** What stands in the source and was left out of the report, and before which of its characters. */
export interface Cut {
  at: number;
  text: string;
  reasons: string[];
}

export interface Run {
  start: number;
  claims: string[];
  kinds: Claim["kind"][]; // that of the chosen claim first
  cut: Cut | null; // before it
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

/** What was left out, those that follow each other taken together; the last may stand at the text's end. */
export function cuts({ source_text, dropped, pieces }: DocumentView): Cut[] {
  const source = new Text(source_text);
  const end = Math.max(0, ...pieces.map(([clean, length]) => clean + length));
  const found = new Map<number, Cut>();
  for (const { start, end: to, reason } of dropped) {
    const at = pieces.find(([, , raw]) => raw >= to)?.[0] ?? end;
    const into = found.get(at) ?? { at, text: "", reasons: [] };
    into.text += source.slice(start, to);
    if (reason !== "blank" && !into.reasons.includes(reason)) into.reasons.push(reason);
    found.set(at, into);
  }
  return [...found.values()].filter(({ reasons }) => reasons.length);
}

export function runs(text: Text, claims: readonly ClaimView[], chosen: string | null, left: readonly Cut[]): Run[] {
  const first = (id: string): number => (id === chosen ? 0 : 1);
  const spans = claims.map(({ claim }) => ({ id: claim.id, kind: claim.kind, ...claim.span })).sort((a, b) => first(a.id) - first(b.id));
  const figures = claims
    .filter(({ claim }) => claim.id === chosen)
    .flatMap(({ claim }) => [...(claim.figures ?? []), ...(claim.figure ? [claim.figure] : [])]);
  const edges = [...spans, ...left.map(({ at }) => ({ start: at, end: at }))];
  return between(0, text.length, edges).map(({ start, end }) => ({
    start,
    claims: claims.map(({ claim }) => claim).filter(({ span }) => covers(start, end)(span)).map(({ id }) => id),
    kinds: [...new Set(spans.filter(covers(start, end)).map(({ kind }) => kind))],
    cut: left.find(({ at }) => at === start) ?? null,
    parts: between(start, end, figures).map((part) => ({
      start: part.start,
      text: text.slice(part.start, part.end),
      figure: figures.some(covers(part.start, part.end)),
    })),
  }));
}
