/** The time of day that bare digits may stand for, as `h:mm:ss`: `0905`, `905`, `093000`; null where they can't. */
export function clockOfDigits(text: string): string | null {
	if (!/^\d{3,6}$/.test(text)) return null;
	const whole = text.padStart(text.length > 4 ? 6 : 4, '0');
	const [hour = '', minute = '', second = '00'] = whole.match(/../g) ?? [];
	return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 ? `${hour}:${minute}:${second}` : null;
}
