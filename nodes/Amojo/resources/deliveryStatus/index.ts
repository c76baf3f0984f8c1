import type { Resource } from '../../../shared/vocabulary/types';
import { send } from './send';

export const deliveryStatus: Resource = {
	name: 'Delivery Status',
	value: 'deliveryStatus',
	description: 'Whether a message from amoCRM reached the client',
	operations: [send],
};
