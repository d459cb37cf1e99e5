import { expect, it } from 'vitest';
import { unbroken } from './unbroken.ts';

it('a sentence over several lines is one, with what fills it as it stands', () => {
	const said = unbroken`窗口内到期的工单中，在到期前解决的比例；
		到期未结算${'超时\n一行'}，
		尚未到期 的不计。`;
	expect(said).toBe(
		'窗口内到期的工单中，在到期前解决的比例；到期未结算超时\n一行，尚未到期 的不计。'
	);
});
