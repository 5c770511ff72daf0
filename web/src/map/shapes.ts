/** The pictures that stand for groups of types and their certainty, for posts, and the hatch of contested places. */

import type { Map as MapLibre } from "maplibre-gl";
import { CERTAINTIES, GROUPS, HATCH, PATHS, STRIKE, type Certainty, type Group } from "../lib/groups";
import type { Palette } from "./basemap";

const SCALE = 3; // of the 16-pixel box of a shape, so that it stays sharp on dense screens
const EDGE = 2;

function pen(size: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * SCALE;
  const made = canvas.getContext("2d", { willReadFrequently: true })!;
  made.scale(SCALE, SCALE);
  return made;
}

function draw({ shape, colour }: Group, certainty: Certainty, colours: Palette): ImageData {
  const made = pen(16 + 2 * EDGE);
  const solid = certainty === "corroborated";
  made.translate(EDGE, EDGE);
  const path = new Path2D(PATHS[shape]);
  made.lineJoin = "round";
  made.fillStyle = solid ? colour : colours.paper;
  made.fill(path);
  made.strokeStyle = solid ? colours.paper : colour;
  made.lineWidth = solid ? 1.2 : 2.4;
  made.stroke(path);
  made.strokeStyle = colour;
  if (certainty === "contested") {
    made.save();
    made.clip(path);
    made.lineWidth = 1.6;
    made.stroke(new Path2D(HATCH));
    made.restore();
  } else if (certainty === "denied") {
    made.stroke(new Path2D(STRIKE));
  }
  return made.getImageData(0, 0, made.canvas.width, made.canvas.height);
}

/** A post: a square within a square, which no group of types has. */
function post(colours: Palette): ImageData {
  const made = pen(14);
  made.fillStyle = colours.paper;
  made.strokeStyle = colours.ink;
  made.lineWidth = 1.6;
  made.fillRect(1, 1, 12, 12);
  made.strokeRect(1, 1, 12, 12);
  made.fillStyle = colours.ink;
  made.fillRect(5, 5, 4, 4);
  return made.getImageData(0, 0, made.canvas.width, made.canvas.height);
}

/** The hatch of contested places. */
function hatch(colours: Palette): ImageData {
  const made = pen(8);
  made.strokeStyle = colours.ink;
  made.globalAlpha = 0.22;
  made.stroke(new Path2D("M-2 2 2-2M0 8 8 0M6 10 10 6"));
  return made.getImageData(0, 0, made.canvas.width, made.canvas.height);
}

function picture(id: string, colours: Palette): ImageData | null {
  if (id === "post") return post(colours);
  if (id === "hatch") return hatch(colours);
  const [shape, certainty] = id.split("-");
  const group = GROUPS.find((one) => one.shape === shape);
  const sure = CERTAINTIES.find((one) => one === certainty);
  return group && sure ? draw(group, sure, colours) : null;
}

/** Give the map each picture when it first needs it: "triangle-single" for a group and certainty. */
export function addShapes(map: MapLibre, colours: Palette): void {
  map.setMissingStyleImageResolver((id) => {
    const image = picture(id, colours);
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: SCALE });
  });
}
