/** The layers over the base map. */

import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import { GROUPS, groupOf } from "../lib/groups";
import { t } from "../lib/i18n/index.svelte";
import type { Palette } from "./basemap";

const IS_POINT: ExpressionSpecification = ["get", "point"];
const SELECTED: ExpressionSpecification = ["get", "selected"];
const FONT = ["system-ui"];
/** The edge of what is held; that of a province or area is dashed, as those of incidents are. */
function heldEdge(colours: Palette, area: boolean): LayerSpecification {
  return {
    id: area ? "holdings-area-edge" : "holdings-edge",
    type: "line",
    source: "holdings",
    filter: ["==", ["get", "area"], area],
    paint: {
      "line-color": ["case", SELECTED, colours.accent, ["get", "tint"]],
      "line-width": ["case", SELECTED, 2.5, 1.2],
      ...(area ? { "line-dasharray": [3, 3] } : {}),
    },
  };
}

function holdings(colours: Palette): LayerSpecification[] {
  return [
    { id: "holdings", type: "fill", source: "holdings", paint: { "fill-color": ["get", "tint"], "fill-opacity": ["case", ["get", "area"], 0.12, ["get", "old"], 0.18, 0.45] } },
    {
      id: "holdings-contested",
      type: "fill",
      source: "holdings",
      filter: ["get", "contested"],
      paint: { "fill-pattern": "hatch" },
    },
    heldEdge(colours, false),
    heldEdge(colours, true),
    {
      id: "holdings-names",
      type: "symbol",
      source: "holdings",
      layout: { "text-field": ["get", "label"], "text-font": FONT, "text-size": 12 },
      paint: { "text-color": colours.ink, "text-halo-color": colours.land, "text-halo-width": 1.5 },
    },
  ];
}

/** Whose colours and shapes: the group of an incident, or of most incidents at a place. */
const ofGroup = (what: "shape" | "colour"): ExpressionSpecification =>
  ["match", ["get", "group"], ...GROUPS.flatMap((group) => [group.id, group[what]]), groupOf("")[what]] as unknown as ExpressionSpecification;
const COLOUR = ofGroup("colour");
const ICON: ExpressionSpecification = ["concat", ofGroup("shape"), "-", ["get", "certainty"]];
const COUNT: ExpressionSpecification = ["to-string", ["get", "count"]];
const POINTED: FilterSpecification = ["all", ["==", ["geometry-type"], "Point"], ["==", IS_POINT, true]];

/** Where a layer's features come from, and whether they are what is chosen. */
interface From {
  chosen: boolean;
  id: (name: string) => string;
  source: (layer: string) => { source: string; "source-layer"?: string };
}
const TILES: From = { chosen: false, id: (name) => name, source: (layer) => ({ source: "incidents", "source-layer": layer }) };
const CHOSEN: From = { chosen: true, id: (name) => `chosen-${name}`, source: () => ({ source: "chosen" }) };

/** How far a place may lie from where it is drawn; areas, which have no point, are dashed. */
function precision(colours: Palette, { chosen, id, source }: From): LayerSpecification[] {
  const edge = {
    "line-color": chosen ? colours.accent : COLOUR,
    "line-width": chosen ? 2 : 1,
    "line-opacity": chosen ? 1 : 0.4,
  };
  const shape = (point: boolean): FilterSpecification => ["all", ["==", ["geometry-type"], "Polygon"], ["==", IS_POINT, point]];
  return [
    {
      id: id("precision"),
      type: "fill",
      ...source("circles"),
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": chosen ? colours.accent : COLOUR, "fill-opacity": chosen ? 0.1 : ["case", IS_POINT, 0.035, 0.012] }, // a hundred of them over each other stay a tint
    },
    { id: id("precision-edge"), type: "line", ...source("circles"), filter: shape(true), paint: edge },
    { id: id("area-edge"), type: "line", ...source("circles"), filter: shape(false), paint: { ...edge, "line-dasharray": [3, 3] } },
  ];
}

/** Neighbours that would lie over each other from afar: a ring with how many incidents it holds. */
function rings(colours: Palette): LayerSpecification[] {
  const ring = { ...TILES.source("incidents"), filter: ["has", "ring"] as FilterSpecification };
  return [
    {
      id: "rings",
      type: "circle",
      ...ring,
      paint: {
        "circle-color": colours.land,
        "circle-stroke-color": colours.quiet,
        "circle-stroke-width": 1.5,
        "circle-radius": ["interpolate", ["linear"], ["ln", ["get", "count"]], 1, 9, 7, 18],
      },
    },
    {
      id: "rings-numbers",
      type: "symbol",
      ...ring,
      layout: { "text-field": COUNT, "text-font": FONT, "text-size": 12, "text-allow-overlap": true },
      paint: { "text-color": colours.ink },
    },
  ];
}

/** "3 somewhere in this circle", in the language of the page. */
function areaLabel(): ExpressionSpecification {
  const [before = "", after = ""] = t("map.area").split("{count}");
  return ["concat", before, COUNT, after];
}

function incidents(colours: Palette, { chosen, id, source }: From): LayerSpecification[] {
  const text = { "text-color": colours.ink, "text-halo-color": colours.land, "text-halo-width": 1.6 };
  return [
    {
      id: id("areas"),
      type: "symbol",
      ...source("incidents"),
      filter: ["all", ["==", ["geometry-type"], "Point"], ["==", IS_POINT, false]],
      layout: { "text-field": areaLabel(), "text-font": FONT, "text-size": 11, "text-anchor": "bottom", "text-offset": [0, -0.1], "text-max-width": 20 },
      paint: { ...text, "text-color": colours.quiet },
    },
    {
      id: id("incidents"),
      type: "symbol",
      ...source("incidents"),
      filter: POINTED,
      layout: {
        "icon-image": ICON,
        "icon-size": chosen ? 1.4 : 1,
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "symbol-sort-key": ["get", "count"],
        "text-field": ["case", [">", ["get", "count"], 1], COUNT, ""],
        "text-font": FONT,
        "text-size": 11,
        "text-offset": [1, -0.8],
        "text-optional": true,
      },
      paint: text,
    },
  ];
}

/** What shows incidents, from below to above: hidden where the map shows who holds what. */
const ofIncidents = (colours: Palette): LayerSpecification[] => [
  ...precision(colours, TILES),
  ...precision(colours, CHOSEN),
  ...rings(colours),
  ...incidents(colours, TILES),
  ...incidents(colours, CHOSEN),
];

/** All layers, from below to above. */
export function layers(colours: Palette): LayerSpecification[] {
  return [...holdings(colours), ...ofIncidents(colours)];
}
