/** Forms of SQL that engines write differently, each with what to write instead; all stand in `engine/dialect`. */
const forms = [
	/\bdate_diff\(/,
	/\bdate_trunc\(/,
	/\bdate_part\(/,
	/\bstrftime\(/,
	/\b(?:try_)?strptime\(/,
	/\bto_(?:days|months|years|hours)\(/,
	/\bINTERVAL\b/,
	/\bepoch(?:_ms)?\(/,
	/\bisodow\(/,
	/\bquantile_(?:cont|disc)\(/,
	/\bmedian\(/,
	/\b(?:max_by|min_by|arg_max|arg_min)\(/,
	/\bany_value\(/,
	/\bcount_if\(/,
	/\b(?:generate_series|range)\(/,
	/\bunnest\(/,
	/\blist_[a-z]+\(/,
	/\bASOF\b/,
	/\bTRY_CAST\b/i
];

/** Refuses SQL outside `engine/dialect` that only one engine understands, in templates and in texts alike. */
export const sqlDialect = {
	meta: {
		type: 'problem',
		schema: [],
		messages: { form: '“{{form}}” is one engine’s SQL: write it through engine/dialect.' }
	},
	/** @param {import('eslint').Rule.RuleContext} context */
	create(context) {
		/**
		 * @param {import('eslint').Rule.Node} node
		 * @param {string} text
		 */
		const check = (node, text) => {
			for (const form of forms) {
				const found = form.exec(text);
				if (found) context.report({ node, messageId: 'form', data: { form: found[0] } });
			}
		};
		return {
			/** @param {{ value: { raw: string } } & import('eslint').Rule.Node} node */
			TemplateElement: (node) => {
				check(node, node.value.raw);
			},
			/** @param {{ value: unknown } & import('eslint').Rule.Node} node */
			Literal: (node) => {
				if (typeof node.value === 'string') check(node, node.value);
			}
		};
	}
};
