/** Incidents, holdings and names as map features. Incidents at one place share a feature. */

import type { Feature, FeatureCollection, Point, Polygon } from "geojson";
import type { HoldingView, IncidentRow, MapPlace, Spot } from "../lib/api";
import { certaintyOf, groupOf } from "../lib/groups";
import { t } from "../lib/i18n/index.svelte";
import { pointOf } from "../lib/record.svelte";
import { circle, KM_A_DEGREE } from "./circles";

export const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };

const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
const point = (latitude: number, longitude: number): Point => ({ type: "Point", coordinates: [longitude, latitude] });

/** A place is drawn as a point only if it is one: a governorate's centre is no place where things happen. */
const isPoint = ({ precision }: Spot): boolean => precision === "exact" || precision === "near";

interface Gathered {
  at: string;
  spot: Spot;
  rows: IncidentRow[];
}

/** The incidents of each spot on the map, apart for points and areas that share a centre. */
function gathered(rows: readonly IncidentRow[]): Gathered[] {
  const found = new Map<string, Gathered>();
  for (const row of rows) {
    const at = pointOf(row);
    if (!at || !row.spot) continue;
    const key = `${at} ${isPoint(row.spot)}`;
    const one = found.get(key) ?? { at, spot: row.spot, rows: [] };
    one.rows.push(row);
    found.set(key, one);
  }
  return [...found.values()];
}

const radius = ({ rows }: Gathered): number => Math.max(...rows.map((row) => row.spot?.radius_km ?? 0));
/** The label of an area stands at its edge: its middle is no place where things happened. */
const top = (one: Gathered): Point => point(one.spot.latitude + radius(one) / KM_A_DEGREE, one.spot.longitude);

export interface Drawn {
  points: FeatureCollection;
  /** What is never gathered into a ring with its neighbours: the labels of areas, and what is chosen. */
  alone: FeatureCollection;
  circles: FeatureCollection;
}

/** Points and the circles of their precision; an area has a circle and a label, no point. */
export function incidentFeatures(rows: readonly IncidentRow[], selected: string | null): Drawn {
  const spots = gathered(rows).map((one) => ({ ...one, properties: properties(one, selected) }));
  const shapes = spots.map(
    (one): Feature<Point, Properties> => ({
      type: "Feature",
      geometry: isPoint(one.spot) ? point(one.spot.latitude, one.spot.longitude) : top(one),
      properties: one.properties,
    }),
  );
  const gathers = ({ properties }: (typeof shapes)[number]): boolean => properties.point && !properties.selected;
  return {
    points: collection(shapes.filter(gathers)),
    alone: collection(shapes.filter((one) => !gathers(one))),
    circles: collection(
      spots.map((one) => ({
        type: "Feature",
        geometry: circle(one.spot.latitude, one.spot.longitude, radius(one)),
        properties: one.properties,
      })),
    ),
  };
}

interface Properties {
  at: string;
  ids: string;
  count: number;
  label: string;
  area: string;
  icon: string;
  colour: string;
  point: boolean;
  selected: boolean;
}

function properties({ at, spot, rows }: Gathered, selected: string | null): Properties {
  const chosen = rows.find((row) => row.id === selected);
  const lead = chosen ?? mostFrequent(rows);
  const group = groupOf(lead.group);
  const many = rows.length > 1;
  return {
    at,
    ids: rows.map((row) => row.id).join(","),
    count: rows.length,
    label: many ? String(rows.length) : "",
    area: t("map.area", { count: rows.length }),
    icon: `${group.shape}-${certaintyOf(lead)}`,
    colour: group.colour,
    point: isPoint(spot),
    selected: chosen !== undefined,
  };
}

/** The newest row of the group that most rows belong to. */
function mostFrequent(rows: readonly IncidentRow[]): IncidentRow {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.group, (counts.get(row.group) ?? 0) + 1);
  const best = Math.max(...counts.values());
  return rows.find((row) => counts.get(row.group) === best)!;
}

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
  return collection(found.map((one) => heldPlace(one, tints, selected)));
}

function heldPlace(found: HoldingView[], tints: Map<string, string>, selected: string | null): Feature<Polygon> {
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
