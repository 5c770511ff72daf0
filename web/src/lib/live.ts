/** Listens for changes of the record; what is shown is fetched again without a reload. */

import { record } from "./record.svelte";
import { review } from "./review.svelte";

export function listen(): void {
  const events = new EventSource("api/events");
  events.addEventListener("changed", (event) => {
    if (!record.about || event.data === record.about.digest) return;
    void record.load();
    void review.load();
  });
}
