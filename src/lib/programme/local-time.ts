/** A moment on the clock of this machine, without zone, to the second. */
export function localTime(moment = new Date()): string {
	return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
