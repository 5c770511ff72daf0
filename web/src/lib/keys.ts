/** The page's keys; `Help.svelte` lists them. */

import { record } from "./record.svelte";
import { go, openIncident, shut, view } from "./state.svelte";

function step(by: 1 | -1): void {
  const rows = record.shown;
  const at = rows.findIndex((row) => row.id === view.incident);
  const next = rows[at < 0 ? 0 : at + by];
  if (next) openIncident(next.id, true);
}

/** Open the report of the chosen claim, else of the first one in the panel. */
function report(): void {
  const card = document.querySelector<HTMLElement>("[data-claim].selected") ?? document.querySelector<HTMLElement>("[data-claim]");
  card?.querySelector<HTMLElement>("[data-report]")?.click();
}

export function onKey(event: KeyboardEvent, search: HTMLElement, help: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.target instanceof HTMLInputElement && event.target.type !== "checkbox") {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const keys: Record<string, () => void> = {
    "/": () => search.focus(),
    "?": help,
    j: () => step(1),
    k: () => step(-1),
    o: report,
    Escape: () => (view.report && (view.incident || view.entry) ? go({ report: null }) : shut()),
  };
  const does = keys[event.key];
  if (!does) return;
  event.preventDefault();
  does();
}
