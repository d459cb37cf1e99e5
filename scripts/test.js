import { chromium } from './chromium.js';
import { build, install, run } from './setup.js';

install();
const browser = chromium();
run('npm', ['run', '-s', 'check']);
run('npm', ['run', '-s', 'lint']);
run('npm', ['run', '-s', 'unit']);
build();
run('npm', ['run', '-s', 'e2e'], browser ? { CHROMIUM_PATH: browser } : {});
