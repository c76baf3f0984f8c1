import { InputError } from '../../../shared/vocabulary/errors';
import { choice, collection, number } from '../../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import type { Session } from '../../../shared/vocabulary/session';
import type { ApiRequest } from '../../../shared/vocabulary/types';
import { operation } from '../../../shared/vocabulary/types';
import { DISCOUNT_PARTS, withParts, RATE_PARTS } from '../../answers';
import { fromCurrency, rateAmounts, toCurrency } from '../../fields/exchange';
import { textId } from '../../../shared/vocabulary/ids';
import { thing } from '../../../shared/vocabulary/thing';
import { quoteOf } from '../../money/quote';
import { checkOneAmount } from './get';

const apply = choice('apply', {
	displayName: 'Apply Discount',
	description:
		'Whether the discount changes an amount. It and the rate are in the output in any case.',
	default: 'report',
	options: [
		{ name: 'No, Only Show It', value: 'report' },
		{
			name: 'Yes, to the Amount That Is Not Given',
			value: 'discount',
			description:
				"With 'From Amount': the rate's to amount × (1 + discount). With 'To Amount': its from amount × (1 − discount).",
		},
	],
});

const rounding = choice('rounding', {
	displayName: 'Rounding',
	description: "How to round to 'Decimals'",
	default: 'halfUp',
	options: [
		{ name: 'Ceiling', value: 'ceiling', description: 'To the next greater value' },
		{ name: 'Down', value: 'down', description: 'Cut off, towards zero' },
		{ name: 'Floor', value: 'floor', description: 'To the next smaller value' },
		{ name: 'Half Down', value: 'halfDown', description: 'To the nearest, a half towards zero' },
		{
			name: 'Half Even',
			value: 'halfEven',
			description: 'To the nearest, a half to the even digit',
		},
		{ name: 'Half Up', value: 'halfUp', description: 'To the nearest, a half away from zero' },
		{ name: 'Up', value: 'up', description: 'Away from zero' },
	],
});

const options = collection('options', 'Options', 'Add option', [
	number('decimals', {
		displayName: 'Decimals',
		description: 'How many decimals the changed amount gets. Without it the result stays exact.',
		default: 2,
		min: 0,
		max: 18,
		whole: true,
	}),
	rounding,
]);

const exchange = thing(
	'fromCurrency',
	'toCurrency',
	'fromAmount',
	'toAmount',
	{ discount: 'discount.discount' },
	'discountApplied',
	'reason',
	'validUntilTime',
	'stillValid',
);

/** Rate and discount of one exchange, and what they make together. */
export const quote = operation({
	name: 'Quote',
	value: 'quote',
	action: 'Quote rate and discount',
	description: 'Get the rate and the discount for one exchange, and apply one to the other',
	contract: null,
	uses: ['get_rates', 'get_discount'],
	yields: exchange,
	idempotent: true,
	fields: [
		fromCurrency,
		toCurrency,
		...rateAmounts,
		textId('contactId', {
			displayName: 'Contact ID',
			placeholder: 'e.g. 700100201',
			description: 'ID of the contact to get the discount for',
			ifNothing: 'refuse',
		}),
		apply,
		options,
	],
	check: (params) => {
		checkOneAmount(params);
		if (params.apply === 'report' || params.fromAmount || params.toAmount) return;
		throw new InputError(
			"'Apply Discount' needs an amount",
			"Fill in 'From Amount' or 'To Amount', or set 'Apply Discount' to No.",
		);
	},
	execute: async (session, params) => {
		const { fromCurrency: from, toCurrency: to, fromAmount, toAmount, contactId } = params;
		const rate = await ask(session, '/get_rates', RATE_PARTS, {
			from_currency: from,
			to_currency: to,
			from_amount: fromAmount,
			to_amount: toAmount,
		});
		const discount = await ask(session, '/get_discount', DISCOUNT_PARTS, {
			from_currency: from,
			to_currency: to,
			from_amount: textOf(rate.from_amount),
			to_amount: textOf(rate.to_amount),
			contact_id: contactId,
		});
		const given = toAmount !== undefined ? 'to' : fromAmount !== undefined ? 'from' : 'none';
		const { apply: wish, decimals, rounding: mode } = params;
		const terms = { apply: wish, given, decimals, rounding: mode ?? 'halfUp' } as const;
		return quoteOf(rate, discount, terms, Date.now());
	},
});

async function ask(
	session: Session,
	path: string,
	parts: readonly string[],
	query: Record<string, string | undefined>,
): Promise<JsonMap> {
	const request: ApiRequest = {
		method: 'GET',
		path,
		query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)),
		idempotent: true,
	};
	return withParts(await session.send(request), parts);
}

function textOf(value: Json | undefined): string | undefined {
	return value === undefined || value === null ? undefined : String(value);
}
