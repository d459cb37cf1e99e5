const CHANNEL = 'grading-outcomes';

/** News between the tabs of one browser: another has imported, undone or deleted since this one read its files. */
class OtherTabs {
	changed = $state(false);
	/** This browser has no way to tell one tab of another. */
	deaf = $state(false);
	#channel: BroadcastChannel | null = null;

	listen(): void {
		this.deaf = !('BroadcastChannel' in globalThis);
		if (this.deaf || this.#channel) return;
		this.#channel = new BroadcastChannel(CHANNEL);
		this.#channel.onmessage = () => {
			this.changed = true;
		};
	}

	/** Tells the others that this one has changed what is kept. */
	tell(): void {
		this.changed = false;
		this.#channel?.postMessage('changed');
	}
}

export const otherTabs = new OtherTabs();
