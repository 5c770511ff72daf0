/** The base map: countries of Natural Earth, drawn from a file that comes with the page. */

import type { FeatureCollection } from "geojson";
import type { StyleSpecification, SymbolLayerSpecification } from "maplibre-gl";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlasUrl from "world-atlas/countries-50m.json?url";
import { NOTHING } from "./features";

const COLOURS = ["land", "home", "sea", "map-line", "ink", "quiet", "paper", "accent"] as const;
export type Palette = Record<(typeof COLOURS)[number], string>;

/** The page's own colours, so that light and dark have one definition. */
export function palette(): Palette {
  const css = getComputedStyle(document.documentElement);
  return Object.fromEntries(COLOURS.map((name) => [name, css.getPropertyValue(`--${name}`).trim()])) as Palette;
}

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

interface Outlines {
  land: FeatureCollection;
  borders: FeatureCollection;
}
let coming: Promise<Outlines> | null = null;

/** Fetch the outlines, once; the file is served by Marsad itself. */
export function outlines(): Promise<Outlines> {
  coming ??= fetched().catch((error: unknown) => {
    coming = null; // the next map tries again
    throw error;
  });
  return coming;
}

async function fetched(): Promise<Outlines> {
  const atlas = (await (await fetch(atlasUrl)).json()) as Atlas;
  const land = feature(atlas, atlas.objects.countries) as FeatureCollection;
  const shared = mesh(atlas, atlas.objects.countries, (a, b) => a !== b);
  return { land, borders: { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry: shared }] } };
}

function names(colours: Palette): SymbolLayerSpecification[] {
  const shown: SymbolLayerSpecification["filter"] = ["<=", ["get", "from"], ["zoom"]];
  const halo = { "text-halo-color": colours.home, "text-halo-width": 1.4 };
  return [
    {
      id: "countries",
      type: "symbol",
      source: "countries",
      filter: shown,
      maxzoom: 7,
      layout: {
        "text-field": ["upcase", ["get", "name"]],
        "text-font": ["system-ui"],
        "text-size": ["interpolate", ["linear"], ["zoom"], 3, 10, 6, 13],
        "text-letter-spacing": 0.25,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { ...halo, "text-color": colours.quiet, "text-opacity": 0.7 },
    },
    {
      id: "cities",
      type: "symbol",
      source: "cities",
      filter: shown,
      layout: {
        // From zoom 8 there is room for the Arabic name below.
        "text-field": ["step", ["zoom"], ["get", "name"], 8, ["concat", ["get", "name"], "\n", ["get", "arabic"]]],
        "text-font": ["system-ui"],
        "text-size": ["case", ["get", "home"], 12.5, 11],
        "text-variable-anchor": ["top", "bottom", "left", "right"],
        "text-radial-offset": 0.7,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { ...halo, "text-color": ["case", ["get", "home"], colours.ink, colours.quiet], "text-opacity": 0.85 },
    },
  ];
}

/** The map's style; `home` is the name of the country that is set off from its neighbours. */
export function style(colours: Palette, home: string): StyleSpecification {
  const empty = { type: "geojson", data: NOTHING } as const;
  return {
    version: 8,
    sources: { land: empty, borders: empty, cities: empty, countries: empty },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colours.sea } },
      {
        id: "land",
        type: "fill",
        source: "land",
        paint: { "fill-color": ["case", ["==", ["get", "name"], home], colours.home, colours.land], "fill-antialias": false },
      },
      { id: "borders", type: "line", source: "borders", paint: { "line-color": colours["map-line"], "line-width": 1 } },
      {
        id: "dots",
        type: "circle",
        source: "cities",
        filter: ["<=", ["get", "from"], ["zoom"]],
        paint: { "circle-radius": 2, "circle-color": colours.quiet, "circle-opacity": 0.8 },
      },
      ...names(colours),
    ],
  };
}
