/** Draws an SVG as PNG, `scale` pixels to one of its own; the browser and the command line each bring theirs. */
export type Rasterize = (svg: string, scale: number) => Promise<Uint8Array>;

/** Reports steps done, and lets go of the thread so that a cancel is heard. */
export interface Progress {
	step(done: number, total: number): Promise<void>;
}
