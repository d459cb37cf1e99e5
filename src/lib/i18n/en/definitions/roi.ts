import type { roi as zh } from '../../zh/definitions/roi.ts';

/** The entries of cost and benefit in the metric dictionary. */
export const roi = {
	R1: {
		name: 'Programme cost',
		definition:
			"Direct cost of the rounds held in the current window plus assessors' time, " +
			'level allowances, training and tools: the fully loaded cost.',
		denominator: 'No denominator; absent engineers cost no assessing time.'
	},
	R2: {
		name: 'Attrition benefit',
		definition:
			'Avoided leavers times what replacing one costs, a share of a yearly salary.',
		denominator:
			'Exclusions as for the attrition rate; negative means money lost.'
	},
	R3: {
		name: 'Handling-time benefit',
		definition:
			'Labour hours saved a ticket times tickets resolved in the current window and the ' +
			'cost of an hour; elapsed time is not labour and is never priced.',
		denominator:
			'Tickets resolved in the window with labour hours and a responsible engineer.'
	},
	R4: {
		name: 'Satisfaction benefit',
		definition:
			'Additional satisfied customers times the value that the plan gives one; ' +
			'without that value it is not put in money.',
		denominator:
			'Those who rated in the current window; nothing is claimed for those who did not.'
	},
	R5: {
		name: 'Return on investment',
		definition:
			'Benefit credited to the programme less fully loaded cost, over that cost, in the current window; ' +
			'first year only, each mechanism once, and only those that are told from noise by themselves: ' +
			'the others are listed as possible. The verdict is never stronger than the inputs that carry it.',
		denominator:
			'Fully loaded cost; mechanisms that are not put in money, ' +
			'or not told from noise, add nothing and are listed apart.'
	},
	R6: {
		name: 'Odds of the return, and break-even',
		definition:
			'Share of simulations, given the uncertainty of data and prices, in which the return, counting what is ' +
			'told from noise, reaches its target; with the avoided leavers that the target and break-even need.',
		denominator:
			'5,000 draws of a fixed seed; given that the comparison is not biased.'
	},
	R7: {
		name: 'Sensitivity',
		definition:
			'The return with each input at its low and high value and the rest at their likeliest, ' +
			'sorted by swing; of the benefits only those that the return counts.',
		denominator:
			"Fully loaded cost; measured inputs run over their 95 % interval, prices over the plan's range."
	}
} satisfies typeof zh;
