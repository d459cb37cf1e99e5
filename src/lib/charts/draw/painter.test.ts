import { describe, expect, it } from 'vitest';
import { type Painted, Painter, type Place } from './painter.ts';

/** A window of which every frame is called by hand; each picture takes `cost` milliseconds. */
function stage(cost: number) {
	let time = 0;
	const soon: (() => void)[] = [];
	const frames: (() => void)[] = [];
	const painted: string[] = [];
	const painter = new Painter({
		now: () => time,
		soon: (run) => soon.push(run),
		nextFrame: (run) => frames.push(run)
	});
	const picture = (name: string, place: Place = 'in view'): Painted => ({
		place: () => place,
		paint: () => {
			time += cost;
			painted.push(name);
		}
	});
	const run = (queue: (() => void)[]): string[] => {
		painted.length = 0;
		for (const next of queue.splice(0)) next();
		return [...painted];
	};
	return { painter, picture, painted, soon: () => run(soon), frame: () => run(frames) };
}

describe('painting charts', () => {
	it('paints all that are cheap at once, those in view first', () => {
		const { painter, picture, soon, frame } = stage(1);
		for (const one of [picture('below', 'near'), picture('top'), picture('middle')]) painter.ask(one);
		expect(soon()).toEqual(['top', 'middle', 'below']);
		expect(frame()).toEqual([]);
	});

	it('leaves to later frames what would make this one long, and always paints one', () => {
		const { painter, picture, soon, frame } = stage(2);
		for (const one of ['a', 'b', 'c'].map((name) => picture(name))) painter.ask(one);
		expect([soon(), frame(), frame()]).toEqual([['a', 'b'], ['c'], []]);
		const slow = stage(50);
		for (const one of ['a', 'b'].map((name) => slow.picture(name))) slow.painter.ask(one);
		expect([slow.soon(), slow.frame()]).toEqual([['a'], ['b']]);
	});

	it('paints once what asked twice, and gives each its turn while all keep asking', () => {
		const { painter, picture, soon } = stage(50);
		const all = ['a', 'b', 'c'].map((name) => picture(name));
		for (const one of [...all, ...all]) painter.ask(one);
		expect(soon()).toEqual(['a']);
		const seen: string[] = [];
		const busy = stage(50);
		const asking = ['a', 'b', 'c'].map((name) => busy.picture(name));
		for (let step = 0; step < 3; step += 1) {
			for (const one of asking) busy.painter.ask(one);
			seen.push(...busy.soon(), ...busy.frame());
		}
		expect(new Set(seen)).toEqual(new Set(['a', 'b', 'c']));
	});

	it('leaves what is far until the reader comes near', () => {
		const { painter, picture, soon, frame } = stage(1);
		let place: Place = 'far';
		const below = { ...picture('below'), place: () => place };
		painter.ask(below);
		expect([soon(), frame()]).toEqual([[], []]);
		place = 'near';
		painter.moved();
		expect([soon(), frame()]).toEqual([['below'], []]);
		painter.moved();
		expect(soon()).toEqual([]);
	});

	it('forgets what is gone and paints everything else for print, however far', () => {
		const { painter, picture, painted, soon } = stage(50);
		const [gone, kept, below] = [picture('gone'), picture('kept'), picture('below', 'far')];
		for (const one of [gone, kept, below]) painter.ask(one);
		painter.forget(gone);
		painter.flush();
		expect(painted).toEqual(['kept', 'below']);
		expect(soon()).toEqual([]);
	});
});
