import { inspect } from './inspect.ts';
import type { Port } from './link.ts';
import { prepare } from './load.ts';
import { serveImporter } from './serve-importer.ts';

serveImporter(self as unknown as Port, { inspect, prepare });
