import { type Fill, hatch } from './shapes.ts';
import { mix, type Palette } from '../palette.ts';
import type { Role, Rule } from '../spec.ts';

interface Styled {
	role: Role;
	level?: number | undefined;
}

/** The colour at a place of an ordered ramp; between two steps it is mixed. */
export function onRamp(ramp: readonly string[], place: number): string {
	const within = Math.max(0, Math.min(ramp.length - 1, place));
	const [below, above] = [ramp[Math.floor(within)] ?? '', ramp[Math.ceil(within)] ?? ''];
	return below === above ? below : mix(below, above, within % 1);
}

/**
 * Colour of a thin mark (line, dot). `rank` tells measured series apart that have no level: accent first, then greys.
 */
export function lineColor({ role, level }: Styled, palette: Palette, rank = 0): string {
	if (role === 'previous') return palette.previous;
	if (role === 'reference') return palette.ink3;
	if (level !== undefined) return onRamp(palette.levelLines, level);
	return [palette.accent, palette.ink2, palette.previous, palette.ink][rank % 4] ?? palette.accent;
}

/** Dashes: simulated and reference are never a full line, and a second round of greys is told apart from the first. */
export function lineDash({ role }: Styled, rank = 0): number[] | undefined {
	if (role === 'simulated') return [6, 4];
	if (role === 'reference') return [2, 3];
	return rank >= 4 ? [8, 3] : undefined;
}

/** Fill of an area mark (bar, part); simulated is hatched in the same hue. */
export function areaFill({ role, level }: Styled, palette: Palette, rank = 0): Fill {
	if (role === 'hidden') return { fill: palette.previous };
	const plain =
		level === undefined
			? ([palette.accent, palette.levels[2], palette.accentSoft, palette.previous, palette.band][rank % 5] ??
				palette.accent)
			: onRamp(palette.levels, level);
	if (role === 'previous' || role === 'reference')
		return { fill: level === undefined ? (rank === 0 ? palette.previous : palette.band) : plain };
	if (role === 'simulated') return { fill: plain, decal: hatch(palette.surface) };
	return { fill: plain };
}

/** A dot: full when measured, hollow when simulated or earlier. */
export function dotFill(styled: Styled, palette: Palette, color = lineColor(styled, palette)): Fill {
	return styled.role === 'actual'
		? { fill: color, stroke: color, lineWidth: 1.5 }
		: { fill: palette.surface, stroke: color, lineWidth: 1.75 };
}

/**
 * Ranks of series without a level, measured and simulated each among themselves: a simulation shares its hue with
 * what it changes.
 */
export function ranks(series: readonly Styled[]): number[] {
	return series.map(({ role, level }, index) =>
		level === undefined
			? series.slice(0, index).filter((other) => other.role === role && other.level === undefined).length
			: 0
	);
}

/** Colour and dash of a rule: target dashed green, the rest grey. */
export function ruleStroke(role: Rule['role'], palette: Palette): { color: string; width: number; dash?: number[] } {
	if (role === 'target') return { color: palette.target, width: 1.5, dash: [5, 4] };
	if (role === 'limit') return { color: palette.ink3, width: 1, dash: [2, 3] };
	return { color: palette.ink3, width: 1.25 };
}

/** Colour of a rule's label. */
export const ruleColor = (role: Rule['role'], palette: Palette): string =>
	role === 'target' ? palette.target : palette.ink2;
