/** Circles on the ground. */

import type { Polygon } from "geojson";

const CORNERS = 72;
export const KM_A_DEGREE = 111.2;

/** A circle of that radius in kilometres around a point, as a polygon of degrees. */
export function circle(latitude: number, longitude: number, km: number): Polygon {
  const up = km / KM_A_DEGREE;
  const along = up / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
  const ring = Array.from({ length: CORNERS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * (i % CORNERS)) / CORNERS;
    return [longitude + along * Math.sin(angle), latitude + up * Math.cos(angle)];
  });
  return { type: "Polygon", coordinates: [ring] };
}
