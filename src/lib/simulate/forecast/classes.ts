import type { CriteriaSet } from '$lib/programme/criteria.ts';
import { at } from '$lib/stats/numeric/at.ts';
import type { People } from '../judge/people.ts';
import { type RoundDays, type Script, scriptKey, Scripts } from './scripts.ts';
import type { Slices } from '../slices.ts';

/** People whose evidence comes to the same at every round, under each of the sets compared. */
export interface SameScript {
	held: number;
	people: number;
	/** One a set; the same object where the sets say the same of them. */
	scripts: readonly Script[];
}

/** Everybody by what their evidence comes to. */
export interface Classes {
	classes: readonly SameScript[];
	/** Who writes and reads the scripts, one a set. */
	readers: readonly Scripts[];
	people: number;
	/** People whose level is not known; they stay out. */
	missing: number;
}

const EACH = 2_000;

/** Sorts everybody by their scripts, giving way to the page between slices. */
export async function classesOf(
	people: People,
	sets: readonly CriteriaSet[],
	rounds: readonly RoundDays[],
	slices?: Slices
): Promise<Classes> {
	const readers = sets.map((set) => new Scripts(people, set, rounds));
	const found = new Map<string, { held: number; people: number; scripts: readonly Script[] }>();
	let missing = 0;
	for (let i = 0; i < people.size; i++) {
		if (slices && i % EACH === 0 && slices.over) await slices.next();
		const held = at(people.level, i);
		if (held < 0) {
			missing += 1;
			continue;
		}
		const scripts = readers.map((reader) => reader.of(i, held));
		const keys = scripts.map(scriptKey);
		const key = keys.join('\u0000');
		const known = found.get(key);
		if (known) known.people += 1;
		else {
			const own = scripts.map((script, index) => at(scripts, keys.indexOf(at(keys, index))) ?? script);
			found.set(key, { held, people: 1, scripts: own });
		}
	}
	return { classes: [...found.values()], readers, people: people.size - missing, missing };
}
