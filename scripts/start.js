import { build, install } from './setup.js';

install();
build();
const { serve } = await import('./serve.js');
const port = Number(process.env.PORT ?? 4173);
const { url } = await serve({ port }).catch((error) => {
	if (error.code !== 'EADDRINUSE') throw error;
	return serve({ port: 0 });
});
console.log(`Grading Outcomes is served on ${url}`);
