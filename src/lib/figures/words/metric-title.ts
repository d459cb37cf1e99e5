/** What a metric is called where it is listed: its number and its name; a key that is no number stays out of sight. */
export const metricTitle = ({ id, name }: { id: string; name: string }): string =>
	/^[A-Z]/.test(id) ? `${id} ${name}` : name;
