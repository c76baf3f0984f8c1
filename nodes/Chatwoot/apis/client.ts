import type { Api } from '../../shared/vocabulary/types';
import { clientHint } from '../answers/hints/client';
import { digestWith } from '../answers/digest';
import { api } from './application';

/** The public Client API: one inbox of the type API, as its customers reach it. */
export const clientApi: Api = {
	...api,
	credential: 'chatwootClientChatCrmApi',
	secrets: ['hmacToken'],
	digest: digestWith(clientHint),
};
