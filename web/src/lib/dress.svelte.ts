/** The document as a whole: its language, the way it reads, its colours. */

import { language } from "./i18n/index.svelte";
import { theme } from "./theme.svelte";

/** Keep the document's attributes as the person wants them; called while a component is made. */
export function dress(): void {
  const page = document.documentElement;
  $effect.pre(() => {
    page.lang = language();
    page.dir = language() === "ar" ? "rtl" : "ltr";
    page.dataset.theme = theme.dark ? "dark" : "light";
  });
}
