/** A claim's words with what stands around them in the report. */

import type { DocumentView, Span } from "../lib/api";

export interface Passage {
  before: string;
  quote: string;
  after: string;
}

/** The quote with up to `reach` characters on both sides, cut at words. */
export function passage(document: DocumentView, span: Span, reach = 140): Passage {
  const { text } = document;
  let from = Math.max(0, span.start - reach);
  let to = Math.min(text.length, span.end + reach);
  while (from > 0 && /\S/.test(text[from - 1]!)) from -= 1;
  while (to < text.length && /\S/.test(text[to]!)) to += 1;
  return {
    before: (from > 0 ? "… " : "") + text.slice(from, span.start),
    quote: text.slice(span.start, span.end),
    after: text.slice(span.end, to) + (to < text.length ? " …" : ""),
  };
}

export interface Run {
  text: string;
  claims: string[];
}

/** Cut a text into runs, each with the ids of the claims whose span covers it. */
export function runs(text: string, spans: readonly { id: string; span: Span }[]): Run[] {
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ span }) => [span.start, span.end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1]!;
    return {
      text: text.slice(from, to),
      claims: spans.filter(({ span }) => span.start <= from && span.end >= to).map(({ id }) => id),
    };
  });
}
