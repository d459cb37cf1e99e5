import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PrivateStorage } from '../../../../tests/support/private-storage.ts';
import { type Basis, type Saved, sourceStore } from './source-store.ts';

let storage: PrivateStorage;

beforeEach(() => {
	storage = new PrivateStorage();
	storage.install();
});
afterEach(() => {
	vi.unstubAllGlobals();
});

const mapping = { version: 1 as const, mappings: [] };
const set = (text: string) => ({ files: [{ name: `${text}.csv`, bytes: new TextEncoder().encode(text) }], mapping });
const basisOf = (saved: Saved): Basis => {
	if (saved.state !== 'kept') throw new Error(saved.state);
	return saved.basis;
};
/** Two imports, one after the other. */
async function twoImports(): Promise<Basis> {
	const first = basisOf(await sourceStore.save(set('april'), null));
	return basisOf(await sourceStore.save(set('may'), first));
}
const fileOf = (basis: Basis, name: string) => `sources/${basis.id ?? ''}/${name}`;
const shown = async () => {
	const found = await sourceStore.current();
	return found.state === 'whole' ? found.set.files.map(({ name }) => name) : found.state;
};

it('what was kept is found again, and what was kept before it can be had back', async () => {
	expect((await sourceStore.current()).state).toBe('none');
	const basis = await twoImports();
	expect(await sourceStore.current()).toMatchObject({ state: 'whole', proven: true, damage: null });
	expect((await sourceStore.previous(basis))?.files[0]?.name).toBe('april.csv');
	const back = await sourceStore.stepBack(basis);
	expect(await shown()).toEqual(['april.csv']);
	expect(await sourceStore.stepBack(back)).toBeNull();
	expect(storage.files()).toEqual([]);
});

it.each([
	['cut', (basis: Basis) => [fileOf(basis, '0'), 'ma'] as const, { kind: 'cut', file: 'may.csv' }],
	['changed', (basis: Basis) => [fileOf(basis, '0'), 'mai'] as const, { kind: 'changed', file: 'may.csv' }],
	['missing', (basis: Basis) => [fileOf(basis, '0'), null] as const, { kind: 'missing', file: 'may.csv' }],
	['a garbled list', (basis: Basis) => [fileOf(basis, 'manifest.json'), '{'] as const, { kind: 'manifest' }],
	['no list', (basis: Basis) => [fileOf(basis, 'manifest.json'), null] as const, { kind: 'manifest' }],
	['a later version', (basis: Basis) => [fileOf(basis, 'manifest.json'), '{"version":9}'] as const, { kind: 'newer' }]
])('%s: the set before it is given, and what happened is told', async (_, change, damage) => {
	const basis = await twoImports();
	const [path, content] = change(basis);
	storage.change(path, content);
	expect(await sourceStore.current()).toMatchObject({
		state: 'whole',
		damage,
		set: { files: [{ name: 'april.csv' }] }
	});
});

it('a list whose contents were changed is not believed', async () => {
	const basis = await twoImports();
	const path = fileOf(basis, 'manifest.json');
	const text = new TextDecoder().decode(storage.read(path));
	storage.change(path, text.replace('may.csv', 'mai.csv'));
	expect(await sourceStore.current()).toMatchObject({ damage: { kind: 'manifest' } });
});

it.each(['{', '{"current":5}', null])(
	'a pointer that is %s gives the newest whole set and tells of it',
	async (text) => {
		await twoImports();
		storage.change('sources/current.json', text);
		expect(await sourceStore.current()).toMatchObject({ damage: { kind: 'pointer' } });
		expect(await shown()).toEqual(['may.csv']);
	}
);

it('where no set is whole nothing is shown, everything can be downloaded, and the next import is kept', async () => {
	const basis = basisOf(await sourceStore.save(set('may'), null));
	storage.change(fileOf(basis, '0'), 'ma');
	const found = await sourceStore.current();
	expect(found).toMatchObject({ state: 'damaged', damage: { kind: 'cut', file: 'may.csv' } });
	const files = await sourceStore.salvage();
	expect(files.find(({ name }) => name.endsWith('may.csv'))?.bytes).toEqual(new TextEncoder().encode('ma'));
	if (found.state === 'damaged') basisOf(await sourceStore.save(set('june'), found.basis));
	expect(await shown()).toEqual(['june.csv']);
});

it('what an early version kept is read, and told to be unproven', async () => {
	const basis = basisOf(await sourceStore.save(set('may'), null));
	const early = { version: 1, savedAt: '2026-01-01T00:00:00Z', files: [{ name: 'old.csv' }], mapping };
	storage.change(fileOf(basis, 'manifest.json'), JSON.stringify(early));
	expect(await sourceStore.current()).toMatchObject({ state: 'whole', proven: false, damage: null });
	expect(await shown()).toEqual(['old.csv']);
});

