import { InputError } from '../../../shared/vocabulary/errors';
import { id, picker } from '../../../shared/vocabulary/fields';

const base = {
	displayName: 'Deal',
	description:
		'The ID of the deal as \'Get Many\' returns it. The variable order_id of Salebot ("client-deal") is another one.',
	search: 'searchOrders',
	placeholder: 'e.g. 40654',
	first: 'id',
} as const;

export const orderId = picker('orderId', { ...base, wire: 'body:order_id', required: true });

/** Where Salebot takes the client's current deal without it. */
export const orderIdIn = (where: 'query' | 'body') =>
	picker('orderId', {
		...base,
		description: `${base.description} Left empty, the current deal is meant.`,
		wire: `${where}:order_id`,
		ifNothing: 'refuse',
	});

export const stateId = id('stateId', {
	displayName: 'State ID',
	description: 'The number of the state in the CRM of Salebot',
	wire: 'body:state_id',
	required: true,
	placeholder: 'e.g. 37',
});

/** salebot.md C.4: the built-in variable joins the client's and the deal's number by a dash. */
export function checkOrderId({ orderId }: { orderId?: string | number }): void {
	if (typeof orderId !== 'string' || !orderId.includes('-')) return;
	throw new InputError(
		`'Deal' is "${orderId}", which is the variable order_id of Salebot`,
		`The API wants the part after the dash: ${orderId.split('-').pop() ?? ''}.`,
	);
}
