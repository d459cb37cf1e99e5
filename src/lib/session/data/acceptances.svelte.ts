import { z } from 'zod';
import type { CheckFinding } from '$lib/ingest/model.ts';
import { recall, remember } from '../persisted.ts';

const KEY = 'acceptances';
const acceptance = z.object({
	code: z.string(),
	kind: z.string(),
	field: z.string().nullable(),
	note: z.string().trim().min(1).max(120)
});
const stored = z.array(acceptance);

/** A check that the reader has looked into and accepts, with the reason; it holds for later imports too. */
export type Acceptance = z.output<typeof acceptance>;
type Rule = Pick<CheckFinding, 'code' | 'kind' | 'field'>;

const same = (a: Pick<Acceptance, 'code' | 'kind' | 'field'>, b: Rule): boolean =>
	a.code === b.code && a.kind === b.kind && a.field === b.field;

/** The checks that the reader accepts; kept with the data in this browser. */
class Acceptances {
	list = $state.raw<readonly Acceptance[]>([]);

	start(): void {
		this.list = recall(KEY, stored) ?? [];
	}

	/** The note under which a rule is accepted; null where it is not. */
	noteOn(rule: Rule): string | null {
		return this.list.find((one) => same(one, rule))?.note ?? null;
	}

	/** Accepts a rule; false where the note is empty or too long. */
	accept({ code, kind, field }: Rule, note: string): boolean {
		const parsed = acceptance.safeParse({ code, kind, field, note });
		if (!parsed.success) return false;
		this.#keep([...this.list.filter((one) => !same(one, { code, kind, field })), parsed.data]);
		return true;
	}

	withdraw(rule: Rule): void {
		this.#keep(this.list.filter((one) => !same(one, rule)));
	}

	#keep(list: readonly Acceptance[]): void {
		this.list = list;
		remember(KEY, list);
	}
}

export const acceptances = new Acceptances();
