/** Roads, zones, positions and the estimate as map features, and how they are drawn. */

import { polygonHull } from "d3-polygon";
import type { Feature, FeatureCollection, Polygon } from "geojson";
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { HoldingView, PositionView } from "../lib/api";
import { countOn, type Road, standsOn, stateOn, type Zone } from "../lib/ground";
import { t, type Key } from "../lib/i18n/index.svelte";
import type { Palette } from "./basemap";
import { circle, KM_A_DEGREE } from "./circles";
import { cell } from "./estimate";
import { holderOf } from "./features";

const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
const year = (day: string | null): string => day?.slice(0, 4) ?? "";

/** Each road straight from place to place, with the last that is said of it. */
export function roadFeatures(roads: readonly Road[], day: string | null, selected: string | null): FeatureCollection {
  return collection(
    roads.map((road) => {
      const last = stateOn(road, day);
      const words = last && `${t(`road.${last.state}` as Key, { name: last.holder ?? "" })} (${year(last.first)})`;
      return {
        type: "Feature",
        geometry: { type: "LineString", coordinates: road.points.map(({ longitude, latitude }) => [longitude, latitude]) },
        properties: { id: road.id, state: last?.state ?? "", selected: road.id === selected, label: [road.name, words].filter(Boolean).join(": ") },
      };
    }),
  );
}

/** Each zone as the hull around the circles of the places in it. */
export function zoneFeatures(zones: readonly Zone[], day: string | null, selected: string | null): FeatureCollection {
  return collection(zones.filter((zone) => standsOn(zone, day)).map((zone) => zoneFeature(zone, selected)));
}

function zoneFeature(zone: Zone, selected: string | null): Feature<Polygon> {
  const points = zone.points.flatMap(({ latitude, longitude, radius_km }) => circle(latitude, longitude, radius_km).coordinates[0]!);
  const hull = polygonHull(points as [number, number][])!;
  const dates = zone.pact && [zone.pact.start, zone.pact.end].map(year).join("–");
  return {
    type: "Feature",
    geometry: { type: "Polygon", coordinates: [[...hull, hull[0]!]] },
    properties: { id: zone.id, selected: zone.id === selected, label: dates ? `${zone.name} (${dates})` : zone.name },
  };
}

/** Each owner's positions where they are said to be, with the last count and how far off the place may be. */
export function positionFeatures(all: readonly PositionView[], day: string | null, selected: string | null): FeatureCollection {
  return collection(
    all.flatMap((one): Feature[] => {
      const { id, owner, place } = one.position;
      const count = countOn(one, day);
      if (place?.latitude == null || place.longitude == null || count === null) return [];
      const { latitude, longitude, radius_km, precision } = place;
      // Somewhere in a province: no square stands in its middle, the words stand at the circle's edge.
      const point = precision === "exact" || precision === "near";
      const properties = { id, point, selected: id === selected, label: `${owner.name}, ${one.type_words}\n${count}` };
      const north = point ? latitude : latitude + (radius_km ?? 0) / KM_A_DEGREE;
      return [
        { type: "Feature", geometry: circle(latitude, longitude, radius_km ?? 1), properties },
        { type: "Feature", geometry: { type: "Point", coordinates: [longitude, north] }, properties },
      ];
    }),
  );
}

/** What is shaded as an estimate: around each place that one side alone is said to hold. */
export function estimateFeatures(held: readonly HoldingView[], tints: Map<string, string>): FeatureCollection {
  const sites = held.flatMap((one) => {
    const { latitude, longitude, precision } = one.holding.place;
    const known = latitude !== null && longitude !== null && (precision === "exact" || precision === "near");
    return known ? [{ latitude, longitude, tint: tints.get(holderOf(one))!, holder: holderOf(one) }] : [];
  });
  const alone = sites.filter((one) => !sites.some((o) => o.holder !== one.holder && o.latitude === one.latitude && o.longitude === one.longitude));
  return collection(
    alone.map((site) => ({
      type: "Feature",
      geometry: { type: "Polygon", coordinates: [cell(site, sites)] },
      properties: { tint: site.tint },
    })),
  );
}

/** Where each layer's features come from. */
export const SOURCES = ["estimate", "outlines", "zones", "roads", "positions"] as const;
/** What answers a press, the uppermost first. */
export const PRESSED = ["positions-mark", "roads-line", "roads-cut", "roads-names", "zones-edge", "zones-names"];

/** All of them, from below to above. */
export function groundLayers(colours: Palette): LayerSpecification[] {
  const font = ["system-ui"];
  const words = { "text-color": colours.ink, "text-halo-color": colours.land, "text-halo-width": 1.6 };
  const chosen = (otherwise: string): ExpressionSpecification => ["case", ["get", "selected"], colours.accent, otherwise];
  const cut: ExpressionSpecification = ["==", ["get", "state"], "cut"];
  return [
    { id: "estimate-fill", type: "fill", source: "estimate", paint: { "fill-color": ["get", "tint"], "fill-opacity": 0.18 } },
    { id: "outlines-line", type: "line", source: "outlines", paint: { "line-color": colours["map-line"], "line-width": 0.8 } },
    { id: "zones-edge", type: "line", source: "zones", paint: { "line-color": chosen(colours.quiet), "line-width": 1.6, "line-dasharray": [4, 3] } },
    {
      id: "roads-line",
      type: "line",
      source: "roads",
      filter: ["!", cut],
      layout: { "line-join": "round" },
      paint: { "line-color": chosen(colours.quiet), "line-width": ["case", ["==", ["get", "state"], ""], 1.2, 2.6] },
    },
    { id: "roads-cut", type: "line", source: "roads", filter: cut, paint: { "line-color": chosen(colours.ink), "line-width": 2.6, "line-dasharray": [1, 1.4] } },
    {
      id: "roads-names",
      type: "symbol",
      source: "roads",
      layout: { "symbol-placement": "line", "text-field": ["get", "label"], "text-font": font, "text-size": 11, "symbol-spacing": 400 },
      paint: words,
    },
    {
      id: "zones-names",
      type: "symbol",
      source: "zones",
      layout: { "text-field": ["get", "label"], "text-font": font, "text-size": 11, "text-max-width": 9 },
      paint: { ...words, "text-color": colours.quiet },
    },
    {
      id: "positions-reach",
      type: "line",
      source: "positions",
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "line-color": chosen(colours.quiet), "line-width": 1, "line-dasharray": [1, 2] },
    },
    {
      id: "positions-mark",
      type: "symbol",
      source: "positions",
      filter: ["==", ["geometry-type"], "Point"],
      layout: {
        "icon-image": ["case", ["get", "point"], "post", ""],
        "icon-allow-overlap": true,
        "text-field": ["get", "label"],
        "text-font": font,
        "text-size": 11,
        "text-anchor": "top",
        "text-offset": [0, 0.9],
        "text-optional": true,
      },
      paint: words,
    },
    {
      id: "outlines-names",
      type: "symbol",
      source: "outlines",
      minzoom: 6,
      layout: { "symbol-placement": "line", "text-field": ["get", "name"], "text-font": font, "text-size": 10 },
      paint: { ...words, "text-color": colours.quiet },
    },
  ];
}
