/** What is in view; all of it stands in the address bar, so that Back works and links can be shared. */

export const TABS = ["incidents", "control", "totals", "agreements", "actors", "sources", "unplaced", "review", "rejected"] as const;
export type Tab = (typeof TABS)[number];

export interface View {
  tab: Tab;
  incident: string | null;
  entry: string | null; // a holding, running total, agreement or positions
  ground: string | null; // a road or zone of the theatre
  actor: string | null; // by id, or name if the theatre does not know it
  source: string | null;
  report: string | null;
  claim: string | null;
  since: string | null;
  until: string | null;
  at: string | null; // only incidents at this point, "latitude,longitude"
  bbox: string | null; // only incidents within these bounds, "west,south,east,north"
  says: string | null; // only what this source says or publishes
  grade: string | null; // of civilian harm; here and below with commas where one of several is enough
  precision: string | null; // of the place
  corroboration: string | null;
  lang: string | null; // once somebody has chosen a language
  layers: string | null; // of the map, once somebody has switched any
  map: string | null; // "zoom/latitude/longitude" once somebody has moved the map
  q: string;
  off: string[]; // groups of types that are not shown
  background: boolean;
}

/** What the panel of filters can ask for. */
export const FILTERS = ["says", "grade", "precision", "corroboration", "bbox"] as const;
const PLAIN = ["incident", "entry", "ground", "actor", "source", "report", "claim", "since", "until", "at", ...FILTERS, "lang", "layers", "map"] as const;
export const SHUT = { incident: null, entry: null, ground: null, actor: null, source: null, report: null, claim: null };

function fromAddress(): View {
  const params = new URLSearchParams(location.search);
  const plain = Object.fromEntries(PLAIN.map((key) => [key, params.get(key)])) as Pick<View, (typeof PLAIN)[number]>;
  return {
    ...plain,
    tab: TABS.find((tab) => tab === params.get("tab")) ?? "incidents",
    q: params.get("q") ?? "",
    off: params.get("off")?.split(",").filter(Boolean) ?? [],
    background: params.get("background") === "1",
  };
}

function toAddress(view: View): string {
  const params = new URLSearchParams();
  if (view.tab !== "incidents") params.set("tab", view.tab);
  for (const key of PLAIN) {
    const value = view[key];
    if (value) params.set(key, value);
  }
  if (view.q) params.set("q", view.q);
  if (view.off.length) params.set("off", view.off.join(","));
  if (view.background) params.set("background", "1");
  const query = params.toString();
  return query ? `?${query}` : location.pathname;
}

export const view: View = $state(fromAddress());

/** How often somebody asked for a claim: asking for the same one again brings it into sight again. */
export const asked = $state({ times: 0 });

/** The address of what is in view with a change. */
export const addressOf = (change: Partial<View>): string => toAddress({ ...view, ...change });

/** Change what is in view; `replace` leaves no step behind for Back. */
export function go(change: Partial<View>, replace = false): void {
  Object.assign(view, change);
  if (change.claim) asked.times += 1;
  history[replace ? "replaceState" : "pushState"](null, "", toAddress(view));
}

export const openIncident = (id: string, replace = false): void => go({ ...SHUT, incident: id }, replace);
export const openEntry = (id: string): void => go({ ...SHUT, entry: id });
export const shut = (): void => go(SHUT);

/** Show everything again. */
export function reset(): void {
  const unset = { says: null, grade: null, precision: null, corroboration: null, bbox: null };
  go({ ...unset, since: null, until: null, at: null, q: "", off: [], background: false });
}

addEventListener("popstate", () => Object.assign(view, fromAddress()));
