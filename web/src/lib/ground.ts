/** Roads and zones: what the API says of them, and what of that holds on a day. */

import type { PositionView } from "./api";

interface GroundPoint {
  name: string;
  latitude: number;
  longitude: number;
  radius_km: number;
}

export interface RoadState {
  state: "cut" | "open" | "held";
  holder: string | null;
  first: string | null;
  last: string | null;
  claims: string[];
  state_words: string;
  when_words: string;
}

export interface Road {
  kind: "road";
  id: string;
  name: string;
  points: GroundPoint[];
  states: RoadState[];
}

export interface Pact {
  name: string;
  start: string;
  end: string | null;
  when_words: string;
  parties_words: string;
  entry: string | null;
  claims: string[];
}

export interface Zone {
  kind: "zone";
  id: string;
  name: string;
  points: GroundPoint[];
  pact: Pact | null;
}

export interface Ground {
  roads: Road[];
  zones: Zone[];
}

/** The last that is said of a road up to a day; without a day, of all that is said. */
export const stateOn = ({ states }: Road, day: string | null): RoadState | null =>
  states.find(({ first, last }) => first !== null && (!day || (first <= day && (!last || last > day)))) ?? null;

/** Whether a zone's agreement stands on a day. What a party declared alone has no dates. */
export const standsOn = ({ pact }: Zone, day: string | null): boolean =>
  !pact || !day || (pact.start <= day && (!pact.end || pact.end >= day));

/** The last count that is claimed up to a day, in words; null if all counts are of later days. */
export function countOn({ position, counts_words }: PositionView, day: string | null): string | null {
  const told = position.counts.map(({ when }, i) => ({ day: when.start ?? when.end ?? "", words: counts_words[i]! }));
  const known = told.filter((one) => !day || one.day <= day).sort((a, b) => (a.day < b.day ? 1 : -1));
  return known[0]?.words ?? null;
}
