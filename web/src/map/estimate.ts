/** An estimate that no report makes: each claimed place shades the ground that it is nearest to. */

import type { Position } from "geojson";
import { KM_A_DEGREE } from "./circles";

const CORNERS = 72;
export const REACH_KM = 20; // farther from every claim, nothing is shaded

export interface Site {
  latitude: number;
  longitude: number;
}

/** The ring of what lies within reach of a place and nearer to it than to any other, in degrees. */
export function cell(site: Site, others: readonly Site[]): Position[] {
  const squeeze = Math.max(0.05, Math.cos((site.latitude * Math.PI) / 180));
  const offsets = others
    .map((one) => ({
      x: (one.longitude - site.longitude) * KM_A_DEGREE * squeeze,
      y: (one.latitude - site.latitude) * KM_A_DEGREE,
    }))
    .filter(({ x, y }) => Math.hypot(x, y) > 0 && Math.hypot(x, y) < 2 * REACH_KM);
  return Array.from({ length: CORNERS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * (i % CORNERS)) / CORNERS;
    const [x, y] = [Math.sin(angle), Math.cos(angle)];
    // Along this direction the line half-way to another place is so far away.
    const bounds = offsets.map((o) => ({ along: x * o.x + y * o.y, square: o.x * o.x + o.y * o.y }));
    const km = Math.min(REACH_KM, ...bounds.filter(({ along }) => along > 0).map(({ along, square }) => square / (2 * along)));
    return [site.longitude + (km * x) / KM_A_DEGREE / squeeze, site.latitude + (km * y) / KM_A_DEGREE];
  });
}
