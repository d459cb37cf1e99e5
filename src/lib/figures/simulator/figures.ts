import type { BuildFigures } from '../figure.ts';
import { type SimulatorView } from './simulator-words.ts';
import { levelsBeforeAfter } from './further-figures.ts';
import { eligible, dropOut, sweep, ratios } from './qualifying.ts';
import { flow, binding, near, fidelity } from './flows.ts';

/** The simulator's figures for the criteria compared, the most telling first. */
export function simulatorFigures(view: SimulatorView): BuildFigures {
	return (results, env, off) =>
		[eligible, dropOut, sweep, ratios, levelsBeforeAfter, flow, binding, near, fidelity].map((build) =>
			build(results, view, env, off)
		);
}
