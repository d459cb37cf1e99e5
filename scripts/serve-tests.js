import { port } from '../tests/support/origin.js';
import { serve } from './serve.js';

await serve({ port });
