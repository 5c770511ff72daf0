/** What the API under `/api` answers with; only the fields that the page uses. */

import { t } from "./i18n/index.svelte";

export interface Toll {
  low: number | null;
  best: number | null;
  high: number | null;
}

export interface Spot {
  latitude: number;
  longitude: number;
  radius_km: number;
  precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "unknown";
}

export interface IncidentRow {
  id: string;
  type: string;
  group: string;
  summary: string;
  start: string | null;
  end: string | null;
  spot: Spot | null;
  status: "reported" | "denied" | "expected";
  corroboration: "single" | "corroborated" | "cross_party";
  contradictions: number;
  contested: boolean;
  background: boolean;
  killed: Toll | null;
  origins: number;
  reports: number;
  type_words: string;
  when_words: string;
  place_words: string;
  sides_words: string;
  killed_words: string;
  sources_words: string;
  standing_words: string;
  review_words: string;
}

export interface Claim {
  kind: "event" | "tally" | "control" | "agreement" | "position";
  id: string;
  span: { document: string; start: number; end: number; quote: string };
  status: "reported" | "denied" | "expected";
  figures?: Stretch[]; // of an event
  figure?: Stretch; // of a running total
}

/** Where in its report a figure stands. */
export interface Stretch {
  start: number;
  end: number;
}

export interface Passage {
  before: string;
  quote: string;
  after: string;
}

export interface DocumentRow {
  id: string;
  name: string;
  title: string | null;
  language: string | null;
  published: { evidence: string };
  url: string | null;
  outlet_words: string;
  published_words: string;
}

export interface ClaimView {
  claim: Claim;
  document: DocumentRow;
  passage: Passage;
  elsewhere: Passage[];
  incidents: string[];
  says_words: string;
  claim_words: string;
}

export interface FigureView {
  toll: Toll;
  part_of: boolean;
  by_party: boolean;
  reason: string;
  figure_words: string;
  backing: { claim: string; stance: "best" | "other" | "superseded"; value_words: string; says_words: string }[];
}

export interface ContradictionView {
  contradiction: { stands: { says: string; origins: string[]; claims: string[] }[] };
  on_words: string;
}

export interface IncidentView {
  incident: {
    id: string;
    summary: string;
    origins: { name: string; alignment: string | null; reason: string; claims: string[] }[];
  };
  row: IncidentRow;
  precision_words: string;
  figures: FigureView[];
  contradictions: ContradictionView[];
  claims: ClaimView[];
  decisions: DecisionView[];
}

export interface DocumentView {
  document: DocumentRow;
  text: string;
  source_text: string;
  /** Where each stretch of the text stands in the source: its start, length, and both there. */
  pieces: [number, number, number, number][];
  dropped: { start: number; end: number; reason: string }[];
  claims: ClaimView[];
}

export interface Place {
  name: string | null;
  text: string;
  latitude: number | null;
  longitude: number | null;
  radius_km: number | null;
  precision: Spot["precision"];
}

export interface HoldingView {
  holding: {
    id: string;
    place: Place;
    holder: { name: string } | null;
    status: "held" | "contested" | "besieged" | "claimed";
    start: { start: string | null; end: string | null };
    end: { start: string | null; end: string | null };
    last_asserted: { start: string | null; end: string | null };
    supporting: string[];
    opposing: string[];
    reason: string;
  };
  place_words: string;
  holder_words: string;
  asserted_words: string;
}

export interface SeriesPoint {
  when: { start: string | null; end: string | null };
  quantity: { low: number | null; high: number | null };
  claims: string[];
}

export interface SeriesView {
  series: { id: string; claimant: string | null; since: { start: string | null }; points: SeriesPoint[]; remarks: string[] };
  counted_words: string;
  by_words: string;
  claimant_words: string;
  points: { claims: string[]; up_to_words: string; number_words: string }[];
}

export interface AgreementView {
  agreement: { id: string; name: string; places: string[]; violations: string[]; terms: string };
  type_words: string;
  when_words: string;
  parties_words: string;
  guarantors_words: string;
}

export interface PositionView {
  position: {
    id: string;
    owner: { name: string };
    place: Place | null;
    counts: { when: { start: string | null; end: string | null } }[];
  };
  type_words: string;
  place_words: string;
  counts_words: string[];
}

interface Alias {
  text: string;
  loaded: boolean;
}

export interface ActorView {
  row: { name: string; id: string; kind: string; alignment: string; initiator_of: number; target_of: number; holds: number };
  actor: { aliases: Alias[]; member_of: string[] } | null;
  called: { words: string; by: string; times: number; loaded: boolean; document: string }[];
  alliances_words: string[];
}

