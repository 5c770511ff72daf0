/** The map's style: everything that it can show, from below to above. */

import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, LayerSpecification, Map as MapLibre, SourceSpecification, StyleSpecification } from "maplibre-gl";
import { BASE_SOURCE, labels, land, type Palette } from "./basemap";
import { NOTHING } from "./features";
import { groundLayers, SOURCES } from "./ground";
import { layers } from "./layers";

const NEAREST_TILES = 12; // nearer, these are drawn larger: they know places to half a pixel

/** What each source of our own holds at first; others hold nothing. */
export type Contents = Partial<Record<string, FeatureCollection>>;

/** The style whole, so that the map's first picture has all that is known by then. */
export function style(colours: Palette, home: string, tiles: string, contents: Contents): StyleSpecification {
  const sources: Record<string, SourceSpecification> = {
    base: BASE_SOURCE,
    incidents: { type: "vector", tiles: [tiles], maxzoom: NEAREST_TILES },
  };
  for (const id of ["cities", "countries", "holdings", "chosen", ...SOURCES]) {
    sources[id] = { type: "geojson", data: contents[id] ?? NOTHING };
  }
  const [under, over] = [groundLayers(colours), layers(colours)];
  const names = labels(colours);
  // Cities' dots lie under what is drawn over them: a dot in a ring would cross out its number.
  const drawn = [...shapes(under), ...shapes(names), ...shapes(over)];
  const all = [...land(colours, home), ...drawn, ...symbols(names), ...symbols(over), ...symbols(under)];
  return { version: 8, sources, layers: all.map((layer) => (holds(sources, layer) ? layer : hidden(layer))) };
}

const shapes = (all: LayerSpecification[]): LayerSpecification[] => all.filter(({ type }) => type !== "symbol");
const symbols = (all: LayerSpecification[]): LayerSpecification[] => all.filter(({ type }) => type === "symbol");
const hidden = (layer: LayerSpecification): LayerSpecification => ({ ...layer, layout: { ...layer.layout, visibility: "none" } }) as LayerSpecification;

function holds(sources: Record<string, SourceSpecification>, layer: LayerSpecification): boolean {
  const source = "source" in layer ? sources[layer.source] : undefined;
  return source?.type !== "geojson" || source.data !== NOTHING;
}

/** Give a source what it holds now. One that holds nothing is hidden, so that the map cuts no tiles of it. */
export function put(map: MapLibre, id: string, data: FeatureCollection): void {
  const source = map.getSource<GeoJSONSource>(id);
  if (!source || source.serialize().data === data) return;
  source.setData(data);
  reveal(map, id, data !== NOTHING);
}

/** Show or hide all layers of a source. */
export function reveal(map: MapLibre, source: string, shown: boolean): void {
  for (const id of map.getLayersOrder()) {
    if (map.getLayer(id)?.source === source) map.setLayoutProperty(id, "visibility", shown ? "visible" : "none");
  }
}
