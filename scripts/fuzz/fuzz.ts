import { stream } from '../sample/rng.ts';
import { bases, type FuzzFile } from './bases.ts';
import { Bench } from './bench.ts';
import type { Fault, Found } from './faults.ts';
import { mutated } from './mutate.ts';

export interface FuzzReport {
	files: number;
	read: number;
	refused: number;
	/** Milliseconds of the slowest file. */
	slowest: number;
	/** Highest memory over that at the start, in megabytes. */
	memory: number;
	/** Seconds of processor, starts of engines and workers included. */
	processor: number;
	faults: Fault[];
}

export interface FuzzOptions {
	files: number;
	seed: number;
	/** Number of the first file. */
	first: number;
	told?: (done: number, faults: readonly Fault[]) => void;
}

const LIMIT = 5_000;
const MEMORY = 700;
/** Engines do not give memory back, and a worker keeps what it has opened: a fresh pair for so many files. */
const FRESH_AFTER = 400;
/** What is sound is read again after so many files. */
const SOUND_EVERY = 40;

/** The file of a number under a seed. */
export function fuzzFile(seed: number, number: number): FuzzFile {
	const random = stream(seed, `fuzz ${String(number)}`);
	return mutated(random.pick(bases), random);
}

const held = (): number => process.memoryUsage().rss / 2 ** 20;

/** Reads a file once, and once more where it was slow: a busy machine is no fault of the file. */
async function judged(bench: Bench, file: FuzzFile): Promise<{ read: boolean; took: number; faults: Found[] }> {
	const once = async () => {
		const began = performance.now();
		const result = await bench.read(file);
		return { ...result, took: performance.now() - began };
	};
	const first = await once();
	if (first.took <= LIMIT || first.faults.length > 0) return first;
	const second = await once();
	if (second.took > LIMIT) second.faults.push({ what: 'too slow', detail: `${second.took.toFixed(0)} ms` });
	return second;
}

/** Reads changed files one after the other; the same ones for the same seed. */
export async function fuzz({ files, seed, first, told }: FuzzOptions): Promise<FuzzReport> {
	const start = held();
	const report: FuzzReport = { files, read: 0, refused: 0, slowest: 0, memory: 0, processor: 0, faults: [] };
	let bench = await Bench.start();
	let stale = 0;
	try {
		for (let number = first; number < first + files; number += 1) {
			if (stale >= FRESH_AFTER) {
				await bench.close();
				bench = await Bench.start();
				stale = 0;
			}
			const file = fuzzFile(seed, number);
			const { read, took, faults } = await judged(bench, file);
			if (number % SOUND_EVERY === SOUND_EVERY - 1) faults.push(...(await bench.spoiled()));
			const memory = held() - start;
			if (memory > MEMORY) faults.push({ what: 'memory', detail: `${memory.toFixed(0)} MB` });
			report.memory = Math.max(report.memory, memory);
			report.slowest = Math.max(report.slowest, took);
			report[read ? 'read' : 'refused'] += 1;
			report.faults.push(...faults.map((fault) => ({ file: number, name: file.name, ...fault })));
			// After a fault nothing that it may have left behind is laid at the next file's door.
			stale = faults.length > 0 ? FRESH_AFTER : stale + 1;
			told?.(number - first + 1, report.faults);
		}
	} finally {
		await bench.close();
	}
	const { user, system } = process.cpuUsage();
	return { ...report, processor: (user + system) / 1e6 };
}
