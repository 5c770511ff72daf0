/** What is fetched of the record, and what of it the filters leave. */

import { Fault, get, type IncidentRow, type MapPlace, type Overview, type RecordView, type TimelineView } from "./api";
import { filters } from "./filters";
import { t } from "./i18n/index.svelte";

const PAGE = 100; // rows that are fetched at once
const MOST = 1000; // rows that are fetched anew when the record changes
const TYPING = 150; // milliseconds in which somebody who types hits the next key

class Loaded {
  about: RecordView | null = $state.raw(null);
  overview: Overview | null = $state.raw(null);
  places: MapPlace[] = $state.raw([]);
  /** What the filters leave over time; how many incidents there are. */
  timeline: TimelineView | null = $state.raw(null);
  /** The first of the incidents that all filters leave, newest first. */
  rows: IncidentRow[] = $state.raw([]);
  /** The filters of which all this is, as the API takes them. */
  query = $state("");
  fault: Fault | null = $state.raw(null);
  /** Whether all that a map needs has come; it does not wait for the list. */
  mapped = $state(false);
  ready = $state(false);

  private wanted = "";
  private adding = false;

  /** What the record was merged for: it changes when what is shown must be fetched again. */
  digest = $derived(this.about?.digest);
  /** Whether the filters leave more than is listed. */
  more = $derived(this.rows.length < (this.timeline?.shown ?? 0));

  /** Fetch everything that the page shows at first. */
  async load(): Promise<void> {
    await this.trying(async () => {
      const [about, overview, places] = await Promise.all([get<RecordView>("record"), get<Overview>("overview"), get<MapPlace[]>("places")]);
      this.wanted = filters(about.types);
      const chosen = this.choose(this.wanted, Math.min(MOST, Math.max(PAGE, this.rows.length)));
      if (!this.ready) this.query = this.wanted;
      else await chosen; // what is shown changes at once
      [this.overview, this.places, this.about, this.mapped] = [overview, places, about, true];
      await chosen;
      this.ready = true;
    });
  }

  /** Follow the filters of the address: fetch what they leave, once nobody types any more. */
  async follow(): Promise<void> {
    const query = filters(this.about?.types ?? []);
    if (!this.ready || query === this.wanted) return;
    this.wanted = query;
    await new Promise((after) => setTimeout(after, TYPING));
    if (query === this.wanted) await this.trying(() => this.choose(query, PAGE));
  }

  /** Fetch the next rows of the list. */
  async add(): Promise<void> {
    const last = this.rows.at(-1);
    if (!last || !this.more || this.adding) return;
    this.adding = true;
    const { query } = this;
    await this.trying(async () => {
      const rows = await get<IncidentRow[]>(`incidents?${query}&limit=${PAGE}&after=${encodeURIComponent(last.id)}`);
      if (query === this.query && last === this.rows.at(-1)) this.rows = [...this.rows, ...rows];
    });
    this.adding = false;
  }

  private async choose(query: string, limit: number): Promise<void> {
    const [rows, timeline] = await Promise.all([
      get<IncidentRow[]>(`incidents?${query}&limit=${limit}`),
      get<TimelineView>(`timeline?${query}`),
    ]);
    if (query !== this.wanted) return;
    [this.rows, this.timeline, this.query] = [rows, timeline, query];
  }

  private async trying(fetching: () => Promise<void>): Promise<void> {
    try {
      await fetching();
      this.fault = null;
    } catch (error) {
      this.fault = error instanceof Fault ? error : new Fault(String(error), t("reload"));
    }
  }
}

export const record = new Loaded();
