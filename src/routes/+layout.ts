export const prerender = true;
/** Folders with an index: what every static host serves without configuration. */
export const trailingSlash = 'always';
