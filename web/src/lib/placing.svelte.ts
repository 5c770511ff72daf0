/** Places that people add for names that no gazetteer knows, and what lies at a point of the map. */

import { Fault, get, type Unplaced, write } from "./api";
import { t } from "./i18n/index.svelte";
import { record } from "./record.svelte";
import { review } from "./review.svelte";
import { go, SHUT } from "./state.svelte";

export interface Entry {
  id: string;
  name: string;
  kind: string;
  admin1: string | null;
  country: string | null;
  latitude: number;
  longitude: number;
}

export interface Guess {
  name: string;
  within: string | null;
  latitude: number | null;
  longitude: number | null;
  radius_km: number | null;
  candidates: Entry[];
  near: Entry[];
  kinds: string[];
}

export interface OwnPlace {
  id: string;
  name: string;
  kind: string;
  radius_km: number;
  admin1: string | null;
  added_by: string;
  added_at: string;
}

/** What lies at a point, as far as gazetteers know. */
export interface Nearest {
  name: string | null;
  kind: string | null;
  admin1: string | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  radius_km: number | null;
}

interface Change {
  place: OwnPlace;
  claims: number;
  incidents: string[];
}

/** A place that is being added; it has no point before the map has given it one. */
export interface Draft {
  words: string;
  name: string;
  within: string;
  latitude: number | null;
  longitude: number | null;
  kind: string;
  radius_km: number;
}

const NEAR_KM = 2.5; // what most villages are known to
const DIGITS = 5; // of a degree: a metre

const rounded = (degrees: number): number => Number(degrees.toFixed(DIGITS));
const faultOf = (error: unknown): Fault => (error instanceof Fault ? error : new Fault(String(error), t("reload")));

class Placing {
  draft: Draft | null = $state(null);
  guess: Guess | null = $state.raw(null);
  fault: Fault | null = $state.raw(null);
  working = $state(false);
  /** What was changed last, and whether by adding it. */
  done: { change: Change; added: boolean } | null = $state.raw(null);
  /** How often something was changed here: the list of added places is then fetched again. */
  changes = $state(0);
  /** What lies where the empty map was clicked. */
  nearest: { latitude: number; longitude: number; place: Nearest } | null = $state.raw(null);

  /** Whether somebody has moved the marker: what is guessed then moves it no more. */
  moved = false;

  /** Begin to place a name: the marker goes to the best guess, else the map's centre. */
  async begin(one: Unplaced): Promise<void> {
    const within = one.within ?? one.admin1 ?? "";
    this.draft = { words: one.words, name: one.words, within, latitude: null, longitude: null, kind: "village", radius_km: NEAR_KM };
    this.guess = this.done = this.fault = this.nearest = null;
    this.moved = false;
    try {
      const guess = await get<Guess>(`places/guess?words=${encodeURIComponent(one.words)}&within=${encodeURIComponent(within)}`);
      if (this.draft?.words !== one.words) return;
      this.guess = guess;
      if (this.draft.name === one.words) this.draft.name = guess.name;
      if (this.draft.within === within) this.draft.within = guess.within ?? "";
      if (guess.latitude !== null && guess.longitude !== null) this.propose(guess.latitude, guess.longitude);
    } catch (error) {
      this.fault = faultOf(error);
    }
  }

  /** Put the marker where it may stand until somebody moves it. */
  propose(latitude: number, longitude: number): void {
    if (!this.moved) this.put(latitude, longitude);
  }

  move(latitude: number, longitude: number): void {
    this.moved = true;
    this.put(latitude, longitude);
  }

  private put(latitude: number, longitude: number): void {
    if (this.draft) Object.assign(this.draft, { latitude: rounded(latitude), longitude: rounded(longitude) });
  }

  cancel(): void {
    this.draft = this.guess = this.fault = null;
  }

  async save(): Promise<void> {
    if (!this.draft || !review.session?.may_decide) return;
    const { words, ...wish } = this.draft;
    await this.change("places", "POST", { ...wish, by: review.signed() }, true);
  }

  takeBack(id: string): Promise<void> {
    return this.change(`places/${encodeURIComponent(id)}`, "DELETE", {}, false);
  }

  /** Ask what lies at a point of the map. */
  async look(latitude: number, longitude: number): Promise<void> {
    this.nearest = null;
    if (!review.session?.may_see) return;
    try {
      const place = await get<Nearest>(`places/at?latitude=${rounded(latitude)}&longitude=${rounded(longitude)}`);
      this.nearest = { latitude, longitude, place };
    } catch {
      // Nothing depends on it; the record's own fault is told at the top of the page.
    }
  }

  private async change(path: string, method: "POST" | "DELETE", body: object, added: boolean): Promise<void> {
    this.working = true;
    this.fault = null;
    try {
      const change = await write<Change>(path, method, body, review.session?.token ?? null);
      this.cancel();
      this.done = { change, added };
      this.changes += 1;
      if (change.incidents[0]) go({ ...SHUT, incident: change.incidents[0] }, true);
      await record.load();
    } catch (error) {
      this.fault = faultOf(error);
    } finally {
      this.working = false;
    }
  }
}

export const placing = new Placing();
