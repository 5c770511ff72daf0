import { mount } from "svelte";
import App from "./App.svelte";
import LogIn from "./LogIn.svelte";
import { get, type Session } from "./lib/api";
import "./style.css";

// A server that cannot be reached is the page's own to tell.
const session = await get<Session>("session").catch(() => null);
mount(session?.must_log_in ? LogIn : App, { target: document.getElementById("app")! });
