import { type Template, readLayouts } from './layouts.ts';
import { openPackage } from './package.ts';

/** Reads a company's `.pptx` or `.potx`; throws a `TemplateError` where it cannot be used. */
export const readTemplate = (bytes: Uint8Array): Template => readLayouts(openPackage(bytes));
