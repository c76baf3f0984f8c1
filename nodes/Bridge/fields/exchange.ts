import { custom, text } from '../../shared/vocabulary/fields';
import type { Place, Wire } from '../../shared/vocabulary/types';
import { amountOf } from '../money/amount';

/** A currency. Its name is whatever the other side calls it: USD, USDT, "Tinkoff RUB". */
const currency = <const N extends string>(name: N, displayName: string, wire: Wire) =>
	text(name, { displayName, wire, required: true, placeholder: 'e.g. USDT' });

export const fromCurrency = currency('fromCurrency', 'From Currency', 'query:from_currency');
export const toCurrency = currency('toCurrency', 'To Currency', 'query:to_currency');

const amount = <const N extends string>(
	name: N,
	displayName: string,
	description: string,
	wire: Wire,
) =>
	custom(
		name,
		// Without an amount the plain rate is asked for, which is no other exchange.
		{ displayName, description, wire, placeholder: 'e.g. 1000.50', ifNothing: 'leaveAlone' },
		{ type: 'string', default: '' },
		(raw: unknown, { label }: Place) => amountOf(raw, label),
	);

const EXACT = 'Goes as text, not a digit changed.';

/** Of a rate at most one amount is asked for. */
export const rateAmounts = [
	amount(
		'fromAmount',
		'From Amount',
		`How much is given. Leave both amounts empty for the plain rate. ${EXACT}`,
		'query:from_amount',
	),
	amount(
		'toAmount',
		'To Amount',
		`How much is to be received, for the reverse exchange. Fill in one of the two amounts at most. ${EXACT}`,
		'query:to_amount',
	),
] as const;

export const discountAmounts = [
	amount('fromAmount', 'From Amount', `How much is given. ${EXACT}`, 'query:from_amount'),
	amount('toAmount', 'To Amount', `How much is received. ${EXACT}`, 'query:to_amount'),
] as const;
