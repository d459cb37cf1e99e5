import '$lib/engine/no-eval.ts';
import { holdLife } from '$lib/engine/worker-life.ts';
import { inspect } from '../mapping/inspect.ts';
import type { Port } from './protocol.ts';
import { prepare } from '../building/import.ts';
import { serveImporter } from './server.ts';

holdLife();
serveImporter(self as unknown as Port, { inspect, prepare });
