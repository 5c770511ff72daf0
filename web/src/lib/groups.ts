/** Groups of event types, each with a shape and a hue (Okabe–Ito) of its own. */

import type { IncidentRow } from "./api";

export type Shape = "triangle" | "diamond" | "circle" | "square" | "hexagon" | "cross";

export interface Group {
  id: string;
  shape: Shape;
  colour: string;
}

export const GROUPS: readonly Group[] = [
  { id: "remote violence", shape: "triangle", colour: "#d55e00" },
  { id: "battles", shape: "diamond", colour: "#0072b2" },
  { id: "violence against civilians", shape: "circle", colour: "#cc79a7" },
  { id: "people and displacement", shape: "square", colour: "#009e73" },
  { id: "strategic", shape: "hexagon", colour: "#7a7a7a" },
  { id: "unrest", shape: "cross", colour: "#e69f00" },
];

const STRATEGIC = GROUPS[4]!;

/** The group of that id; types of no group count as strategic. */
export function groupOf(id: string): Group {
  return GROUPS.find((group) => group.id === id) ?? STRATEGIC;
}

/** True if an incident is on the map: where only the country is known, it is not. */
export const isDrawn = ({ spot }: IncidentRow): boolean => spot !== null && spot.precision !== "country";

/** How sure an incident is, as its shape's fill shows it. */
export const CERTAINTIES = ["corroborated", "single", "contested", "denied"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export function certaintyOf(row: IncidentRow): Certainty {
  if (row.status === "denied") return "denied";
  if (row.contested) return "contested";
  return row.corroboration === "single" ? "single" : "corroborated";
}

/** The outline of a shape in a box of 16 by 16. */
export const PATHS: Record<Shape, string> = {
  triangle: "M8 1.5 15 14.5 1 14.5Z",
  diamond: "M8 .8 15.2 8 8 15.2 .8 8Z",
  circle: "M8 1.5a6.5 6.5 0 1 0 .01 0Z",
  square: "M2 2H14V14H2Z",
  hexagon: "M4.5 1.9h7L15 8l-3.5 6.1h-7L1 8Z",
  cross: "M5.5 1h5v4.5H15v5h-4.5V15h-5v-4.5H1v-5h4.5Z",
};

/** Lines that hatch the same box, and the one that strikes it through. */
export const HATCH = "M-4 8 8-4M0 12 12 0M4 16 16 4M8 20 20 8";
export const STRIKE = "M-1 8H17";
