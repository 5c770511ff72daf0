/** The first map: what costs the processor much waits until it is drawn, for side by side both would be late. */

const LATEST = 3000; // milliseconds: what waits comes too where no map can be drawn

let tell: () => void;
export const firstMap = new Promise<void>((resolve) => {
  tell = resolve;
  setTimeout(resolve, LATEST);
});
export function firstMapDrawn(): void {
  performance.mark("first map");
  tell();
}
