// npm run e2e:queue: installs what is missing, then n8n in queue mode (scripts/queue/).

import { ensureDependencies, runScript } from './bootstrap.mjs';

await ensureDependencies();
runScript('scripts/queue/main.ts');
