import type { Decision, InspectedSheet, Mapping } from '$lib/ingest/ingest.ts';
import { alike } from '$lib/ingest/mapping/alike.ts';

/** One sheet on the way in: what it seems to hold and what the person has said about it. */
export interface Draft {
	entry: InspectedSheet;
	mapping: Mapping | null;
	/** Decisions still open. */
	open: Decision[];
}

/** Sheets of one layout: what is decided for one of them is decided for all. */
export interface Layout {
	drafts: Draft[];
	/** Decisions that any of them leaves open, each once, blocking ones first. */
	open: Decision[];
	/** True where a person must say something before all of it can be read. */
	asks: boolean;
}

/** Whether two sheets of a layout leave the same thing open. */
export function sameDecision(a: Decision, b: Decision): boolean {
	return a.code === b.code && a.header === b.header && a.word === b.word;
}

function layoutOf(drafts: Draft[]): Layout {
	const all = drafts.flatMap(({ open }) => open);
	const once = all.filter((decision, at) => all.findIndex((other) => sameDecision(other, decision)) === at);
	const open = once.sort((a, b) => Number(b.blocking) - Number(a.blocking));
	return {
		drafts,
		open,
		asks: drafts.some(({ mapping }) => mapping === null) || open.some(({ blocking }) => blocking)
	};
}

/** What is on the way in, by layout: those that need an answer first, each group in the order of its files. */
export function layoutsOf(drafts: readonly Draft[]): Layout[] {
	const layouts = alike(drafts, ({ entry }) => entry).map(layoutOf);
	return [...layouts.filter(({ asks }) => asks), ...layouts.filter(({ asks }) => !asks)];
}

/** Questions without which nothing is imported; that nobody knows what any of the files hold is one. */
export function questionsLeft(drafts: readonly Draft[], layouts: readonly Layout[]): number {
	const asked = layouts.reduce((sum, { open }) => sum + open.filter(({ blocking }) => blocking).length, 0);
	return asked + Number(drafts.every(({ mapping }) => mapping === null));
}
