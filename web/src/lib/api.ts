/** What the API under `/api` answers with; the shapes are those of the record's nouns. */

export interface When {
  start: string | null;
  end: string | null;
  precision: "day" | "days" | "week" | "month" | "year" | "period" | "unknown";
  words: string;
  evidence: string;
}

export interface Relation {
  kind: "distance" | "near" | "part" | "between";
  anchor: string;
  km: number | null;
  bearing: string | null;
  words: string;
}

export interface Place {
  text: string;
  name: string | null;
  kind: string | null;
  admin1: string | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  radius_km: number | null;
  precision: "exact" | "near" | "admin2" | "admin1" | "area" | "country" | "unknown";
  relation: Relation | null;
  reason: string;
}

export interface Toll {
  low: number | null;
  best: number | null;
  high: number | null;
}

export interface IncidentRow {
  id: string;
  type: string;
  group: string;
  summary: string;
  when: When;
  place: Place | null;
  status: "reported" | "denied" | "expected";
  killed: Toll | null;
  origins: number;
  reports: number;
  corroboration: "single" | "corroborated" | "cross_party";
  grade: string | null;
  contradictions: number;
  background: boolean;
}

export interface ActorRef {
  name: string;
  actor: string | null;
  text: string;
}

export interface Claimant {
  name: string;
  source: string | null;
  text: string;
}

export interface Span {
  document: string;
  start: number;
  end: number;
  quote: string;
}

export interface Quantity {
  low: number | null;
  high: number | null;
  qualifier: string;
  words: string;
}

export interface Figure {
  measure: string;
  group: string;
  quantity: Quantity;
  of: ActorRef | null;
  part_of: boolean;
  text: string;
  start: number;
  end: number;
}

export interface Claim {
  kind: "event" | "tally" | "control" | "agreement" | "position";
  id: string;
  span: Span;
  claimants: Claimant[];
  status: "reported" | "denied" | "expected";
  figures?: Figure[];
  type?: string;
}

export interface DocumentRow {
  id: string;
  name: string;
  title: string | null;
  outlet: string | null;
  url: string | null;
  published: When;
  credits: string[];
}

export interface Origin {
  name: string;
  kind: string | null;
  alignment: string | null;
  claims: string[];
  documents: string[];
  reason: string;
}

export interface ComposedFigure extends Toll {
  measure: string;
  group: string;
  of: ActorRef | null;
  part_of: boolean;
  by_party: boolean;
  for_claims: string[];
  other_claims: string[];
  superseded: string[];
  reason: string;
}

export interface Contradiction {
  kind: string;
  sentence: string;
  stands: { says: string; origins: string[]; claims: string[] }[];
}

export interface Incident {
  id: string;
  type: string;
  when: When;
  place: Place | null;
  status: string;
  initiators: ActorRef[];
  targets: ActorRef[];
  figures: ComposedFigure[];
  origins: Origin[];
  corroboration: string;
  grade: string | null;
  contradictions: Contradiction[];
  links: { one: string; other: string; score: number; comparisons: { aspect: string; score: number; sentence: string }[] }[];
  summary: string;
  reasons: Record<string, string>;
}

export interface IncidentView {
  incident: Incident;
  row: IncidentRow;
  claims: { claim: Claim; document: DocumentRow }[];
}

export interface DocumentView {
  document: DocumentRow;
  text: string;
  source_text: string;
  dropped: { start: number; end: number; reason: string }[];
  pieces: [number, number, number, number][];
  claims: Claim[];
  incidents: Record<string, string>;
}

export interface Holding {
  id: string;
  place: Place;
  holder: ActorRef | null;
  status: "held" | "contested" | "besieged" | "claimed";
  start: When;
  end: When;
  last_asserted: When;
  share: number | null;
  supporting: string[];
  opposing: string[];
  reason: string;
}

export interface Series {
  id: string;
  measure: string;
  group: string;
  scope: string;
  claimant: string | null;
  since: When;
  points: { when: When; quantity: Quantity; claims: string[]; claimants: string[] }[];
  reason: string;
  remarks: string[];
}

export interface RecordView {
  version: string;
  digest: string;
  theatre: string;
  counts: Record<string, number> & { claims: Record<string, number> };
  types: { id: string; label: string; group: string }[];
  rejections: { where: string; reason: string; detail: string }[];
  attributions: string[];
}

export interface NamedPlace {
  id: string;
  name: string;
  kind: string;
  latitude: number;
  longitude: number;
  arabic: string | null;
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

/** Fetch one resource; throws `Fault` with what is wrong and what helps. */
export async function get<T>(path: string): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(`api/${path}`);
  } catch {
    throw new Fault("The server cannot be reached.", "What is shown stays; start it again with: marsad serve");
  }
  const body = await answer.json();
  if (!answer.ok) throw new Fault(body.fault ?? answer.statusText, body.remedy ?? "");
  return body as T;
}
