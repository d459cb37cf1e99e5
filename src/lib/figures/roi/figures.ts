import type { FigureEnv, Results } from '../env.ts';
import type { Figure } from '../figure.ts';
import { benefitTree, costTree } from './money.ts';
import { breakEven, type Off, returnOdds, returnStrip, returnTornado } from './returns.ts';

/** The cost and benefit page's figures, the most telling first. */
export function roiFigures(results: Results, env: FigureEnv, off: Off): Figure[] {
	return [returnStrip, returnOdds, breakEven, costTree, benefitTree, returnTornado].map((build) =>
		build(results, env, off)
	);
}
