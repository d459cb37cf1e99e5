import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn, root } from './setup.js';

const named = /(?:^|\n)\/\/# sourceMappingURL=(?!data:)(\S+)\s*$/;

/** Takes from built scripts the names of source maps that are not there: browsers look for them and report a fault. */
export function dropLostMaps(directory = join(root, 'build')) {
	for (const path of filesIn(directory).filter((name) => /\.m?js$/.test(name))) {
		const text = readFileSync(path, 'utf8');
		const map = named.exec(text)?.[1];
		if (map !== undefined && !existsSync(join(dirname(path), map))) writeFileSync(path, text.replace(named, '\n'));
	}
}