export interface SourceView {
  row: { name: string; id: string; kind: string; alignment: string; claims: number; reports: number; incidents: number };
  source: { aliases: Alias[] } | null;
  contradicted: number;
  alone: number;
}

export interface Unplaced {
  words: string;
  reason: string;
  admin1: string | null;
  within: string | null;
  claims: number;
  incidents: string[];
  sentences: { claim: string; quote: string; says: string; document: string }[];
}

export type Verdict = "confirm" | "reject" | "correct" | "merge" | "split" | "grade";

export interface Session {
  account: string | null;
  must_log_in: boolean;
  may_see: boolean;
  may_decide: boolean;
  token: string | null;
  why: string;
}

export interface QueueItem {
  incident: string;
  summary: string;
  weight: number;
  concerns: { kind: string; sentence: string }[];
}

export interface DecisionView {
  decision: { id: string; undoes: string | null };
  in_force: boolean;
  incidents: string[];
  decision_words: string;
  when_words: string;
}

/** What an analyst asks for: a verdict on claims, or that a decision be undone. */
export interface Wish {
  verdict?: Verdict;
  claims?: string[];
  undoes?: string;
  why: string;
  by: string;
  value: string;
}

export interface Evidence {
  claim: string;
  quote: string;
  says: string;
  value: string;
}

export interface Explanation {
  id: string;
  kind: string;
  title: string;
  points: { aspect: string; value: string; rule: string; evidence_for: Evidence[]; evidence_against: Evidence[] }[];
  merged_because: { one: string; other: string; score: number; sentences: string[] }[];
  contradictions: { sentence: string; sides: { says: string; origins: string[]; evidence: Evidence[] }[] }[];
  notes: string[];
}

export interface MapPlace {
  id: string;
  name: string;
  arabic: string | null;
  latitude: number;
  longitude: number;
  kind: "city" | "country";
  home: boolean;
  rank: number;
}

export interface TypeRow {
  id: string;
  group: string;
}

export interface Overview {
  incidents: number;
  groups: Record<string, number>;
  background: number;
  extent: { west: number; south: number; east: number; north: number } | null;
}

export interface Bar {
  start: string;
  incidents: Record<string, number>;
  low: number;
  best: number;
  high: number;
}

export interface TimelineView {
  incidents: number;
  any_time: number;
  shown: number;
  vague: number;
  unit: "day" | "week" | "month";
  bars: Bar[];
}

export interface RecordView {
  version: string;
  theatre: string;
  digest: string;
  held_back: string[];
  counts: { documents: number; incidents: number };
  types: TypeRow[];
  rejections: { where: string; reason: string; detail: string }[];
  attributions: string[];
}

/** An error of the API, in its one shape. */
export class Fault extends Error {
  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}

const underway = new Map<string, Promise<unknown>>();

/** Fetch one resource, once for all that want it now; throws `Fault` with what is wrong and what helps. */
export function get<T>(path: string): Promise<T> {
  const asked = underway.get(path) ?? ask(path, {}).finally(() => underway.delete(path));
  underway.set(path, asked);
  return asked as Promise<T>;
}

/** Send a decision; the answer says which incidents hold its claims now. */
export const send = (wish: Wish, token: string | null): Promise<{ incidents: string[] }> => write("decisions", "POST", wish, token);

/** Log in: the answer sets a cookie that this page cannot read. */
export const logIn = (name: string, password: string): Promise<Session> => write("session", "POST", { name, password }, null);

export const logOut = (token: string | null): Promise<Session> => write("session", "DELETE", {}, token);

/** Send something that changes the record, or a log-in. */
export const write = <T>(path: string, method: "POST" | "DELETE", body: object, token: string | null): Promise<T> =>
  ask<T>(path, {
    method,
    headers: { "Content-Type": "application/json", ...(token ? { "X-Marsad-Token": token } : {}) },
    body: JSON.stringify(body),
  });

async function ask<T>(path: string, request: RequestInit): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(`api/${path}`, request);
  } catch {
    throw new Fault(t("unreachable"), t("unreachable.remedy"));
  }
  const body = await answer.json().catch(() => ({}));
  // A log-in that has ended: the page, made anew, asks for another and then shows the same.
  if (answer.status === 401 && !request.method) location.reload();
  if (!answer.ok) throw new Fault(body.fault ?? answer.statusText, body.remedy ?? t("reload"));
  return body as T;
}
