import '$lib/engine/no-eval.ts';
