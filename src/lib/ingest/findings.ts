import type { CheckCode } from './sentences/checks.ts';
import type { CheckFinding } from './model.ts';

/** What a finding is about; those of equal keys are counted together. */
export type FindingKey = Omit<CheckFinding, 'count' | 'examples'>;

const KEPT = 3;

/** Counts findings by cause and keeps the first examples of each. */
export class Findings {
	#all = new Map<string, CheckFinding>();

	add(key: FindingKey, row: number, value: () => string): void {
		this.addTo(this.of(key), row, value);
	}

	/** Counts one more of a finding that was asked for before; the cheap way for what happens in every other row. */
	addTo(finding: CheckFinding, row: number, value: () => string): void {
		finding.count += 1;
		if (finding.examples.length < KEPT) finding.examples.push({ row, value: value().slice(0, 120) });
	}

	/** Adds a finding that was counted elsewhere. */
	addCount(key: FindingKey, count: number, examples: CheckFinding['examples'] = []): void {
		if (count === 0) return;
		const finding = this.of(key);
		finding.count += count;
		finding.examples.push(...examples.slice(0, KEPT - finding.examples.length));
	}

	/** The finding of a key, new if there is none. */
	of(key: FindingKey): CheckFinding {
		const id = JSON.stringify([key.severity, key.code, key.kind, key.file, key.field]);
		let finding = this.#all.get(id);
		if (!finding) {
			finding = { ...key, count: 0, examples: [] };
			this.#all.set(id, finding);
		}
		return finding;
	}

	/** Errors first, then emptied fields, then warnings; the most frequent first. */
	list(): CheckFinding[] {
		const order = { error: 0, nulled: 1, warning: 2 };
		return [...this.#all.values()]
			.filter(({ count }) => count > 0)
			.sort((a, b) => order[a.severity] - order[b.severity] || b.count - a.count);
	}
}

/** A row that is not loaded, with its cells as the file has them. */
export interface RejectedRow {
	row: number;
	code: CheckCode;
	field: string | null;
	cells: string[];
}
