import { serve } from './serve.js';

await serve({ port: 4178 });
