import type { Place } from './painter.ts';

/** Tells where an element is as the reader scrolls, and until the answer is called. */
export function watchPlace(node: Element, tell: (place: Place) => void): () => void {
	let [inView, near] = [false, false];
	const told = (): void => {
		if (inView) tell('in view');
		else tell(near ? 'near' : 'far');
	};
	const sight = new IntersectionObserver((entries) => {
		inView = entries.at(-1)?.isIntersecting ?? false;
		told();
	});
	const reach = new IntersectionObserver(
		(entries) => {
			near = entries.at(-1)?.isIntersecting ?? false;
			told();
		},
		{ rootMargin: '100% 0px' }
	);
	sight.observe(node);
	reach.observe(node);
	return () => {
		sight.disconnect();
		reach.disconnect();
	};
}
