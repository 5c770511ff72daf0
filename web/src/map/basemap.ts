/** The base map: countries of Natural Earth, drawn from a file that comes with the page. */

import type { FeatureCollection } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlasUrl from "world-atlas/countries-50m.json?url";

export interface Palette {
  land: string;
  sea: string;
  line: string;
  ink: string;
  paper: string;
  accent: string;
}

/** The palette of the page's own colours, so that light and dark have one definition. */
export function palette(): Palette {
  const css = getComputedStyle(document.documentElement);
  const of = (name: string): string => css.getPropertyValue(`--${name}`).trim();
  return {
    land: of("land"),
    sea: of("sea"),
    line: of("map-line"),
    ink: of("ink"),
    paper: of("paper"),
    accent: of("accent"),
  };
}

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** Fetch the outlines; the file is served by Marsad itself. */
export async function outlines(): Promise<{ land: FeatureCollection; borders: FeatureCollection }> {
  const atlas = (await (await fetch(atlasUrl)).json()) as Atlas;
  const land = feature(atlas, atlas.objects.countries) as FeatureCollection;
  const borders: FeatureCollection = {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: {}, geometry: mesh(atlas, atlas.objects.countries, (a, b) => a !== b) }],
  };
  return { land, borders };
}

const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };

export function style(colours: Palette): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: NOTHING, attribution: "Natural Earth" },
      borders: { type: "geojson", data: NOTHING },
      places: { type: "geojson", data: NOTHING },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colours.sea } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": colours.land, "fill-antialias": false } },
      { id: "borders", type: "line", source: "borders", paint: { "line-color": colours.line, "line-width": 1 } },
      {
        id: "places",
        type: "symbol",
        source: "places",
        layout: {
          "text-field": ["get", "name"],
          "text-font": ["system-ui"],
          "text-size": ["match", ["get", "kind"], "city", 13, 11],
          "text-anchor": "top",
          "text-offset": [0, 0.4],
          "symbol-sort-key": ["get", "rank"],
        },
        paint: { "text-color": colours.ink, "text-halo-color": colours.land, "text-halo-width": 1.4, "text-opacity": 0.75 },
      },
    ],
  };
}
