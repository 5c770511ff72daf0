import { mount } from "svelte";
import { get, type Session } from "./lib/api";
import { record } from "./lib/record.svelte";
import "./style.css";

// The parts come while the server answers. One that cannot be reached is the page's own to tell.
const app = import("./App.svelte");
const session = await get<Session>("session").catch(() => null);
const target = document.getElementById("app")!;
if (session?.must_log_in) {
  mount((await import("./LogIn.svelte")).default, { target });
} else {
  void record.load();
  mount((await app).default, { target });
}
