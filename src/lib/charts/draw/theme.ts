import { chartFont, chartText, type Palette, palettes, type ThemeName } from '../palette.ts';

/** Defaults of the drawing library in our look: quiet axes, no colour that means nothing. */
export function themeOf(palette: Palette) {
	const textStyle = { fontFamily: chartFont, fontSize: chartText, color: palette.ink2 };
	const axis = {
		axisLine: { show: true, lineStyle: { color: palette.previous, width: 1 } },
		axisTick: { show: false },
		axisLabel: { ...textStyle, color: palette.ink2, margin: 8 },
		splitLine: { show: false },
		splitArea: { show: false }
	};
	return {
		color: [palette.accent, palette.previous, palette.ink2],
		backgroundColor: 'transparent',
		textStyle,
		// Nothing moves: a chart that is painted at once needs no setting for reduced motion.
		animation: false,
		categoryAxis: axis,
		valueAxis: {
			...axis,
			axisLine: { show: false },
			splitLine: { show: true, lineStyle: { color: palette.rule, width: 1 } }
		},
		tooltip: {
			backgroundColor: palette.surface,
			borderColor: palette.rule,
			borderWidth: 1,
			padding: [8, 12],
			textStyle: { ...textStyle, color: palette.ink },
			extraCssText:
				'box-shadow:0 2px 8px rgba(0,0,0,0.12);border-radius:6px;max-width:320px;white-space:normal;z-index:5'
		}
	};
}

/** Our themes by the names under which charts ask for them. */
export const themes: Record<ThemeName, ReturnType<typeof themeOf>> = {
	light: themeOf(palettes.light),
	dark: themeOf(palettes.dark),
	report: { ...themeOf(palettes.report), backgroundColor: '#ffffff' }
};
