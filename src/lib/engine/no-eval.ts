import { z } from 'zod';

// zod would try to compile its checks with `Function`, which the pages' policy forbids: the attempt alone is reported
// in every console. To be imported before any schema is made.
z.config({ jitless: true });
