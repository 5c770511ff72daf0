/** What the map shows at first. */

import type { LngLatBoundsLike, Map as MapLibre } from "maplibre-gl";
import type { MapPlace, Overview } from "../lib/api";

/** Show where the address says, else all news of the theatre. */
export function frame(map: MapLibre, address: string | null, extent: Overview["extent"] | undefined, places: readonly MapPlace[]): void {
  const [zoom, latitude, longitude] = (address ?? "").split("/").map(Number);
  if (zoom && latitude !== undefined && longitude !== undefined) {
    map.jumpTo({ zoom, center: [longitude, latitude] });
    return;
  }
  const home = places.find((one) => one.kind === "country" && one.home);
  if (!home) return;
  map.jumpTo({ zoom: 6, center: [home.longitude, home.latitude] });
  if (!extent) return;
  const bounds: LngLatBoundsLike = [extent.west, extent.south, extent.east, extent.north];
  map.fitBounds(bounds, { padding: 70, maxZoom: 7.2, animate: false });
}
