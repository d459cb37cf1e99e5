/** Distribution functions, held to reference values from R's nmath at 1e-9 over the whole grid, tails included. */
export * from './normal.ts';
export { logGamma, gammaCdf, gammaSf, gammaQuantile, gammaIsf } from './gamma.ts';
export { chiSquareCdf, chiSquareSf, chiSquareQuantile, chiSquareIsf } from './gamma.ts';
export { poissonPmf, poissonCdf, poissonSf } from './gamma.ts';
export { betaCdf, betaSf, betaQuantile, betaIsf, fCdf, fQuantile } from './beta.ts';
export { tCdf, tQuantile, tTwoSided, tFor } from './beta.ts';
export { binomialPmf, binomialCdf, binomialSf, hypergeometricPmf } from './beta.ts';
