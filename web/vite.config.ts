import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  base: "./",
  build: {
    outDir: "../src/marsad/publish/page",
    emptyOutDir: true,
    target: "es2022",
    // MapLibre alone is larger than Vite's default warning; nothing is loaded from elsewhere.
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { "/api": "http://127.0.0.1:8420" } },
});
