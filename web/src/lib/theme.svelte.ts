/** Light or dark: what the reader chose, else what the system has. */

const KEY = "marsad-theme";
const system = matchMedia("(prefers-color-scheme: dark)");

class Theme {
  private chosen: string | null = $state(localStorage.getItem(KEY));
  private system = $state(system.matches);
  dark = $derived(this.chosen ? this.chosen === "dark" : this.system);

  constructor() {
    system.addEventListener("change", (event) => (this.system = event.matches));
  }

  toggle(): void {
    this.chosen = this.dark ? "light" : "dark";
    localStorage.setItem(KEY, this.chosen);
  }
}

export const theme = new Theme();
