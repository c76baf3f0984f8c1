import { chosen } from '../../shared/vocabulary/read';
import type { Collection } from '../../shared/webhook/settings';
import { asSwitch, isListed, listOf } from '../../shared/webhook/settings';
import type { Message } from './message';

/** Whether a message of the project webhook starts the workflow. */
export function passes(message: Message, isOfClient: boolean, given: Collection): boolean {
	return (
		directionFits(message, isOfClient, given) &&
		originFits(message, given) &&
		(!isUndeliveredOnly(given) || message.delivered === false) &&
		serviceFits(message, given) &&
		isListed(given.clientTypes, [message.clientType]) &&
		isOfBot(message, given)
	);
}

/**
 * Incoming only, because the webhook also tells of what this very workflow sends. A filter that
 * concerns outgoing messages asks for those. What bears no direction is not taken for outgoing, and
 * what names no client was not written by one.
 */
function directionFits(
	{ direction, serviceEvent }: Message,
	isOfClient: boolean,
	given: Collection,
): boolean {
	const concernsOutgoing = isUndeliveredOnly(given) || listOf(given.origins).length > 0;
	const wanted = chosen(given.direction) ?? (concernsOutgoing ? 'outgoing' : 'incoming');
	if (wanted !== 'incoming') return wanted === 'both' || direction === wanted;
	const isAskedFor = isOfClient || (serviceEvent !== null && given.serviceEvents === 'only');
	return direction !== 'outgoing' && isAskedFor;
}

/** Telegram shows a bot's name with an @, which Salebot does not tell. */
function isOfBot({ groupId }: Message, given: Collection): boolean {
	const bots = listOf(given.groupId).map((bot) => bot.replace(/^@/, ''));
	return isListed(bots, [groupId]);
}

/** By expression it may come as text. */
const isUndeliveredOnly = ({ undeliveredOnly }: Collection) => asSwitch(undeliveredOnly);

/** Only outgoing messages have several origins. */
function originFits({ direction, origin }: Message, given: Collection): boolean {
	return direction !== 'outgoing' || isListed(given.origins, [origin]);
}

function serviceFits({ serviceEvent }: Message, { serviceEvents }: Collection): boolean {
	if (serviceEvents === 'exclude') return serviceEvent === null;
	return serviceEvents !== 'only' || serviceEvent !== null;
}
