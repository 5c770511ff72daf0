/** What the map shows at first. */

import { LngLatBounds, type Map as MapLibre } from "maplibre-gl";
import type { IncidentRow, MapPlace } from "../lib/api";

const NEARBY = 6; // degrees around the middle of the theatre's country: talks in far capitals do not set the frame

/** Show where the address says, else all news of the theatre. */
export function frame(map: MapLibre, address: string | null, rows: readonly IncidentRow[], places: readonly MapPlace[]): void {
  const [zoom, latitude, longitude] = (address ?? "").split("/").map(Number);
  if (zoom && latitude !== undefined && longitude !== undefined) {
    map.jumpTo({ zoom, center: [longitude, latitude] });
    return;
  }
  const home = places.find((one) => one.kind === "country" && one.home);
  if (!home) return;
  map.jumpTo({ zoom: 6, center: [home.longitude, home.latitude] });
  const bounds = new LngLatBounds();
  for (const { spot, background } of rows) {
    if (!spot || background || spot.precision === "country") continue;
    if (Math.hypot(spot.longitude - home.longitude, spot.latitude - home.latitude) < NEARBY) {
      bounds.extend([spot.longitude, spot.latitude]);
    }
  }
  if (!bounds.isEmpty()) map.fitBounds(bounds, { padding: 70, maxZoom: 7.2, animate: false });
}
