import type { Engine } from '$lib/engine/engine.ts';
import { type Choices, choose } from './mapping/choices.ts';
import { confirm, type Confirmed, parseMappingSet, withMappings } from './mapping/confirm.ts';
import type { SourceFile } from './files/container.ts';
import { inspect } from './mapping/inspect.ts';
import { withKnownLevels } from './mapping/values/levels-together.ts';
import { load } from './building/import.ts';
import type { LoadOptions } from './building/options.ts';
import type { DatasetInfo } from './model.ts';

export type { SourceFile } from './files/container.ts';
export { confirm, type Confirmed, parseMappingSet, recalled, rememberedMapping, withWords } from './mapping/confirm.ts';
export { answer, type Decision } from './mapping/decisions.ts';
export { dictionaryOf } from './mapping/values/dictionary.ts';
export { withAllValues } from './mapping/values/value-counts.ts';
export { withKnownLevels } from './mapping/values/levels-together.ts';
export { type InspectedSheet, type Inspection, inspect, inspectAs } from './mapping/inspect.ts';
export type { LoadOptions } from './building/options.ts';
export { load, prepare } from './building/import.ts';
export { commit, discard, type Prepared, type Preview, sweep } from './shown/show.ts';
export {
	type ColumnMapping,
	headerFingerprint,
	type Mapping,
	type MappingSet,
	mappingSet,
	mappingsOf
} from './mapping/mapping.ts';
export { ImportProblem, type ProblemCode } from './problem.ts';
export { checkSentence, ingestMessages, problemSentence } from './messages.ts';
export { type QuarantinedRow, quarantinedRows } from './building/quarantine.ts';

interface ConfirmOptions {
	/** The contents of a mapping file. */
	mapping?: unknown;
	/** The company's own levels as far as they are known, the lowest first. */
	levels?: readonly string[] | undefined;
	/** What to leave out and what to answer. */
	choices?: Choices;
	today?: string;
	signal?: AbortSignal;
}

/** Inspects and confirms files without a person: clear proposals are taken, everything else is a problem. */
export async function confirmFiles(files: readonly SourceFile[], options: ConfirmOptions = {}): Promise<Confirmed[]> {
	if (files.length === 0) confirm({ sheets: [], problems: [] });
	const inspection = await inspect(files, {
		...(options.signal ? { signal: options.signal } : {}),
		...(options.today ? { today: options.today } : {})
	});
	const set = options.mapping === undefined ? null : parseMappingSet(options.mapping);
	const known = options.levels ?? set?.mappings.find(({ levels }) => levels)?.levels;
	const chosen = choose(set ? withMappings(inspection, set) : inspection, options.choices ?? {});
	return confirm({ ...chosen, sheets: withKnownLevels(chosen.sheets, known) });
}

/** Confirms and loads files without a person. */
export async function loadFiles(
	engine: Engine,
	files: readonly SourceFile[],
	options: LoadOptions & ConfirmOptions = {}
): Promise<DatasetInfo> {
	return load(engine, await confirmFiles(files, options), options);
}
