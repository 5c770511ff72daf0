/** The language of the interface: messages, numbers and days. It stands in the address, as all that is in view. */

import { view } from "../state.svelte";
import { ar } from "./ar";
import { en, type Key } from "./en";

export type { Key } from "./en";
export type Language = "en" | "ar";

const MESSAGES = { en, ar };
const LOCALES = { en: "en-GB", ar: "ar-SY" };

/** The language that the address names, else the browser's own. */
export function language(): Language {
  if (view.lang === "en" || view.lang === "ar") return view.lang;
  return navigator.language.startsWith("ar") ? "ar" : "en";
}

export const number = (value: number): string => value.toLocaleString(LOCALES[language()]);

/** Words in an Arabic message, kept apart: English ones would else turn its full stops and brackets around. */
const [ISOLATE, END] = [String.fromCodePoint(0x2068), String.fromCodePoint(0x2069)];
const isolated = (words: string): string => (language() === "ar" ? ISOLATE + words + END : words);

/** A message, with numbers and words put in where it names them: "{count} for". */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  return MESSAGES[language()][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? number(value) : isolated(value);
  });
}

/** An ISO day as people write it. */
export function day(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return date.toLocaleDateString(LOCALES[language()], { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** How long one ISO day lies before another, in the largest unit that does not round much away: "2 years" would be said of nearly three. */
export function between(from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const [count, unit] = days < 60 ? [days, "day"] : days < 1100 ? [Math.floor(days / 30.44), "month"] : [Math.floor(days / 365.25), "year"];
  return new Intl.NumberFormat(LOCALES[language()], { style: "unit", unit, unitDisplay: "long" }).format(count);
}

/** A month or a day on an axis. */
export function tick(date: Date, unit: "month" | "day"): string {
  const shape = unit === "month" ? ({ month: "short", year: "numeric" } as const) : ({ day: "numeric", month: "short" } as const);
  return date.toLocaleDateString(LOCALES[language()], { ...shape, timeZone: "UTC" });
}
