/** Incidents and holdings as map features. Incidents at one place share a feature. */

import type { Feature, FeatureCollection, Point } from "geojson";
import type { Holding, IncidentRow, NamedPlace, Place } from "../lib/api";
import { groupOf } from "../lib/groups";

/** Metres a pixel at zoom 0 on the equator, for tiles of 512 pixels. */
const METRES_A_PIXEL = 78_271.517;

/** The radius in pixels at zoom 0 of a circle on the ground; it doubles with every zoom level. */
function pixels(km: number, latitude: number): number {
  return (km * 1000) / (METRES_A_PIXEL * Math.cos((latitude * Math.PI) / 180));
}

type Located = Place & { latitude: number; longitude: number };

function located(place: Place | null): place is Located {
  return place !== null && place.latitude !== null && place.longitude !== null && place.precision !== "country";
}

const point = (place: Located): Point => ({ type: "Point", coordinates: [place.longitude, place.latitude] });

/** A place is drawn as a point only if it is one: a governorate's centre is no place where things happen. */
const isPoint = (place: Place): boolean => place.precision === "exact" || place.precision === "near";

export function incidentFeatures(rows: readonly IncidentRow[], selected: string | null): FeatureCollection {
  const spots = new Map<string, { place: Located; rows: IncidentRow[] }>();
  for (const row of rows) {
    if (!located(row.place)) continue;
    const key = `${row.place.latitude},${row.place.longitude},${isPoint(row.place)}`;
    const spot = spots.get(key) ?? { place: row.place, rows: [] };
    spot.rows.push(row);
    spots.set(key, spot);
  }
  return { type: "FeatureCollection", features: [...spots.values()].map((spot) => spotFeature(spot, selected)) };
}

function spotFeature(spot: { place: Located; rows: IncidentRow[] }, selected: string | null): Feature {
  const { place, rows } = spot;
  const lead = rows.find((row) => row.id === selected) ?? mostFrequent(rows);
  const group = groupOf(lead.group);
  const radius = Math.max(...rows.map((row) => row.place?.radius_km ?? 0), place.radius_km ?? 0);
  const solid = rows.some((row) => row.corroboration !== "single");
  return {
    type: "Feature",
    geometry: point(place),
    properties: {
      ids: rows.map((row) => row.id).join(","),
      count: rows.length,
      label: rows.length > 1 ? String(rows.length) : "",
      icon: `${group.shape}-${solid ? "solid" : "outline"}`,
      colour: group.colour,
      point: isPoint(place),
      radius: pixels(radius, place.latitude),
      selected: rows.some((row) => row.id === selected),
    },
  };
}

/** The newest row of the group that most rows belong to. */
function mostFrequent(rows: readonly IncidentRow[]): IncidentRow {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.group, (counts.get(row.group) ?? 0) + 1);
  const best = Math.max(...counts.values());
  return rows.find((row) => counts.get(row.group) === best)!;
}

/** Muted tints for holders, by alignment in the order in which they appear; no colour means good or bad. */
const TINTS = ["#8c7bb3", "#a08a6b", "#6f9aa8", "#b08a9a", "#8aa07a", "#9a9a9a"];

export function holderTints(holdings: readonly Holding[]): Map<string, string> {
  const names = [...new Set(holdings.map((holding) => holding.holder?.name ?? "contested"))].sort();
  return new Map(names.map((name, i) => [name, TINTS[i % TINTS.length]!]));
}

export function holdingFeatures(holdings: readonly Holding[]): FeatureCollection {
  const tints = holderTints(holdings);
  const features = holdings.flatMap((holding): Feature[] => {
    if (!located(holding.place)) return [];
    return [
      {
        type: "Feature",
        geometry: point(holding.place),
        properties: {
          id: holding.id,
          tint: tints.get(holding.holder?.name ?? "contested"),
          contested: holding.status === "contested",
          radius: pixels(holding.place.radius_km ?? 1, holding.place.latitude),
        },
      },
    ];
  });
  return { type: "FeatureCollection", features };
}

export function placeFeatures(places: readonly NamedPlace[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: places.map((place) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [place.longitude, place.latitude] },
      properties: {
        name: place.arabic ? `${place.name}\n${place.arabic}` : place.name,
        kind: place.kind,
        rank: place.kind === "city" ? 0 : 1,
      },
    })),
  };
}
