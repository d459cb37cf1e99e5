import { spawnSync } from 'node:child_process';
import { install, run } from './setup.js';

// Converts what we write with LibreOffice; installs it where Debian's packages can be, as CI does.
const missing = ['soffice', 'pdftotext'].filter((program) => spawnSync(program, ['--version']).error !== undefined);
if (missing.length > 0) {
	run('apt-get', ['update', '-qq']);
	run('apt-get', [
		'install',
		'-y',
		'-qq',
		'--no-install-recommends',
		'libreoffice-impress',
		'libreoffice-calc',
		'libreoffice-writer',
		'poppler-utils'
	]);
}
install();
run('npx', ['vitest', 'run', 'tests/office']);
