/** What the map can show at once; what is chosen stands in the address. */

import { go, view } from "./state.svelte";

export const LAYERS = ["incidents", "holdings", "estimate", "roads", "zones", "positions", "outlines"] as const;
export type Layer = (typeof LAYERS)[number];

/** Until somebody chooses: what the list beside the map lists. Its own layer is always there. */
const own = (): Layer => (view.tab === "control" ? "holdings" : "incidents");
const chosen = (): readonly string[] => view.layers?.split(",") ?? [own()];

export const isOn = (layer: Layer): boolean => chosen().includes(layer) || (layer === "holdings" && view.tab === "control");

/** Who holds what cannot be switched off where it is listed. */
export const isFixed = (layer: Layer): boolean => layer === "holdings" && view.tab === "control";

export function switchLayer(layer: Layer): void {
  go({ layers: LAYERS.filter((one) => isOn(one) !== (one === layer)).join(",") || "none" }, true);
}
