/** The few words of a list's row that an Arabic reader needs in Arabic; the API gives them in English. */

import type { IncidentRow } from "../api";
import { en, type Key } from "./en";
import { day, language, number, t } from "./index.svelte";

const TYPES: Record<string, string> = {
  armed_clash: "اشتباك مسلح",
  territory_gained: "سيطرة على أرض",
  offensive: "هجوم",
  withdrawal: "انسحاب",
  territory_transferred: "تسليم منطقة",
  air_strike: "غارة جوية",
  shelling: "قصف",
  chemical_attack: "هجوم كيميائي",
  suicide_bombing: "تفجير انتحاري",
  explosive_device: "عبوة ناسفة",
  grenade: "قنبلة يدوية",
  attack_on_civilians: "اعتداء على مدنيين",
  abduction: "خطف",
  sexual_violence: "عنف جنسي",
  protest: "احتجاج",
  riot: "شغب",
  agreement: "اتفاق",
  ceasefire_violation: "خرق هدنة",
  arrest: "اعتقال",
  base_established: "إقامة قاعدة",
  property_destruction: "تدمير ممتلكات",
  weapons_disrupted: "ضبط أسلحة",
  force_movement: "تحرك قوات",
  siege: "حصار",
  displacement: "نزوح",
  evacuation: "إجلاء",
  aid_delivery: "إيصال مساعدات",
};

/** The types whose Arabic name holds a word. */
export const typesCalled = (word: string): string[] => Object.keys(TYPES).filter((id) => TYPES[id]!.includes(word));

/** What a kind of place is called; a kind of somebody's own table as it stands there. */
export const kindWords = (kind: string): string => (`kind.${kind}` in en ? t(`kind.${kind}` as Key) : kind.replaceAll("_", " "));

export const typeWords = (row: IncidentRow): string => (language() === "ar" && TYPES[row.type]) || row.type_words;

/** Where it is: "(± 3 km)" stays in one line, for half of it says nothing. */
export const placeWords = ({ place_words }: { place_words: string }): string =>
  place_words.replace(/\(± [^)]*\)/, (radius) => radius.replaceAll(" ", "\u00a0"));

export function whenWords(row: IncidentRow): string {
  if (language() === "en") return row.when_words;
  const { start, end } = row;
  if (!start && !end) return "التاريخ غير معروف";
  if (!start) return `حتى ${day(end!)}`;
  if (!end) return `منذ ${day(start)}`;
  return start === end ? day(start) : `بين ${day(start)} و${day(end)}`;
}

export function killedWords(row: IncidentRow): string {
  if (language() === "en" || !row.killed) return row.killed_words;
  const { low, best, high } = row.killed;
  if (low === null && high === null) return row.killed_words;
  if (low === high) return `القتلى: ${number(low!)}`;
  const range = high === null ? `${number(low!)} على الأقل` : low === null ? `حتى ${number(high)}` : `من ${number(low)} إلى ${number(high)}`;
  return `القتلى: ${range}${best === null ? "" : `؛ الأرجح ${number(best)}`}`;
}

export const sourcesWords = (row: IncidentRow): string =>
  language() === "en" ? row.sources_words : `المصادر: ${number(row.origins)}، التقارير: ${number(row.reports)}`;
