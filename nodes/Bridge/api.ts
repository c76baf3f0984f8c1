import type { Api } from '../shared/vocabulary/types';
import { digest } from './answers';

export const api: Api = {
	name: 'Bridge',
	vendor: 'bridge',
	document: 'bridge.openapi.json',
	credential: 'bridgeChatCrmApi',
	secrets: ['token', 'incomingToken'],
	digest,
};
