import { mount } from "svelte";
import App from "./App.svelte";
import { get, type Session } from "./lib/api";
import { record } from "./lib/record.svelte";
import LogIn from "./LogIn.svelte";
import "./style.css";

// A server that cannot be reached is the page's own to tell.
const session = await get<Session>("session").catch(() => null);
const target = document.getElementById("app")!;
if (session?.must_log_in) {
  mount(LogIn, { target });
} else {
  void record.load();
  mount(App, { target });
}
