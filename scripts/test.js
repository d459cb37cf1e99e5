import { chromium } from './chromium.js';
import { build, install, run, runTogether } from './setup.js';

install();
const browser = chromium();
// The linter reads the types that this writes.
run('npx', ['svelte-kit', 'sync']);
await runTogether(['check', 'lint']);
// Unit tests draw the pages from the results that the build computed.
build();
run('npm', ['run', '-s', 'unit']);
run('npm', ['run', '-s', 'e2e'], browser ? { CHROMIUM_PATH: browser } : {});
