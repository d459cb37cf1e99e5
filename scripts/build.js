import { compress } from './compress.js';
import { writeOfflineList } from './offline-list.js';
import { run } from './setup.js';
import { dropLostMaps } from './source-maps.js';

run('npx', ['svelte-kit', 'sync']);
// The sample's results are computed once, here, so that a page can show them before the engine has started.
run('npx', ['tsx', 'scripts/snapshot.ts']);
run('npx', ['vite', 'build', '--logLevel', 'error']);
dropLostMaps();
writeOfflineList();
await compress();
