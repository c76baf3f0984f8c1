import { amocrm } from './amocrm';
import { amojo } from './amojo';
import { bridge } from './bridge';
import { chatwoot } from './chatwoot';
import { chatwootAdmin } from './chatwootAdmin';
import { chatwootClient } from './chatwootClient';
import { chatwootPlatform } from './chatwootPlatform';
import { chatwootReports } from './chatwootReports';
import type { Phrases } from './phrases';
import { salebot } from './salebot';

/** What the panels of each node say, for docs/ru/operations. */
export const russian: Readonly<Record<string, Phrases>> = {
	amocrm,
	amojo,
	bridge,
	chatwoot,
	chatwootAdmin,
	chatwootClient,
	chatwootPlatform,
	chatwootReports,
	salebot,
};
