/** Colours of one theme; the same tokens as the style sheet, as values because a chart can't read custom properties. */
export type Palette = {
	paper: string;
	surface: string;
	ink: string;
	ink2: string;
	ink3: string;
	rule: string;
	accent: string;
	accentSoft: string;
	concern: string;
	target: string;
	band: string;
	/** Marks of an earlier or compared value. */
	previous: string;
	/** By level 0 to 4, one ordered ramp. */
	levels: readonly [string, string, string, string, string];
	/** Text on each level's colour. */
	onLevels: readonly [string, string, string, string, string];
	/** The ramp again, dark enough to be told from the ground as a thin line. */
	levelLines: readonly [string, string, string, string, string];
};

const light: Palette = {
	paper: '#fcfbf9',
	surface: '#ffffff',
	ink: '#1b1d1f',
	ink2: '#55595e',
	ink3: '#6b6f74',
	rule: '#e4e1dc',
	accent: '#0b5aa2',
	accentSoft: '#b9cde3',
	concern: '#b8430f',
	target: '#00795c',
	band: '#eceae6',
	previous: '#868b91',
	levels: ['#d5d9de', '#b9cde3', '#7fa8d1', '#3d7ab6', '#134a80'],
	onLevels: ['#1b1d1f', '#1b1d1f', '#1b1d1f', '#ffffff', '#ffffff'],
	levelLines: ['#8b9096', '#417fba', '#2a67a6', '#194f89', '#0c3260']
};

const dark: Palette = {
	paper: '#141618',
	surface: '#1b1e21',
	ink: '#e9e7e3',
	ink2: '#b4b7ba',
	ink3: '#9a9ea2',
	rule: '#2c3034',
	accent: '#6fb1ec',
	accentSoft: '#2f5578',
	concern: '#f0895a',
	target: '#4fc3a1',
	band: '#272b30',
	previous: '#7d848b',
	levels: ['#3a3f45', '#27496b', '#3a6f9f', '#68a0d2', '#a9cdee'],
	onLevels: ['#e9e7e3', '#e9e7e3', '#ffffff', '#141618', '#141618'],
	levelLines: ['#6f757b', '#538cc0', '#74a9d8', '#9cc7ec', '#cfe4f7']
};

/** The light theme on white paper, for everything that leaves the page. */
const report: Palette = { ...light, paper: '#ffffff' };

export const palettes = { light, dark, report } as const;
export type ThemeName = keyof typeof palettes;

/** Type stack of charts and exports: Chinese first, no web font. */
export const chartFont = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** Size of all text in a chart, in pixels; nothing is written smaller. */
export const chartText = 12;

function channels(hex: string): [number, number, number] {
	const at = (index: number): number => Number.parseInt(hex.slice(index, index + 2), 16);
	return [at(1), at(3), at(5)];
}

function luminance(hex: string): number {
	const [r, g, b] = channels(hex).map((value) => {
		const share = value / 255;
		return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
	const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

/** A colour between two, `share` of the way from the first. */
export function mix(from: string, to: string, share: number): string {
	const end = channels(to);
	const parts = channels(from).map((value, index) => Math.round(value + ((end[index] ?? value) - value) * share));
	return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Whether white can be told better from a colour than black. */
export const isDark = (color: string): boolean => contrast(color, '#ffffff') > contrast(color, '#000000');

/** Text on a fill: ink or ground, and on a middling fill, where neither can be read, plain black or white. */
export function inkOn(fill: string, { ink, surface }: Palette): string {
	const [best = ink] = [ink, surface].sort((a, b) => contrast(fill, b) - contrast(fill, a));
	if (contrast(fill, best) >= 4.5) return best;
	return isDark(fill) ? '#ffffff' : '#000000';
}
