import { afterEach, expect, it, vi } from 'vitest';
import { Life, watchLife } from './worker-life.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

const never = () => new Promise<never>(() => undefined);

it('who waits when it ends is told, and who comes later', async () => {
	const life = new Life();
	const waiting = life.during(never);
	expect(await life.during(() => Promise.resolve(1))).toBe(1);
	life.end(new Error('killed'));
	life.end(new Error('closed'));
	await expect(waiting).rejects.toThrow('killed');
	await expect(life.during(() => Promise.resolve(1))).rejects.toThrow('killed');
	expect(await life.ended).toMatchObject({ message: 'killed' });
});

/** The browser's locks as far as a worker's life needs them: one holder, and who waits. */
function locks(): { take: () => void; free: () => void } {
	let held = false;
	let waiting: (() => void)[] = [];
	vi.stubGlobal('navigator', {
		locks: {
			request: async (_: string, options: { ifAvailable?: boolean }, work: (lock: object | null) => unknown) => {
				if (options.ifAvailable) return work(held ? null : {});
				if (held)
					await new Promise<void>((resolve) => {
						waiting.push(resolve);
					});
				return work({});
			}
		}
	});
	return {
		take: () => {
			held = true;
		},
		free: () => {
			held = false;
			for (const go of waiting) go();
			waiting = [];
		}
	};
}

it('a worker that is killed without a word is noticed by its lock, once it had one', async () => {
	const lock = locks();
	const worker = new EventTarget() as Worker;
	const ended = vi.fn();
	watchLife(worker, 'x', ended);
	await new Promise((resolve) => setTimeout(resolve, 30));
	expect(ended).not.toHaveBeenCalled();
	lock.take();
	await new Promise((resolve) => setTimeout(resolve, 400));
	expect(ended).not.toHaveBeenCalled();
	lock.free();
	await vi.waitFor(() => {
		expect(ended).toHaveBeenCalledOnce();
	});
});

it('an error that nobody caught ends it; one that is no longer watched does not', () => {
	locks();
	const worker = new EventTarget() as Worker;
	const [ended, other] = [vi.fn(), vi.fn()];
	watchLife(worker, 'x', other)();
	watchLife(worker, 'x', ended);
	worker.dispatchEvent(Object.assign(new Event('error'), { message: 'boom' }));
	worker.dispatchEvent(Object.assign(new Event('error'), { message: 'again' }));
	expect(ended.mock.calls).toEqual([['boom']]);
	expect(other).not.toHaveBeenCalled();
});
