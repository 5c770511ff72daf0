/** Charts without styles of their own: the server's policy takes styles from our own files alone (`style.css`, “plot”). */

import * as Plot from "@observablehq/plot";

export function plotted(options: Plot.PlotOptions): Element {
  const made = Plot.plot({ className: "plot", ...options });
  for (const style of made.querySelectorAll("style")) style.remove();
  return made;
}
