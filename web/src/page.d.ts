/** What the build gives beside the sources: see `tiles.ts`. */
declare module "virtual:base-tiles" {
  export const BASE: string;
  export const NEAREST: number;
}
