/** The layers over the base map. */

import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Palette } from "./basemap";

const IS_POINT: ExpressionSpecification = ["get", "point"];
const SELECTED: ExpressionSpecification = ["get", "selected"];
const FONT = ["system-ui"];
/** Zoom below which circles of precision would cover the map; that of what is chosen stays. */
const FAR = 6; // whole, for MapLibre takes steps of paint at whole zooms only
/** The paint of something that is drawn only near, but always where it is chosen. */
const near = (paint: ExpressionSpecification): ExpressionSpecification => ["step", ["zoom"], ["case", SELECTED, paint, 0], FAR, paint];

function holdings(colours: Palette): LayerSpecification[] {
  return [
    { id: "holdings", type: "fill", source: "holdings", paint: { "fill-color": ["get", "tint"], "fill-opacity": ["case", ["get", "area"], 0.12, 0.4] } },
    {
      id: "holdings-contested",
      type: "fill",
      source: "holdings",
      filter: ["get", "contested"],
      paint: { "fill-pattern": "hatch" },
    },
    {
      id: "holdings-edge",
      type: "line",
      source: "holdings",
      paint: {
        "line-color": ["case", SELECTED, colours.accent, ["get", "tint"]],
        "line-width": ["case", SELECTED, 2.5, 1.2],
      },
    },
    {
      id: "holdings-names",
      type: "symbol",
      source: "holdings",
      layout: { "text-field": ["get", "label"], "text-font": FONT, "text-size": 12 },
      paint: { "text-color": colours.ink, "text-halo-color": colours.land, "text-halo-width": 1.5 },
    },
  ];
}

/** How far a place may lie from where it is drawn; areas, which have no point, are dashed. */
function precision(colours: Palette): LayerSpecification[] {
  const colour: ExpressionSpecification = ["case", SELECTED, colours.accent, ["get", "colour"]];
  const width: ExpressionSpecification = ["case", SELECTED, 2, 1];
  const opacity = near(["case", SELECTED, 1, 0.5]);
  return [
    {
      id: "precision",
      type: "fill",
      source: "circles",
      paint: { "fill-color": colour, "fill-opacity": near(["case", SELECTED, 0.1, IS_POINT, 0.08, 0.025]) },
    },
    {
      id: "precision-edge",
      type: "line",
      source: "circles",
      filter: ["==", IS_POINT, true],
      paint: { "line-color": colour, "line-width": width, "line-opacity": opacity },
    },
    {
      id: "area-edge",
      type: "line",
      source: "circles",
      filter: ["==", IS_POINT, false],
      paint: { "line-color": colour, "line-width": width, "line-opacity": opacity, "line-dasharray": [3, 3] },
    },
  ];
}

const GATHERED: ExpressionSpecification = ["has", "point_count"];

/** Neighbours that would lie over each other from afar: a ring with how many incidents it holds. */
function rings(colours: Palette): LayerSpecification[] {
  return [
    {
      id: "rings",
      type: "circle",
      source: "incidents",
      filter: GATHERED,
      paint: {
        "circle-color": colours.land,
        "circle-stroke-color": colours.quiet,
        "circle-stroke-width": 1.5,
        "circle-radius": ["interpolate", ["linear"], ["ln", ["get", "all"]], 1, 9, 7, 22],
      },
    },
    {
      id: "rings-numbers",
      type: "symbol",
      source: "incidents",
      filter: GATHERED,
      layout: { "text-field": ["to-string", ["get", "all"]], "text-font": FONT, "text-size": 12, "text-allow-overlap": true },
      paint: { "text-color": colours.ink },
    },
  ];
}

function incidents(colours: Palette, source: "incidents" | "alone"): LayerSpecification[] {
  const text = { "text-color": colours.ink, "text-halo-color": colours.land, "text-halo-width": 1.6 };
  const areas: LayerSpecification[] = [
    {
      id: "areas",
      type: "symbol",
      source,
      minzoom: FAR,
      filter: ["==", IS_POINT, false],
      layout: { "text-field": ["get", "area"], "text-font": FONT, "text-size": 11, "text-anchor": "bottom", "text-offset": [0, -0.1], "text-max-width": 20 },
      paint: { ...text, "text-color": colours.quiet },
    },
  ];
  return [
    ...(source === "alone" ? areas : rings(colours)),
    {
      id: source,
      type: "symbol",
      source,
      filter: ["==", IS_POINT, true],
      layout: {
        "icon-image": ["get", "icon"],
        "icon-size": ["case", SELECTED, 1.4, 1],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "symbol-sort-key": ["case", SELECTED, 1_000_000, ["get", "count"]],
        "text-field": ["get", "label"],
        "text-font": FONT,
        "text-size": 11,
        "text-offset": [1, -0.8],
        "text-optional": true,
      },
      paint: text,
    },
  ];
}

/** All layers, from below to above. */
export function layers(colours: Palette): LayerSpecification[] {
  return [...holdings(colours), ...precision(colours), ...incidents(colours, "incidents"), ...incidents(colours, "alone")];
}
