/** Review: the queue, the history, and the decision that is being made. */

import { type DecisionView, Fault, get, type IncidentView, logOut, type QueueItem, type Session, send, type Verdict, type Wish } from "./api";
import { record } from "./record.svelte";
import { go, SHUT, view } from "./state.svelte";

const NAME = "marsad-by";
/** Incidents of the queue that are fetched: those that matter most. */
export const MOST_QUEUED = 500;

class Review {
  session: Session | null = $state.raw(null);
  queue: QueueItem[] = $state.raw([]);
  history: DecisionView[] = $state.raw([]);
  /** The incident whose panel is open. */
  shown: IncidentView | null = $state.raw(null);
  /** The incident that another is to be merged with, and its claims. */
  held: { id: string; summary: string; claims: string[] } | null = $state.raw(null);
  /** Claims that are ticked for splitting. */
  picked: string[] = $state([]);
  /** What the dialog asks a reason for. */
  wish: Pick<Wish, "verdict" | "claims" | "undoes"> | null = $state.raw(null);
  by = $state(localStorage.getItem(NAME) ?? "");
  fault: Fault | null = $state.raw(null);
  /** Where in the queue stood what was decided last. */
  place = 0;
  working = $state(false);
  done = $state(false);

  /** Fetch who may decide; the queue, which looks at every incident, only for those who look at it. */
  async load(): Promise<void> {
    try {
      this.session = await get<Session>("session");
      if (!this.session.may_see || view.tab !== "review") return;
      [this.queue, this.history] = await Promise.all([get<QueueItem[]>(`review?limit=${MOST_QUEUED}`), get<DecisionView[]>("decisions")]);
    } catch {
      // What was there stays; the record's own fault is told at the top of the page.
    }
  }

  show(incident: IncidentView | null): void {
    if (incident?.incident.id !== this.shown?.incident.id) this.picked = [];
    this.shown = incident;
  }

  /** Begin a decision on what is shown: the dialog then asks for the reason. */
  ask(verdict: Verdict): void {
    // The panel may still show the last incident while the next one is fetched: that one is not meant.
    if (!this.session?.may_decide || this.shown?.incident.id !== view.incident || !this.shown) return;
    const claims = this.shown.claims.map(({ claim }) => claim.id);
    const { id, summary } = this.shown.incident;
    if (verdict === "merge") {
      if (!this.held || this.held.id === id) this.held = this.held ? null : { id, summary, claims };
      else this.open({ verdict, claims: [...this.held.claims, ...claims] });
    } else if (verdict !== "split") this.open({ verdict, claims });
    else if (this.picked.length) this.open({ verdict, claims: [...this.picked] });
  }

  /** Begin to undo a decision, the latest one in force if none is named. */
  undo(id?: string): void {
    const undoes = id ?? this.history.find((one) => one.in_force && !one.decision.undoes)?.decision.id;
    if (undoes && this.session?.may_decide) this.open({ undoes });
  }

  private open(wish: Review["wish"]): void {
    this.fault = null;
    this.done = false;
    this.wish = wish;
  }

  /** Send the decision; the panel then shows where its claims are now. */
  async decide(why: string, value: string): Promise<void> {
    if (!this.wish || !this.session?.may_decide) return;
    const by = this.signed();
    this.working = true;
    const place = this.queue.findIndex(({ incident }) => incident === view.incident);
    try {
      const { incidents } = await send({ ...this.wish, why, by, value }, this.session.token);
      // What is shown is still fetched, but the next decision can be asked for: its dialog must not wait.
      this.working = false;
      this.wish = this.held = null;
      this.picked = [];
      this.place = Math.max(0, place);
      this.done = true;
      go({ ...SHUT, incident: incidents[0] ?? null }, true);
      await Promise.all([record.load(), this.load()]);
    } catch (error) {
      this.fault = error instanceof Fault ? error : new Fault(String(error), "");
    } finally {
      this.working = false;
    }
  }

  /** Return who decides: the account, else the name that was given, which is kept for the next time. */
  signed(): string {
    if (this.session?.account) return this.session.account;
    localStorage.setItem(NAME, this.by);
    return this.by;
  }

  /** Log out; what was shown goes with the page. */
  async leave(): Promise<void> {
    try {
      await logOut(this.session?.token ?? null);
    } finally {
      location.reload();
    }
  }
}

export const review = new Review();
