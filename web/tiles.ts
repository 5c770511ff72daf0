/** The base map as vector tiles, cut when the page is built: a browser then reads the few that it shows. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { GeoJSON } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Plugin } from "vite";

type Atlas = Topology<{ countries: GeometryCollection }>;

/** Zoom of the nearest tiles: a unit of theirs is 300 metres, less than the atlas itself is rounded to. */
const NEAREST = 4;
const EXTENT = 8192;
const MODULE = "virtual:base-tiles";
const EMPTY = { features: [] };

function* tiles(): Generator<[string, Uint8Array]> {
  const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json"), "utf-8")) as Atlas;
  const borders = mesh(atlas, atlas.objects.countries, (a, b) => a !== b);
  const cut = (data: GeoJSON) => new GeoJSONVT(data, { extent: EXTENT, buffer: EXTENT / 64, maxZoom: NEAREST, indexMaxZoom: NEAREST });
  const layers = { land: cut(feature(atlas, atlas.objects.countries)), borders: cut({ type: "Feature", properties: {}, geometry: borders }) };
  for (let z = 0; z <= NEAREST; z++) {
    for (let x = 0; x < 2 ** z; x++) {
      for (let y = 0; y < 2 ** z; y++) {
        const here = Object.entries(layers).map(([name, layer]) => [name, layer.getTile(z, x, y) ?? EMPTY]);
        yield [`${z}/${x}/${y}.mvt`, fromGeojsonVt(Object.fromEntries(here), { version: 2, extent: EXTENT })];
      }
    }
  }
}

/** Gives the module `virtual:base-tiles`: where the tiles lie beside the page, under a hash of what they hold. */
export function baseTiles(): Plugin {
  const made = [...tiles()];
  const hash = createHash("sha256");
  for (const [, tile] of made) hash.update(tile);
  const folder = `assets/base-${hash.digest("base64url").slice(0, 8)}`;
  return {
    name: "base-tiles",
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load: (id) => (id === `\0${MODULE}` ? `export const BASE = "${folder}/{z}/{x}/{y}.mvt"; export const NEAREST = ${NEAREST};` : null),
    configureServer({ middlewares }) {
      const served = new Map(made.map(([name, tile]) => [`/${folder}/${name}`, tile]));
      middlewares.use((request, answer, next) => {
        const tile = served.get(request.url ?? "");
        if (tile) answer.end(tile);
        else next();
      });
    },
    generateBundle() {
      for (const [name, source] of made) this.emitFile({ type: "asset", fileName: `${folder}/${name}`, source });
    },
  };
}
