import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A name with wildcards as a pattern: `*` is any text, `?` one sign. */
const patternOf = (text: string): RegExp =>
	new RegExp(
		`^${text
			.replace(/[.+^${}()|[\]\\]/g, '\\$&')
			.replaceAll('*', '.*')
			.replaceAll('?', '.')}$`,
		'u'
	);

const isWild = (text: string): boolean => /[*?]/.test(text);

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder).filter((name) => !name.startsWith('.'));
	} catch {
		// What is no folder, or may not be read, holds nothing that fits.
		return [];
	}
}

/** Folders and files that fit a path with wildcards in any of its parts, in the order of their names. */
function fitting(path: string): string[] {
	if (!isWild(path)) return existsSync(path) ? [path] : [];
	const [above, name] = [
		dirname(path),
		path.slice(dirname(path) === '.' ? 0 : dirname(path).length).replace(/^[/\\]/, '')
	];
	const folders = above === '.' && !path.startsWith('.') ? ['.'] : fitting(above);
	const pattern = patternOf(name.replace(/^\.[/\\]/, ''));
	return folders.flatMap((folder) =>
		namesIn(folder)
			.filter((found) => pattern.test(found))
			.sort()
			.map((found) => join(folder, found))
			.filter(existsSync)
	);
}

/**
 * The files that a path of the command line means: itself, or what fits its wildcards where a shell has left them. A
 * path that fits nothing stays as it was typed, for whoever opens it to say that it is not there.
 */
export function filesFor(path: string): string[] {
	if (!isWild(path) || existsSync(path)) return [path];
	const found = fitting(path);
	return found.length > 0 ? found : [path];
}
