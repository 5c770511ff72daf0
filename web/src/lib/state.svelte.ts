/** What is in view; all of it stands in the address bar, so that Back works and links can be shared. */

export type Tab = "incidents" | "control" | "totals" | "rejected";

export interface View {
  tab: Tab;
  incident: string | null;
  report: string | null;
  claim: string | null;
  since: string | null;
  until: string | null;
  q: string;
  off: string[]; // groups of types that are not shown
  background: boolean;
}

const EMPTY: View = {
  tab: "incidents",
  incident: null,
  report: null,
  claim: null,
  since: null,
  until: null,
  q: "",
  off: [],
  background: false,
};

function fromAddress(): View {
  const params = new URLSearchParams(location.search);
  return {
    tab: (params.get("tab") as Tab | null) ?? "incidents",
    incident: params.get("incident"),
    report: params.get("report"),
    claim: params.get("claim"),
    since: params.get("since"),
    until: params.get("until"),
    q: params.get("q") ?? "",
    off: params.get("off")?.split(",").filter(Boolean) ?? [],
    background: params.get("background") === "1",
  };
}

function toAddress(view: View): string {
  const params = new URLSearchParams();
  if (view.tab !== "incidents") params.set("tab", view.tab);
  for (const key of ["incident", "report", "claim", "since", "until"] as const) {
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

/** Change what is in view; `replace` leaves no step behind for Back. */
export function go(change: Partial<View>, replace = false): void {
  Object.assign(view, change);
  history[replace ? "replaceState" : "pushState"](null, "", toAddress(view));
}

/** Show everything again. */
export function reset(): void {
  go({ ...EMPTY, tab: view.tab });
}

addEventListener("popstate", () => Object.assign(view, fromAddress()));
