/** A written count with the English word or words that go with it: "1 group has", "2 groups have". */
export function counted(
	count: string | number | undefined,
	one: string,
	many: string
): string {
	return `${String(count ?? '')} ${String(count) === '1' ? one : many}`;
}
