import { textId } from '../../../shared/vocabulary/ids';
import { operation } from '../../../shared/vocabulary/types';
import { DISCOUNT_PARTS, digestResult } from '../../answers';
import { discountAmounts, fromCurrency, toCurrency } from '../../fields/exchange';
import { moreQuery, spreadExtras } from '../../fields/extras';

const contactId = textId('contactId', {
	displayName: 'Contact ID',
	description: 'ID of the contact to get the discount for',
	wire: 'query:contact_id',
	placeholder: 'e.g. 700100201',
});

/** bridge.txt:1, get_discount. The "5%" beside "0.005" there is wrong: that is 0.5 %. */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get discount',
	description: 'Get the discount for an exchange, as a fraction: "0.005" is 0.5 %',
	contract: 'get_discount',
	method: 'GET',
	path: '/get_discount',
	fields: [fromCurrency, toCurrency, ...discountAmounts, contactId, moreQuery([])],
	shape: [spreadExtras],
	digest: digestResult(DISCOUNT_PARTS),
});
