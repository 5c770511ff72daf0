/** The base map: countries of Natural Earth, drawn from tiles that come with the page (`tiles.ts`). */

import type { ExpressionSpecification, FilterSpecification, LayerSpecification, SourceSpecification, SymbolLayerSpecification } from "maplibre-gl";
import { language } from "../lib/i18n/index.svelte";
import { BASE, NEAREST } from "virtual:base-tiles";

const COLOURS = ["land", "home", "sea", "map-line", "ink", "quiet", "paper", "accent"] as const;
export type Palette = Record<(typeof COLOURS)[number], string>;

/** The page's own colours, so that light and dark have one definition. */
export function palette(): Palette {
  const css = getComputedStyle(document.documentElement);
  return Object.fromEntries(COLOURS.map((name) => [name, css.getPropertyValue(`--${name}`).trim()])) as Palette;
}

/** A name in the script that the page's reader reads, where it is known. */
function called(): ExpressionSpecification {
  if (language() !== "ar") return ["get", "name"];
  return ["case", ["==", ["get", "arabic"], ""], ["get", "name"], ["get", "arabic"]];
}

/** Names of some cities in one colour: a colour that differs from name to name needs a shader of its own, which is slow to make. */
function cities(id: string, filter: FilterSpecification, size: number, paint: SymbolLayerSpecification["paint"]): SymbolLayerSpecification {
  return {
    id,
    type: "symbol",
    source: "cities",
    filter,
    layout: {
      // From zoom 8 there is room for the name in the other script below.
      "text-field": ["step", ["zoom"], called(), 8, ["concat", ["get", "name"], "\n", ["get", "arabic"]]],
      "text-font": ["system-ui"],
      "text-size": size,
      "text-variable-anchor": ["top", "bottom", "left", "right"],
      "text-radial-offset": 0.7,
      "symbol-sort-key": ["get", "rank"],
    },
    paint,
  };
}

function names(colours: Palette): SymbolLayerSpecification[] {
  const shown: ExpressionSpecification = ["<=", ["get", "from"], ["zoom"]];
  const halo = { "text-halo-color": colours.home, "text-halo-width": 1.4 };
  return [
    {
      id: "countries",
      type: "symbol",
      source: "countries",
      filter: shown,
      maxzoom: 7,
      layout: {
        "text-field": ["upcase", called()],
        "text-font": ["system-ui"],
        "text-size": ["interpolate", ["linear"], ["zoom"], 3, 10, 6, 13],
        "text-letter-spacing": language() === "ar" ? 0 : 0.25, // Arabic letters join
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { ...halo, "text-color": colours.quiet, "text-opacity": 0.7 },
    },
    cities("cities-abroad", ["all", shown, ["!", ["get", "home"]]], 11, { ...halo, "text-color": colours.quiet, "text-opacity": 0.85 }),
    cities("cities", ["all", shown, ["get", "home"]], 12.5, { ...halo, "text-color": colours.ink, "text-opacity": 0.85 }),
  ];
}

/** Where it comes from: the folder of the page, whatever address that has. */
export const BASE_SOURCE: SourceSpecification = { type: "vector", tiles: [new URL(".", document.baseURI).href + BASE], maxzoom: NEAREST };

/** Land and borders, the lowest of all; `home` is the name of the country that is set off from its neighbours. */
export function land(colours: Palette, home: string): LayerSpecification[] {
  const fill = ["case", ["==", ["get", "name"], home], colours.home, colours.land] as ExpressionSpecification;
  return [
    { id: "sea", type: "background", paint: { "background-color": colours.sea } },
    { id: "land", type: "fill", source: "base", "source-layer": "land", paint: { "fill-color": fill, "fill-antialias": false } },
    { id: "borders", type: "line", source: "base", "source-layer": "borders", paint: { "line-color": colours["map-line"], "line-width": 1 } },
  ];
}

/** Cities and the names of countries and cities. */
export function labels(colours: Palette): LayerSpecification[] {
  const dots: LayerSpecification = {
    id: "dots",
    type: "circle",
    source: "cities",
    filter: ["<=", ["get", "from"], ["zoom"]],
    // By city, as the radius of rings is by ring: both are then drawn with one shader.
    paint: { "circle-radius": ["case", ["get", "home"], 2.2, 1.8], "circle-color": colours.quiet, "circle-opacity": 0.8 },
  };
  return [dots, ...names(colours)];
}
