/** Where the browser tests serve the built site; TEST_PORT lets several copies of the project run theirs side by side. */
export const port = Number(process.env.TEST_PORT ?? 4178);
export const origin = `http://localhost:${String(port)}/`;
