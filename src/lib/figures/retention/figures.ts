import type { FigureEnv, Results } from '../env.ts';
import type { Figure } from '../figure.ts';
import { afterDecision, newHires, rateByLevel } from './groups.ts';
import { formulaTable, leaveReasons } from './reasons.ts';
import { leaverKinds, type Off, rollingRate } from './rates.ts';

/** The retention page's figures, the most telling first. */
export function retentionFigures(results: Results, env: FigureEnv, off: Off): Figure[] {
	return [rollingRate, leaverKinds, newHires, leaveReasons, rateByLevel, afterDecision, formulaTable].map((build) =>
		build(results, env, off)
	);
}
