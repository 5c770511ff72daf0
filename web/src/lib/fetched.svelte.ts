/** One resource of the API that a component shows; what was there stays until the next has come. */

import { Fault, get } from "./api";
import { t } from "./i18n/index.svelte";
import { record } from "./record.svelte";

export class Fetched<T> {
  value: T | null = $state.raw(null);
  fault: Fault | null = $state.raw(null);

  /** Fetch `path()`, and again whenever it or the record changes; null fetches nothing. */
  constructor(path: () => string | null) {
    $effect(() => {
      const wanted = path();
      void record.digest;
      let current = wanted !== null;
      if (wanted !== null) {
        get<T>(wanted).then(
          (value) => current && this.settle(value, null),
          (error) => current && this.settle(null, error instanceof Fault ? error : new Fault(String(error), t("reload"))),
        );
      }
      return () => (current = false);
    });
  }

  private settle(value: T | null, fault: Fault | null): void {
    this.value = value;
    this.fault = fault;
  }
}
