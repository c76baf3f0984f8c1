import type { Resource } from '../../../shared/vocabulary/types';
import { connect } from './connect';
import { disconnect } from './disconnect';

export const channel: Resource = {
	name: 'Channel',
	value: 'channel',
	description: 'The connection of an account to your channel',
	operations: [connect, disconnect],
};
