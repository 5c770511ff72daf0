import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { baseTiles } from "./tiles.ts";

export default defineConfig({
  plugins: [svelte(), baseTiles()],
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
