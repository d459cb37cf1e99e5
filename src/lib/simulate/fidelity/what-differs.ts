import type { Level } from '$lib/programme/criteria.ts';
import { holm } from '$lib/stats/counts/holm.ts';
import { type Share, sharesDiffer } from '$lib/stats/counts/proportions.ts';
import type { Rounds } from '../judge/load-people.ts';
import type { Coded } from '../judge/people.ts';
import { MISSED, type Repeats, UNDECIDED } from './gain.ts';

/** By what past decisions are grouped to see what those not repeated have in common. */
export const sharedTraits = ['level', 'round', 'region', 'supervisor'] as const;
export type SharedTrait = (typeof sharedTraits)[number];

/** Decisions of one group: how many can be told, how many of these are not repeated, and of how many engineers. */
export interface Differing extends Share {
	trait: SharedTrait;
	/** A level number, or the group's own name. */
	group: Level | string;
	people: number;
	differing: number;
	/** Of the group against all others, adjusted by Holm over every group of every trait. */
	p: number | null;
}

const levelCodes = (target: Int8Array): Coded => ({
	codes: Int32Array.from(target),
	labels: Array.from({ length: Math.max(0, ...target) + 1 }, (_, level) => String(level))
});

/** How often decisions are not repeated, by level aimed at, round, region and supervisor. */
export function whatDiffers(rounds: Rounds, { rows }: Repeats): Differing[] {
	const coded: Record<SharedTrait, Coded> = {
		level: levelCodes(rounds.target),
		round: rounds.round,
		region: rounds.groups.region,
		supervisor: rounds.groups.supervisor
	};
	const all = sharedTraits.flatMap((trait) => {
		const { codes, labels } = coded[trait];
		const groups = labels.map(() => ({
			hits: 0,
			total: 0,
			people: new Set<number>(),
			differing: new Set<number>()
		}));
		const sum = { hits: 0, total: 0 };
		for (const [i, row] of rows.entries()) {
			if (row === UNDECIDED) continue;
			const missed = Number(row === MISSED);
			sum.hits += missed;
			sum.total += 1;
			const group = groups[codes[i] ?? -1];
			if (!group) continue;
			const person = rounds.person[i] ?? -1;
			group.hits += missed;
			group.total += 1;
			group.people.add(person);
			if (missed === 1) group.differing.add(person);
		}
		return groups.flatMap(({ hits, total, people, differing }, at) => {
			if (total === 0) return [];
			const others = { hits: sum.hits - hits, total: sum.total - total };
			const p = others.total === 0 ? null : sharesDiffer({ hits, total }, others);
			const group = trait === 'level' ? at : (labels[at] ?? '');
			return [{ trait, group, hits, total, people: people.size, differing: differing.size, p }];
		});
	});
	const adjusted = holm(all.map(({ p }) => p));
	return all.map((row, at) => ({ ...row, p: adjusted[at] ?? null }));
}
