export type Values = Record<string, string | number>;

export const percent = (value: string | number | undefined): string =>
	`${String(Math.round(Number(value) * 100))} %`;
