/** The filters in the address, as the API takes them. */

import type { TypeRow } from "./api";
import { language } from "./i18n/index.svelte";
import { typesCalled } from "./i18n/rows";
import { view } from "./state.svelte";

export function filters(types: readonly TypeRow[]): string {
  const found = new URLSearchParams();
  for (const key of ["since", "until", "at", "bbox"] as const) {
    const value = view[key];
    if (value) found.set(key, value);
  }
  if (view.says) found.set("source", view.says);
  for (const key of ["grade", "precision", "corroboration"] as const) {
    for (const value of view[key]?.split(",") ?? []) found.append(key, value);
  }
  if (!view.background) found.set("background", "false");
  const without = new Set(types.filter(({ group }) => view.off.includes(group)).map(({ id }) => id));
  const words = view.q.split(/\s+/).filter((word) => !isType(word, types, without));
  if (words.join("")) found.set("q", words.join(" "));
  for (const id of without) found.append("without", id);
  return found.toString();
}

/** The record knows types by their English names; a word that is part of another language's name asks for those types. */
function isType(word: string, types: readonly TypeRow[], without: Set<string>): boolean {
  const called = language() === "en" || !word ? [] : typesCalled(word);
  if (!called.length) return false;
  for (const { id } of types) if (!called.includes(id)) without.add(id);
  return true;
}
