import type { Api } from '../shared/vocabulary/types';
import { digest } from './answers';

/** Permissions of an API key as Salebot's settings name them (salebot.md A.0). */
export const NEEDS = {
	readClients: 'Read information about clients',
	writeClients: 'Change or delete information about clients',
	deleteClients: 'Delete clients',
	readCrm: 'Read information from the CRM',
	writeCrm: 'Change or delete information from the CRM',
} as const;

export const api: Api = {
	name: 'Salebot',
	vendor: 'salebot',
	document: 'salebot.openapi.json',
	credential: 'salebotChatCrmApi',
	secrets: ['apiKey', 'webhookSecret'],
	digest,
};
