import { cases as distributionCases } from '../tests/oracles/cases/distributions.ts';
import { subjects } from '../tests/oracles/cases.ts';
import { difference, type Value } from '../tests/oracles/reference.ts';

/** A value as it stands in a cell: a long list shows its first two numbers. */
function shown(value: Value): string {
	if (value === null) return '–';
	if (typeof value === 'number') return Number.isNaN(value) ? '–' : String(Number(value.toPrecision(12)));
	const head = value.slice(0, 2).map(shown).join(', ');
	return value.length > 2 ? `${head}, … (${String(value.length)})` : head;
}

const size = (x: number): string => (x === 0 ? '0' : x.toExponential(0));

console.log('# Methods against reference values\n');
console.log('Largest relative difference; the tests allow 1e-9 for distributions and 1e-8 elsewhere.\n');
for (const [subject, cases] of Object.entries({ 'Distribution functions': distributionCases(), ...subjects })) {
	console.log(`## ${subject}\n\n| method | reference | ours | difference |\n| --- | --- | --- | --- |`);
	for (const { method, want, ours, noise } of cases) {
		const got = ours();
		console.log(`| ${method} | ${shown(want)} | ${shown(got)} | ${size(difference(want, got, noise))} |`);
	}
	console.log('');
}
