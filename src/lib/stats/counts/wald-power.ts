import { normalCdf, zFor } from '../distributions/distributions.ts';

/** Chance that the two-sided z test of an estimate with this standard error rejects 0 on the effect's own side. */
export function waldPower(effect: number, se: number, confidence = 0.95): number {
	return normalCdf(Math.abs(effect) / se - zFor(confidence));
}
