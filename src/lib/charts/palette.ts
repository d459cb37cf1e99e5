/** Colours of one theme; the same tokens as the style sheet, as values because a chart can't read custom properties. */
export interface Palette {
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
	/** By level 0 to 4, one ordered ramp. */
	levels: readonly [string, string, string, string, string];
	/** Text on each level's colour. */
	onLevels: readonly [string, string, string, string, string];
}

const light: Palette = {
	paper: '#fcfbf9', surface: '#ffffff', ink: '#1b1d1f', ink2: '#55595e', ink3: '#6b6f74', rule: '#e4e1dc',
	accent: '#0b5aa2', accentSoft: '#b9cde3', concern: '#b8430f', target: '#00795c', band: '#eceae6',
	levels: ['#d5d9de', '#b9cde3', '#7fa8d1', '#3d7ab6', '#134a80'],
	onLevels: ['#1b1d1f', '#1b1d1f', '#1b1d1f', '#ffffff', '#ffffff']
};

const dark: Palette = {
	paper: '#141618', surface: '#1b1e21', ink: '#e9e7e3', ink2: '#b4b7ba', ink3: '#9a9ea2', rule: '#2c3034',
	accent: '#6fb1ec', accentSoft: '#2f5578', concern: '#f0895a', target: '#4fc3a1', band: '#272b30',
	levels: ['#3a3f45', '#27496b', '#3a6f9f', '#68a0d2', '#a9cdee'],
	onLevels: ['#e9e7e3', '#e9e7e3', '#ffffff', '#141618', '#141618']
};

export const palettes = { light, dark } as const;
export type ThemeName = keyof typeof palettes;

/** Type stack of charts and exports: Chinese first, no web font. */
export const chartFont = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
