/** What part of the ground the map shows, for those who want the list to hold no more. */

import type { LngLatBounds } from "maplibre-gl";

/** `bounds` asks the map; null until there is one. */
export const looking: { bounds: (() => LngLatBounds) | null } = $state({ bounds: null });

const DIGITS = 3; // decimals of a degree: 100 metres

/** Bounds as the API takes them: west,south,east,north, where west may lie east of east. */
export function bboxOf(bounds: LngLatBounds): string {
  const [west, east] = [bounds.getWest(), bounds.getEast()];
  const around = east - west >= 360;
  const degrees = [around ? -180 : wrapped(west), bounds.getSouth(), around ? 180 : wrapped(east), bounds.getNorth()];
  return degrees.map((one) => one.toFixed(DIGITS)).join(",");
}

/** A map that was turned around the globe counts on beyond 180 degrees. */
const wrapped = (longitude: number): number => ((((longitude + 180) % 360) + 360) % 360) - 180;
