import { EngineStartError, isLoss } from '$lib/engine/engine-error.ts';
import { workspace } from '../workspace.svelte.ts';
import { otherTabs } from './other-tabs.svelte.ts';
import { ownData } from './own-data.svelte.ts';

/** The data on show, from memory where they are there already; else what is kept; else the sample company. */
async function bring(): Promise<void> {
	if (await ownData.restore()) return;
	try {
		if (await ownData.start()) return;
	} catch (cause) {
		// Without an engine the sample could not be read either: its notice offers another start.
		if (cause instanceof EngineStartError || isLoss(cause)) throw cause;
		ownData.trouble = { kind: 'failed', cause, own: true };
	}
	await workspace.loadSample();
}

async function bringOrTell(): Promise<void> {
	try {
		await bring();
	} catch (cause) {
		// A lost engine has begun another attempt; a start that failed has its notice with Retry.
		if (!(cause instanceof EngineStartError) && !isLoss(cause))
			ownData.trouble = { kind: 'failed', cause, own: ownData.current !== null };
	}
}

/**
 * Puts data on show at a visit's start, on request, and whenever the engine has ended midway: the person's own where
 * this browser keeps any, else the sample company. A publication shows its own and has no use for rows.
 */
export async function startData(): Promise<void> {
	if (workspace.published) return;
	otherTabs.listen();
	workspace.engine.onlost = () => void startData();
	const bringing = bringOrTell();
	workspace.settled = bringing;
	await bringing;
}
