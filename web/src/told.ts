/** What a bar of the timeline stands for, in words. */

import { GROUPS } from "./lib/groups";
import { day, type Key, number, t, tick } from "./lib/i18n/index.svelte";
import { DAY, type Drawn, type Unit } from "./timeline";

/** A line each: when, how many of each group, how many dead. */
export function words({ from, to, incidents, low, best, high }: Drawn, unit: Unit): string[] {
  const [first, last] = [from, new Date(+to - DAY)].map((date) => day(date.toISOString().slice(0, 10))) as [string, string];
  const when = unit === "day" ? first : unit === "month" ? tick(from, "month") : `${first} – ${last}`;
  const groups = GROUPS.filter(({ id }) => incidents[id]).map(({ id }) => `${t(`group.${id}` as Key)} ${number(incidents[id]!)}`);
  const toll = low === high ? number(high) : t("chart.range", { low, high, best });
  return [t("chart.bar", { when, incidents: groups.join(", ") }), ...(high ? [t("chart.bar.killed", { toll })] : [])];
}
