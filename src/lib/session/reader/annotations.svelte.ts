import { z } from 'zod';
import type { Annotation } from '$lib/figures/env.ts';
import { recall, remember } from '../persisted.ts';

const KEY = 'annotations';
const stored = z.array(z.object({ day: z.iso.date(), text: z.string().min(1).max(60) }));

/** The reader's dated remarks, drawn in every series over time; kept with the data in this browser. */
class Annotations {
	list = $state.raw<readonly Annotation[]>([]);

	start(): void {
		this.list = recall(KEY, stored) ?? [];
	}

	/** Adds a remark; false where its day or its text is none. */
	add(day: string, text: string): boolean {
		const parsed = stored.safeParse([...this.list, { day, text: text.trim() }]);
		if (!parsed.success) return false;
		this.#keep(parsed.data.sort((a, b) => a.day.localeCompare(b.day)));
		return true;
	}

	remove(index: number): void {
		this.#keep(this.list.filter((_, at) => at !== index));
	}

	#keep(list: readonly Annotation[]): void {
		this.list = list;
		remember(KEY, list);
	}
}

export const annotations = new Annotations();
