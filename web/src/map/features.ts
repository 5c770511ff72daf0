/** The chosen incident, holdings and names as map features; all other incidents come in tiles. */

import type { Feature, FeatureCollection, Point, Polygon } from "geojson";
import type { HoldingView, IncidentRow, MapPlace, Spot } from "../lib/api";
import { certaintyOf, isDrawn } from "../lib/groups";
import { circle, KM_A_DEGREE } from "./circles";

export const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };

const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
const point = (latitude: number, longitude: number): Point => ({ type: "Point", coordinates: [longitude, latitude] });

/** A place is drawn as a point only if it is one: a governorate's centre is no place where things happen. */
const isPoint = ({ precision }: Spot): boolean => precision === "exact" || precision === "near";

/** What is chosen, with the circle of its precision: drawn as the tiles draw it, above all else. */
export function chosenFeatures(row: IncidentRow | null): FeatureCollection {
  if (!row?.spot || !isDrawn(row)) return NOTHING;
  const { latitude, longitude, radius_km } = row.spot;
  const properties = { id: row.id, group: row.group, certainty: certaintyOf(row), count: 1, point: isPoint(row.spot) };
  // The label of an area stands at its edge: its middle is no place where things happened.
  const at = properties.point ? point(latitude, longitude) : point(latitude + radius_km / KM_A_DEGREE, longitude);
  return collection([
    { type: "Feature", geometry: circle(latitude, longitude, radius_km), properties },
    { type: "Feature", geometry: at, properties },
  ]);
}

const YEAR = 366 * 86_400_000; // milliseconds

/** Muted tints for holders in the order of their names; no colour means good or bad. */
const TINTS = ["#8c7bb3", "#a08a6b", "#6f9aa8", "#b08a9a", "#8f9079", "#a3a3a3"];

export const holderOf = ({ holding }: HoldingView): string => holding.holder?.name ?? "contested";

/** The holder with the year in which that was last said: a claim has an age. */
function aged(one: HoldingView): string {
  const { end, start } = one.holding.last_asserted;
  const year = (end ?? start)?.slice(0, 4);
  return year ? `${holderOf(one)} (${year})` : holderOf(one);
}

export function holderTints(holdings: readonly HoldingView[]): Map<string, string> {
  const names = [...new Set(holdings.map(holderOf))].sort();
  return new Map(names.map((name, i) => [name, TINTS[i % TINTS.length]!]));
}

/** Those whose end nobody tells: what is said to be so to this day. */
export const lasting = (holdings: readonly HoldingView[]): HoldingView[] =>
  holdings.filter(({ holding }) => !holding.end.start && !holding.end.end);

/** One circle a place that somebody is said to hold, with all who are said to. */
export function holdingFeatures(
  holdings: readonly HoldingView[],
  tints: Map<string, string>,
  selected: string | null,
  day: string | null,
): FeatureCollection {
  const places = new Map<string, HoldingView[]>();
  for (const one of holdings) {
    const { place } = one.holding;
    if (place.latitude === null || place.longitude === null || place.precision === "country") continue;
    const key = `${place.latitude},${place.longitude}`;
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  const widest = ([one]: HoldingView[]): number => one?.holding.place.radius_km ?? 0;
  const found = [...places.values()].sort((a, b) => widest(b) - widest(a));
  return collection(found.map((one) => heldPlace(one, tints, selected, day)));
}

/** True if all this was last said more than a year before that day. */
function isOld(found: HoldingView[], day: string | null): boolean {
  const last = found.map(({ holding: { last_asserted } }) => last_asserted.end ?? last_asserted.start ?? "").sort().at(-1);
  return day !== null && last !== undefined && last !== "" && Date.parse(day) - Date.parse(last) > YEAR;
}

function heldPlace(found: HoldingView[], tints: Map<string, string>, selected: string | null, day: string | null): Feature<Polygon> {
  const lead = found.find(({ holding }) => holding.id === selected) ?? found[0]!;
  const { latitude, longitude, radius_km, name, text, precision } = lead.holding.place;
  const holders = [...new Set(found.map(holderOf))];
  const said = [...new Set(found.map(aged))];
  return {
    type: "Feature",
    geometry: circle(latitude!, longitude!, radius_km ?? 1),
    properties: {
      id: lead.holding.id,
      tint: tints.get(holderOf(lead)),
      contested: holders.length > 1 || lead.holding.status === "contested",
      area: precision !== "exact" && precision !== "near",
      old: isOld(found, day),
      selected: lead.holding.id === selected,
      label: `${name ?? text}\n${said.join(" / ")}`,
    },
  };
}

/** Zoom from which a name is shown: the theatre's large cities first, its neighbours' small ones last. */
const from = ({ kind, home, rank }: MapPlace): number => {
  if (kind === "country") return home ? 0 : 3;
  if (home) return rank < 12 ? 5 : rank < 24 ? 6 : 7;
  return rank < 90 ? 5 : 7;
};

export function placeFeatures(places: readonly MapPlace[], kind: MapPlace["kind"]): FeatureCollection {
  return collection(
    places
      .filter((place) => place.kind === kind)
      .map((place) => ({
        type: "Feature",
        geometry: point(place.latitude, place.longitude),
        properties: { name: place.name, arabic: place.arabic ?? "", home: place.home, rank: place.rank, from: from(place) },
      })),
  );
}