it('full: nothing is promised, nothing is left half, and what was kept stays', async () => {
	const basis = basisOf(await sourceStore.save(set('april'), null));
	const before = storage.files();
	storage.room = 700;
	expect((await sourceStore.save(set('x'.repeat(900)), basis)).state).toBe('full');
	expect(storage.files()).toEqual(before);
	expect(await shown()).toEqual(['april.csv']);
});

it('short of room, what is two imports old makes place', async () => {
	const basis = await twoImports();
	storage.room = storage.files().reduce((sum, path) => sum + storage.read(path).length, 0) + 50;
	basisOf(await sourceStore.save(set('june'), basis));
	expect(await shown()).toEqual(['june.csv']);
});

it('a browser that keeps nothing is no sample in disguise', async () => {
	storage.refuses = true;
	expect((await sourceStore.current()).state).toBe('refused');
	expect((await sourceStore.save(set('april'), null)).state).toBe('refused');
});

it('of two tabs the second is told, and loses nothing of the first when it goes on', async () => {
	const basis = basisOf(await sourceStore.save(set('april'), null));
	basisOf(await sourceStore.save(set('first'), basis));
	const files = storage.files();
	expect((await sourceStore.save(set('second'), basis)).state).toBe('elsewhere');
	for (const step of [
		() => sourceStore.measureTo('2026-05-01', basis),
		() => sourceStore.stepBack(basis),
		() => sourceStore.previous(basis)
	])
		await expect(step()).rejects.toThrow('another tab');
	expect(storage.files()).toEqual(files);
	const anyway = basisOf(await sourceStore.save(set('second'), basis, { anyway: true }));
	expect((await sourceStore.previous(anyway))?.files[0]?.name).toBe('first.csv');
});

it('another as-of day is kept with the set, and taken back', async () => {
	const basis = await twoImports();
	await sourceStore.measureTo('2026-05-01', basis);
	expect(await sourceStore.current()).toMatchObject({ set: { asOf: '2026-05-01' }, proven: true });
	await sourceStore.measureTo(null, basis);
	const found = await sourceStore.current();
	expect(found.state === 'whole' && 'asOf' in found.set).toBe(false);
});

const VERSION = '1';
/** Keeps tables with the set in use. */
const keepTables = (basis: Basis, ...parts: string[]) =>
	sourceStore.keepTables(basis, VERSION, async (write) => {
		for (const part of parts) await write(new TextEncoder().encode(part));
	});
const tablesOf = async (basis: Basis, version = VERSION) => (await sourceStore.tables(basis, version))?.text() ?? null;

it('tables are kept with the set that they were made of, and go with it', async () => {
	const first = basisOf(await sourceStore.save(set('april'), null));
	expect(await tablesOf(first)).toBeNull();
	await keepTables(first, 'of ', 'april');
	expect(await tablesOf(first)).toBe('of april');
	const second = basisOf(await sourceStore.save(set('may'), first));
	expect(await tablesOf(second)).toBeNull();
	await keepTables(second, 'of may');
	const back = await sourceStore.stepBack(second);
	expect(back && (await tablesOf(back))).toBe('of april');
	expect((await sourceStore.salvage()).map(({ name }) => name.replace(/^.*\//, ''))).not.toContainEqual(
		expect.stringContaining('tables')
	);
	await sourceStore.clear();
	expect(storage.files()).toEqual([]);
});

it('tables of another version of the site, day or list are not found', async () => {
	const basis = basisOf(await sourceStore.save(set('april'), null));
	await keepTables(basis, 'of april');
	expect(await tablesOf(basis, '2')).toBeNull();
	await sourceStore.measureTo('2026-05-01', basis);
	expect(await tablesOf(basis)).toBeNull();
	await keepTables(basis, 'of april, to May');
	expect(await tablesOf(basis)).toBe('of april, to May');
	expect(storage.files().filter((path) => path.includes('tables'))).toHaveLength(1);
});

it('tables that do not fit leave nothing half, and make room for files', async () => {
	const basis = basisOf(await sourceStore.save(set('april'), null));
	const before = storage.files();
	storage.room = 900;
	await expect(keepTables(basis, 'x'.repeat(300), 'x'.repeat(600))).rejects.toThrow('full');
	expect(storage.files()).toEqual(before);
	await keepTables(basis, 'x'.repeat(300));
	storage.room = storage.files().reduce((sum, path) => sum + storage.read(path).length, 0) + 100;
	const second = basisOf(await sourceStore.save(set('may'), basis));
	expect(await tablesOf(basis)).toBeNull();
	expect((await sourceStore.previous(second))?.files[0]?.name).toBe('april.csv');
});

it('tables that are not made to the end, or of data that another tab has replaced, are not kept', async () => {
	const basis = basisOf(await sourceStore.save(set('april'), null));
	const before = storage.files();
	const stopped = sourceStore.keepTables(basis, VERSION, async (write) => {
		await write(new TextEncoder().encode('half'));
		throw new Error('stopped');
	});
	await expect(stopped).rejects.toThrow('stopped');
	expect(storage.files()).toEqual(before);
	await sourceStore.save(set('may'), basis);
	await expect(keepTables(basis, 'of april')).rejects.toThrow('another tab');
});
