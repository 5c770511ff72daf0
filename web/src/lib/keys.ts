/** The page's keys; `Help.svelte` lists them. */

import { record } from "./record.svelte";
import { review } from "./review.svelte";
import { go, openIncident, shut, view } from "./state.svelte";

async function step(by: 1 | -1): Promise<void> {
  const listed = (): string[] => (view.tab === "review" ? review.queue.map((item) => item.incident) : record.rows.map((row) => row.id));
  const at = listed().indexOf(view.incident ?? "");
  if (view.tab !== "review" && by === 1 && at === listed().length - 1) await record.add();
  // What is decided leaves the queue: the next one then stands where it stood.
  const place = view.tab === "review" ? review.place : 0;
  const next = listed()[at >= 0 ? at + by : by === 1 ? place : Math.max(0, place - 1)];
  if (next) openIncident(next, true);
}

/** Open the report of the chosen claim, else of the first one in the panel. */
function report(): void {
  const card = document.querySelector<HTMLElement>("[data-claim].selected") ?? document.querySelector<HTMLElement>("[data-claim]");
  card?.querySelector<HTMLElement>("[data-report]")?.click();
}

export function onKey(event: KeyboardEvent, search: HTMLElement, help: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.target instanceof HTMLSelectElement) return;
  if (event.target instanceof HTMLInputElement && event.target.type !== "checkbox") {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const deciding: Record<string, () => void> = {
    c: () => review.ask("confirm"),
    x: () => review.ask("reject"),
    g: () => review.ask("grade"),
    e: () => review.ask("correct"),
    m: () => review.ask("merge"),
    s: () => review.ask("split"),
    u: () => review.undo(),
  };
  const keys: Record<string, () => void> = {
    ...(view.tab === "review" ? deciding : {}),
    r: () => go({ tab: view.tab === "review" ? "incidents" : "review" }),
    "/": () => search.focus(),
    "?": help,
    j: () => void step(1),
    k: () => void step(-1),
    o: report,
    Escape: () => (view.report && (view.incident || view.entry || view.ground || view.actor) ? go({ report: null }) : shut()),
  };
  const does = keys[event.key];
  if (!does) return;
  event.preventDefault();
  does();
}
