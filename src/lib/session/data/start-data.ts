import { ownData } from './own-data.svelte.ts';
import { workspace } from '../workspace.svelte.ts';

/** Puts data on show at a visit's start: the person's own where this browser keeps any, else the sample company. */
export async function startData(): Promise<void> {
	ownData.listen();
	try {
		if (ownData.expected && (await ownData.start())) return;
		await workspace.loadSample();
	} catch (cause) {
		// The engine's state holds the reason; the notice shows it with Retry.
		console.error(cause);
	}
}
