import { amojo } from './amojo';
import { bridge } from './bridge';
import { chatwoot } from './chatwoot';
import type { Phrases } from './phrases';
import { salebot } from './salebot';

/** What the panels of each node say, for the tables of README.ru.md. */
export const russian: Readonly<Record<string, Phrases>> = { amojo, bridge, chatwoot, salebot };
