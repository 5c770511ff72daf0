import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";
import { baseTiles } from "./tiles.ts";

/** Lets the page itself ask for its parts: they come beside the script that waits for them. */
const asksForParts: Plugin = {
  name: "asks-for-parts",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle }) {
      const app = Object.values(bundle ?? {}).find((one) => one.type === "chunk" && one.name === "App");
      const parts = app?.type === "chunk" ? [app.fileName, ...app.imports] : [];
      return parts
        .filter((file) => !html.includes(file))
        .map((file) => ({ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` }, injectTo: "head" }));
    },
  },
};

export default defineConfig({
  plugins: [svelte(), baseTiles(), asksForParts],
  base: "./",
  build: {
    outDir: "../src/marsad/publish/page",
    emptyOutDir: true,
    target: "es2022",
    cssCodeSplit: false, // what the map needs of it would else be asked for last
    // MapLibre alone is larger than Vite's default warning; nothing is loaded from elsewhere.
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { "/api": "http://127.0.0.1:8420" } },
});
