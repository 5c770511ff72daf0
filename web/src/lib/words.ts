/** How times, places and numbers are written. */

import type { Place, Quantity, Toll, When } from "./api";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const NUMBER = new Intl.NumberFormat("en-GB");

const day = (iso: string): string => DAY.format(new Date(`${iso}T00:00:00Z`));

/** "11 January 2018", "between 9 and 11 January 2018", "December 2020, day unknown", "date unknown". */
export function time(when: When): string {
  const { start, end, precision } = when;
  if (!start && !end) return "date unknown";
  if (!start) return `on or before ${day(end!)}`;
  if (!end) return `since ${day(start)}`;
  if (start === end) return day(start);
  if (precision === "month") return `${MONTH.format(new Date(`${start}T00:00:00Z`))}, day unknown`;
  if (precision === "year") return `${start.slice(0, 4)}, day unknown`;
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  return `between ${sameMonth ? Number(start.slice(8)) : day(start)} and ${day(end)}`;
}

/** "Base 46, 12 km west of Aleppo (± 3 km)". */
export function place(where: Place | null): string {
  if (!where) return "place not stated";
  const name = where.name ?? where.text;
  const related = where.relation?.words && where.relation.words !== where.text ? `, ${where.relation.words}` : "";
  const admin1 = where.admin1 && where.admin1 !== name && !related ? `, ${where.admin1}` : "";
  if (where.latitude === null) return `${name}${related}${admin1} (not placed)`;
  const radius = where.radius_km ?? 0;
  return `${name}${related}${admin1} (± ${radius < 10 ? Math.round(radius * 10) / 10 : Math.round(radius)} km)`;
}

/** What a place's precision means, in words. */
export const PRECISION: Record<Place["precision"], string> = {
  exact: "the place itself is known",
  near: "known to within about 25 km",
  admin2: "only the district is known",
  admin1: "only the governorate is known",
  area: "only an area is known",
  country: "only the country is known",
  unknown: "no gazetteer knows this place",
};

export const number = (n: number): string => NUMBER.format(n);

/** "12 to 35; best 31", "at least 26", "up to 40", "not stated". */
export function toll({ low, best, high }: Toll): string {
  if (low === null && high === null && best === null) return "not stated";
  if (high === null) {
    if (best !== null && low !== null && best > low) return `at least ${number(low)}; best at least ${number(best)}`;
    return `at least ${number(low ?? best!)}`;
  }
  if (low === null) return best !== null && best !== high ? `up to ${number(high)}; best ${number(best)}` : `up to ${number(high)}`;
  if (low === high) return low === 0 ? "none" : number(low);
  return best === null ? `${number(low)} to ${number(high)}` : `${number(low)} to ${number(high)}; best ${number(best)}`;
}

/** A number as claimed: "at least 26", "about 50", or the report's own vague words. */
export function quantity({ low, high, qualifier, words }: Quantity): string {
  if (low === null && high === null) return `“${words}”`;
  if (low === null) return `up to ${number(high!)}`;
  if (high === null) return `at least ${number(low)}`;
  if (low === high) return qualifier === "about" ? `about ${number(low)}` : number(low);
  return `${number(low)} to ${number(high)}`;
}

/** "1 origin in 3 reports". */
export function sources(origins: number, reports: number): string {
  const many = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;
  return `${many(origins, "origin")} in ${many(reports, "report")}`;
}

export const plain = (id: string): string => id.replaceAll("_", " ");
