import { Painter } from './painter.ts';

/** Paints this window's charts. */
export const painter = new Painter({
	now: () => performance.now(),
	soon: queueMicrotask,
	// A task after a frame's callbacks runs when that frame has been painted.
	nextFrame: (run) => {
		requestAnimationFrame(() => {
			setTimeout(run);
		});
	}
});
if (typeof window !== 'undefined')
	window.addEventListener('beforeprint', () => {
		painter.flush();
	});
