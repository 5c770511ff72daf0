/** What was fetched of the record, and what of it the filters leave. */

import { Fault, get, type HoldingView, type IncidentRow, type MapPlace, type RecordView, type SeriesView } from "./api";
import { t } from "./i18n/index.svelte";
import { typeWords } from "./i18n/rows";
import { view } from "./state.svelte";

class Loaded {
  about: RecordView | null = $state.raw(null);
  incidents: IncidentRow[] = $state.raw([]);
  holdings: HoldingView[] = $state.raw([]);
  series: SeriesView[] = $state.raw([]);
  places: MapPlace[] = $state.raw([]);
  fault: Fault | null = $state.raw(null);
  ready = $state(false);

  /** What the record was merged for: it changes when what is shown must be fetched again. */
  digest = $derived(this.about?.digest);
  /** What the filters but the period leave: the timeline shows it. */
  ofAnyTime = $derived.by(() => this.incidents.filter(wanted));
  /** Incidents that all filters leave, newest first. */
  shown = $derived.by(() => this.ofAnyTime.filter(inPeriod));

  async load(): Promise<void> {
    try {
      [this.about, this.incidents, this.holdings, this.series, this.places] = await Promise.all([
        get<RecordView>("record"),
        get<IncidentRow[]>("incidents"),
        get<HoldingView[]>("holdings"),
        get<SeriesView[]>("series"),
        get<MapPlace[]>("places"),
      ]);
      this.ready = true;
      this.fault = null;
    } catch (error) {
      this.fault = error instanceof Fault ? error : new Fault(String(error), t("reload"));
    }
  }
}

/** True if the incident may have happened in the chosen period; one without a date only if none is chosen. */
function inPeriod({ start, end }: IncidentRow): boolean {
  if (!view.since && !view.until) return true;
  if (!start && !end) return false;
  return (!view.since || (end ?? "9999") >= view.since) && (!view.until || (start ?? "0000") <= view.until);
}

function wanted(row: IncidentRow): boolean {
  if (view.off.includes(row.group)) return false;
  if (row.background && !view.background) return false;
  if (view.at && pointOf(row) !== view.at) return false;
  const words = view.q.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return true;
  const text = `${row.summary} ${row.type_words} ${typeWords(row)} ${row.place_words} ${row.sides_words}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Where an incident is drawn, as the address bar writes it; null where it is not on the map. */
export function pointOf({ spot }: IncidentRow): string | null {
  return spot && spot.precision !== "country" ? `${spot.latitude},${spot.longitude}` : null;
}

export const record = new Loaded();
