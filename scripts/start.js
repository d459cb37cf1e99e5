import { build, install } from './setup.js';

install();
build();
const { serve } = await import('./serve.js');
const port = Number(process.env.PORT ?? 4173);
// An intranet portal that shows the site in a frame is named here, for example "'self' https://portal.example".
const frameAncestors = process.env.FRAME_ANCESTORS;
const options = frameAncestors ? { frameAncestors } : {};
const { url } = await serve({ port, ...options }).catch((error) => {
	if (error.code !== 'EADDRINUSE') throw error;
	return serve({ port: 0, ...options });
});
console.log(`Grading Outcomes is served on ${url}`);
