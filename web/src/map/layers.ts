/** The layers over the base map, and the shapes that stand for groups of types. */

import type { ExpressionSpecification, LayerSpecification, Map as MapLibre } from "maplibre-gl";
import { GROUPS, PATHS } from "../lib/groups";
import type { Palette } from "./basemap";

const SCALE = 3; // of the 16-pixel box of a shape, so that it stays sharp on dense screens

/** Draw each shape twice: solid for corroborated incidents, outlined for those of a single origin. */
export function addShapes(map: MapLibre, colours: Palette): void {
  for (const { shape, colour } of GROUPS) {
    for (const solid of [true, false]) {
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = 20 * SCALE;
      const pen = canvas.getContext("2d")!;
      pen.scale(SCALE, SCALE);
      pen.translate(2, 2);
      const path = new Path2D(PATHS[shape]);
      pen.fillStyle = solid ? colour : colours.paper;
      pen.strokeStyle = solid ? colours.paper : colour;
      pen.lineWidth = solid ? 1.2 : 2.4;
      pen.lineJoin = "round";
      pen.fill(path);
      pen.stroke(path);
      const id = `${shape}-${solid ? "solid" : "outline"}`;
      if (map.hasImage(id)) map.removeImage(id);
      map.addImage(id, pen.getImageData(0, 0, canvas.width, canvas.height), { pixelRatio: SCALE });
    }
  }
}

/** A radius on the ground: it doubles with each zoom level; never so small that it cannot be seen. */
const ON_THE_GROUND: ExpressionSpecification = [
  "interpolate", ["exponential", 2], ["zoom"],
  0, ["get", "radius"],
  22, ["*", ["get", "radius"], 2 ** 22],
];

const IS_POINT: ExpressionSpecification = ["get", "point"];

export function layers(colours: Palette): LayerSpecification[] {
  return [
    {
      id: "holdings",
      type: "circle",
      source: "holdings",
      paint: {
        "circle-radius": ON_THE_GROUND,
        "circle-color": ["get", "tint"],
        "circle-opacity": 0.22,
        "circle-stroke-color": ["get", "tint"],
        "circle-stroke-width": ["case", ["get", "contested"], 3, 1.5],
        "circle-stroke-opacity": 0.8,
      },
    },
    {
      id: "precision",
      type: "circle",
      source: "incidents",
      paint: {
        "circle-radius": ON_THE_GROUND,
        "circle-color": ["get", "colour"],
        "circle-opacity": ["case", ["get", "selected"], 0.18, IS_POINT, 0.08, 0.05],
        "circle-stroke-color": ["case", ["get", "selected"], colours.accent, ["get", "colour"]],
        "circle-stroke-width": ["case", ["get", "selected"], 2.5, 1],
        "circle-stroke-opacity": ["case", ["get", "selected"], 1, 0.45],
      },
    },
    {
      id: "incidents",
      type: "symbol",
      source: "incidents",
      filter: ["==", IS_POINT, true],
      layout: {
        "icon-image": ["get", "icon"],
        "icon-allow-overlap": true,
        "icon-size": ["case", ["get", "selected"], 1.35, 1],
        "text-field": ["get", "label"],
        "text-font": ["system-ui"],
        "text-size": 11,
        "text-offset": [0.9, -0.9],
        "text-allow-overlap": true,
      },
      paint: { "text-color": colours.ink, "text-halo-color": colours.paper, "text-halo-width": 1.5 },
    },
    {
      id: "areas",
      type: "symbol",
      source: "incidents",
      filter: ["==", IS_POINT, false],
      layout: {
        "text-field": ["concat", ["get", "count"], " in this area"],
        "text-font": ["system-ui"],
        "text-size": 11,
        "text-offset": [0, -1.6],
        "text-allow-overlap": true,
      },
      paint: { "text-color": colours.ink, "text-halo-color": colours.paper, "text-halo-width": 1.5 },
    },
  ];
}
