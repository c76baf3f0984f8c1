import { InputError } from '../../../shared/vocabulary/errors';
import { operation } from '../../../shared/vocabulary/types';
import { digestResult, RATE_PARTS } from '../../answers';
import { fromCurrency, rateAmounts, toCurrency } from '../../fields/exchange';
import { moreQuery, spreadExtras } from '../../fields/extras';

/** bridge.txt:1, get_rates. */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get rate',
	description: 'Get an exchange rate, for an amount or plain',
	contract: 'get_rates',
	method: 'GET',
	path: '/get_rates',
	fields: [fromCurrency, toCurrency, ...rateAmounts, moreQuery([])],
	check: checkOneAmount,
	shape: [spreadExtras],
	digest: digestResult(RATE_PARTS),
});

/** The document's "str or null": an exchange is asked for by one of its two amounts. */
export function checkOneAmount(params: { fromAmount?: string; toAmount?: string }): void {
	if (params.fromAmount === undefined || params.toAmount === undefined) return;
	throw new InputError(
		"'From Amount' and 'To Amount' are both filled in",
		'Leave one of them empty: the rate gives it. Leave both empty for the plain rate.',
	);
}
