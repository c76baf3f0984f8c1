import type { Api } from '../shared/vocabulary/types';
import { digest } from './answers';

/** One side of Bridge: whoever runs the server of the document, at the address of the credential. */
export const api: Api = {
	name: 'Bridge',
	vendor: 'bridge',
	document: 'bridge.openapi.json',
	credential: 'bridgeChatCrmApi',
	secrets: ['token', 'incomingToken'],
	digest,
};
