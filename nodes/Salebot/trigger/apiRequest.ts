import type { Json } from '../../shared/vocabulary/json';
import type { Scalar } from '../../shared/webhook/scalars';
import type { Person } from './person';
import { firstAt, personIn, placesIn } from './person';

/** What the trigger says about a block's API request, beside the body itself. */
type ApiRequestEvent = Person & {
	event: 'apiRequest';
	groupId: Scalar;
	blockId: Scalar;
	text: Scalar;
};

/** The body is the bot author's own; it often bears Salebot's variables under their own names. */
export function readApiRequest(body: Json): ApiRequestEvent {
	const places = placesIn(body);
	return {
		event: 'apiRequest',
		...personIn(body),
		groupId: firstAt(places, 'group', 'group_id', 'groupId'),
		blockId: firstAt(places, 'message_id', 'blockId'),
		text: typeof body === 'string' ? body : firstAt(places, 'message', 'question', 'text'),
	};
}
