/**
 * A size for a picture: pixels of the file at 1x and how wide the drawing is laid out, which sets the size of its
 * text.
 */
export interface Preset {
	width: number;
	/** At least; a column grows with what it holds. */
	height: number;
	/** Units across; text is drawn at 12 units. */
	across: number;
	grows: boolean;
	/** Densities that make sense for it. */
	scales: readonly [number, number];
}

/** Sizes that reports ask for. */
export const presets = {
	slide: { width: 1280, height: 720, across: 860, grows: false, scales: [2, 3] },
	half: { width: 640, height: 640, across: 520, grows: false, scales: [2, 3] },
	column: { width: 800, height: 450, across: 720, grows: true, scales: [2, 3] }
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;
