/** What the API under `/api` answers with; only the fields that the page uses. */

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
  type_words: string;
  when_words: string;
  place_words: string;
  sides_words: string;
  killed_words: string;
  sources_words: string;
  standing_words: string;
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
    origins: { name: string; alignment: string | null; reason: string }[];
  };
  row: IncidentRow;
  precision_words: string;
  figures: FigureView[];
  contradictions: ContradictionView[];
  claims: ClaimView[];
}

export interface DocumentView {
  document: DocumentRow;
  text: string;
  source_text: string;
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
    end: { start: string | null; end: string | null };
    supporting: string[];
    opposing: string[];
    reason: string;
  };
  place_words: string;
  holder_words: string;
  asserted_words: string;
}

export interface SeriesView {
  series: { id: string; remarks: string[] };
  counted_words: string;
  by_words: string;
  points: { claims: string[]; up_to_words: string; number_words: string }[];
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

export interface RecordView {
  version: string;
  theatre: string;
  counts: { documents: number; incidents: number };
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

/** Fetch one resource; throws `Fault` with what is wrong and what helps. */
export async function get<T>(path: string): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(`api/${path}`);
  } catch {
    throw new Fault("The server cannot be reached.", "What is shown stays; start it again with: marsad serve");
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Fault(body.fault ?? answer.statusText, body.remedy ?? "Reload the page.");
  return body as T;
}
