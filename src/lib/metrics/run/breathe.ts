/** Passes may run for this long, in milliseconds, before whoever waits on the same thread has a turn. */
const AT_MOST = 16;

let since = performance.now();

/** A turn for whatever else the thread has to do; by a message, since timers in a row are held back. */
function turn(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/**
 * Lets the page paint, and a newer choice be heard, where passes have run for a while; rejects with the signal's reason
 * once it is given up.
 */
export async function breathe(signal?: AbortSignal): Promise<void> {
	if (performance.now() - since >= AT_MOST) {
		await turn();
		since = performance.now();
	}
	signal?.throwIfAborted();
}
