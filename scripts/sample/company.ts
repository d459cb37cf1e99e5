import { parameters } from './parameters.ts';
import { stream } from './rng.ts';

export interface Supervisor {
	id: string;
	/** Points by which this supervisor scores above the panel. */
	severity: number;
	/** How far one overall impression colours all three scores, 0 to 1. */
	halo: number;
}

export interface Team {
	name: string;
	region: string;
	/** 1 to 3: the round in which the team was first graded. */
	wave: 1 | 2 | 3;
	/** Posts on the first day. */
	posts: number;
	supervisors: Supervisor[];
	customers: Customer[];
	/** The team's own deviation in log hours. */
	pace: number;
}

export interface Customer {
	id: string;
	products: Product[];
	weight: number;
}

export const products = ['变频器', '伺服系统', '空压机', '冷水机', 'UPS电源'] as const;
export type Product = (typeof products)[number];

const regions: readonly [
	region: string,
	cities: readonly [string, string, string],
	posts: readonly [number, number, number]
][] = [
	['华东', ['上海', '苏州', '杭州'], [20, 15, 14]],
	['华南', ['广州', '深圳', '东莞'], [17, 18, 10]],
	['华北', ['北京', '天津', '青岛'], [18, 11, 12]],
	['西南', ['成都', '重庆', '昆明'], [16, 13, 8]]
];

/** Which of a region's three teams comes first differs, so that size and wave do not go together. */
const waves: readonly (readonly [1 | 2 | 3, 1 | 2 | 3, 1 | 2 | 3])[] = [
	[1, 2, 3],
	[2, 3, 1],
	[3, 1, 2],
	[1, 3, 2]
];

function supervisorsOf(team: { posts: number }, firstId: number): Supervisor[] {
	const { mean, sd } = parameters.grading.severity;
	const count = team.posts >= 17 ? 2 : 1;
	const random = stream(parameters.seed, `supervisors ${String(firstId)}`);
	return Array.from({ length: count }, (_, i) => ({
		id: String(firstId + i * 3).padStart(5, '0'),
		severity: random.normal(mean, sd),
		halo: random.uniform() * 0.6
	}));
}

/** The four regions and their twelve teams, with supervisors and customers. */
export function buildTeams(): Team[] {
	const random = stream(parameters.seed, 'teams');
	let customer = 1001;
	const teams = regions.flatMap(([region, cities, posts], r) =>
		cities.map((city, c): Team => {
			const team = { posts: posts[c] ?? 0 };
			return {
				name: `${city}服务部`,
				region,
				wave: waves[r]?.[c] ?? 1,
				posts: team.posts,
				supervisors: supervisorsOf(team, 12 + (r * 3 + c) * 7),
				pace: random.normal(0, 0.05),
				customers: Array.from(
					{ length: Math.round((parameters.tickets.customersPerTeam * team.posts) / 14.3) },
					() => ({
						id: `C${String(customer++)}`,
						products: random.chance(0.3)
							? [random.pick(products), random.pick(products)]
							: [random.pick(products)],
						weight: Math.exp(random.normal(0, 0.6))
					})
				)
			};
		})
	);
	const all = teams.flatMap((team) => team.supervisors);
	const [strictest, mildest] = [all[4], all[11]];
	if (strictest) strictest.severity = parameters.grading.severity.strictest;
	if (mildest) mildest.severity = parameters.grading.severity.mildest;
	return teams;
}
