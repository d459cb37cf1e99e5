import { stream } from '../sample/rng.ts';
import { bases, type FuzzFile } from './bases.ts';
import { Bench } from './bench.ts';
import type { Fault, Found } from './faults.ts';
import { mutated } from './mutate.ts';

export interface FuzzReport {
	files: number;
	read: number;
	refused: number;
	/** The file that took the most milliseconds of processor. */
	slowest: { file: number; took: number };
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

/** Milliseconds of processor that a file may take: a busy machine is no fault of the file. */
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

function processor(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e3;
}

/** Reads a file, with the milliseconds of processor that it took here and in the worker. */
async function judged(bench: Bench, file: FuzzFile): Promise<{ read: boolean; took: number; faults: Found[] }> {
	const before = processor();
	const { read, faults } = await bench.read(file);
	const took = processor() - before;
	if (took > LIMIT) faults.push({ what: 'too slow', detail: `${took.toFixed(0)} ms` });
	return { read, took, faults };
}

/** Reads changed files one after the other; the same ones for the same seed. */
export async function fuzz({ files, seed, first, told }: FuzzOptions): Promise<FuzzReport> {
	const start = held();
	const report: FuzzReport = {
		files,
		read: 0,
		refused: 0,
		slowest: { file: first, took: 0 },
		memory: 0,
		processor: 0,
		faults: []
	};
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
			if (took > report.slowest.took) report.slowest = { file: number, took };
			report[read ? 'read' : 'refused'] += 1;
			report.faults.push(...faults.map((fault) => ({ file: number, name: file.name, ...fault })));
			// After a fault nothing that it may have left behind is laid at the next file's door.
			stale = faults.length > 0 ? FRESH_AFTER : stale + 1;
			told?.(number - first + 1, report.faults);
		}
	} finally {
		await bench.close();
	}
	return { ...report, processor: processor() / 1e3 };
}
