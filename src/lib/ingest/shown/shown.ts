export { openPacked } from './packed-format.ts';
export { pack, unpack } from './packed-tables.ts';
export { commit } from './show.ts';
