import { inspect } from '../mapping/inspect.ts';
import type { Port } from './protocol.ts';
import { prepare } from '../building/import.ts';
import { serveImporter } from './server.ts';

serveImporter(self as unknown as Port, { inspect, prepare });
