import type { Engine } from '$lib/engine/engine.ts';
import { confirm } from './mapping/confirm.ts';
import type { SourceFile } from './files/container.ts';
import { inspect } from './mapping/inspect.ts';
import { load } from './building/import.ts';
import type { LoadOptions } from './building/options.ts';
import type { DatasetInfo } from './model.ts';

export type { SourceFile } from './files/container.ts';
export { confirm, type Confirmed, parseMappingSet, rememberedMapping } from './mapping/confirm.ts';
export { answer, type Decision } from './mapping/decisions.ts';
export { type InspectedSheet, type Inspection, inspect, inspectAs } from './mapping/inspect.ts';
export type { LoadOptions } from './building/options.ts';
export { commit, discard, load, prepare, type Prepared, type Preview } from './building/import.ts';
export { type ColumnMapping, headerFingerprint, type Mapping, type MappingSet, mappingSet } from './mapping/mapping.ts';
export { ImportProblem, type ProblemCode } from './problem.ts';
export { checkSentence, ingestMessages, problemSentence } from './messages.ts';
export { type QuarantinedRow, quarantinedRows } from './building/quarantine.ts';

/** Inspects, confirms and loads files without a person: clear proposals are taken, everything else is a problem. */
export async function loadFiles(
	engine: Engine,
	files: readonly SourceFile[],
	options: LoadOptions & { mapping?: unknown } = {}
): Promise<DatasetInfo> {
	if (files.length === 0) confirm({ sheets: [], problems: [] });
	const inspection = await inspect(files, {
		...(options.signal ? { signal: options.signal } : {}),
		...(options.today ? { today: options.today } : {})
	});
	return load(engine, confirm(inspection, options.mapping), options);
}
