/** What was fetched of the record, and what of it the filters leave. */

import { Fault, get, type Holding, type IncidentRow, type NamedPlace, type RecordView, type Series } from "./api";
import { view } from "./state.svelte";

class Loaded {
  about: RecordView | null = $state.raw(null);
  incidents: IncidentRow[] = $state.raw([]);
  holdings: Holding[] = $state.raw([]);
  series: Series[] = $state.raw([]);
  places: NamedPlace[] = $state.raw([]);
  fault: Fault | null = $state.raw(null);
  ready = $state(false);

  /** Incidents that the filters leave, newest first. */
  shown = $derived.by(() => this.incidents.filter((row) => inPeriod(row) && wanted(row)));

  async load(): Promise<void> {
    try {
      [this.about, this.incidents, this.holdings, this.series, this.places] = await Promise.all([
        get<RecordView>("record"),
        get<IncidentRow[]>("incidents"),
        get<Holding[]>("holdings"),
        get<Series[]>("series"),
        get<NamedPlace[]>("places"),
      ]);
      this.ready = true;
      this.fault = null;
    } catch (error) {
      this.fault = error instanceof Fault ? error : new Fault(String(error), "Reload the page.");
    }
  }
}

/** True if the incident may have happened in the chosen period; one without a date only if none is chosen. */
function inPeriod({ when }: IncidentRow): boolean {
  if (!view.since && !view.until) return true;
  if (!when.start && !when.end) return false;
  return (!view.since || (when.end ?? "9999") >= view.since) && (!view.until || (when.start ?? "0000") <= view.until);
}

function wanted(row: IncidentRow): boolean {
  if (view.off.includes(row.group)) return false;
  if (row.background && !view.background) return false;
  const words = view.q.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return true;
  const text = [row.summary, row.type, row.place?.name, row.place?.text, row.place?.admin1].join(" ").toLowerCase();
  return words.every((word) => text.includes(word));
}

export const record = new Loaded();
