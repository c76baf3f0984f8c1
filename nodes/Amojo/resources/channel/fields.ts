import type { Draft, Surroundings } from '../../../shared/vocabulary/types';
import type { Account } from '../../fields/common';
import { accountOf, channelOf } from '../../fields/common';

/** The channel itself, with the account in the body. */
export function inChannel(
	params: Account,
	{ path, body }: Draft,
	{ settings }: Surroundings,
): void {
	path.channel_id = channelOf(settings);
	body.account_id = accountOf(params, settings);
}
